/** `POST /oauth/token`: an access token for client credentials (RFC 6749, section 4.4). Its refusals are in that RFC's own words. */
import type { Answer, Request } from './answer.ts'
import type { Entrance } from './entrance.ts'
import { methodNotAllowed, problemAnswer } from './problem.ts'
import type { Outlook } from './window.ts'

export const tokenPath = '/oauth/token'

/** Where the persona signs in so. */
export function tokenAnswer(
  { wireNow }: Outlook,
  { tokens, isSecret }: Entrance,
  request: Request,
  lifeSeconds: number,
) {
  if (request.method !== 'POST') return problemAnswer(methodNotAllowed(request.method, 'POST'))
  const asked = readForm(request)
  if (typeof asked === 'string') return refused(400, 'invalid_request', asked)
  const client = clientOf(request.authorization, asked)
  if (typeof client === 'string') return refused(400, 'invalid_request', client)
  if (client.id === '' || !client.secrets.some(isSecret))
    return refused(
      401,
      'invalid_client',
      'The client secret is not the token of this run. The client id may be any name.',
    )
  const grant = asked.get('grant_type')
  if (grant === null)
    return refused(400, 'invalid_request', 'The body has no grant_type. Send grant_type=client_credentials.')
  if (grant !== 'client_credentials')
    return refused(400, 'unsupported_grant_type', 'This PMS knows only grant_type=client_credentials.')
  const body = { access_token: tokens.give(wireNow), token_type: 'Bearer', expires_in: lifeSeconds }
  return answered(200, {}, body)
}

/** Or what is wrong with it. */
function readForm({ headers, body }: Request): URLSearchParams | string {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    return 'The body is not a form. Send it as application/x-www-form-urlencoded.'
  const form = new URLSearchParams(String(body ?? ''))
  const names = [...form.keys()]
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  return twice === undefined ? form : 'A parameter stands twice in the body. Send each once.'
}

/** Under all readings of what was sent: not everybody escapes a name and a secret before they are put in a Basic header. */
type Client = { readonly id: string; readonly secrets: readonly string[] }

function clientOf(authorization: string | undefined, form: URLSearchParams): Client | string {
  const [id, secret] = [form.get('client_id'), form.get('client_secret')]
  if (authorization === undefined) return { id: id ?? '', secrets: secret === null ? [] : [secret] }
  if (secret !== null) return 'The client shows its secret twice, in the header and in the body. Send it once.'
  const basic = /^basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization)?.[1]
  const shown = Buffer.from(basic ?? '', 'base64').toString()
  const colon = shown.indexOf(':')
  if (colon < 0) return { id: '', secrets: [] }
  const [name, raw] = [shown.slice(0, colon), shown.slice(colon + 1)]
  return { id: name, secrets: [raw, new URLSearchParams(`_=${raw}`).get('_') ?? ''] }
}

const refused = (status: number, error: string, sentence: string): Answer =>
  answered(status, status === 401 ? { 'www-authenticate': 'Basic realm="mockinn"' } : {}, {
    error,
    error_description: sentence,
  })

const answered = (status: number, more: Readonly<Record<string, string>>, body: object): Answer => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    ...more,
    'cache-control': 'no-store',
    pragma: 'no-cache',
  },
  body: JSON.stringify(body),
  ...{ facts: null, more: false, list: false },
})
