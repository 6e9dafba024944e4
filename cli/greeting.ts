/** What `up` says once the hotel is open: each address that works right now, and how to get in there. */
import type { Hotel } from '../simulator/hotel.ts'
import { speaks } from '../simulator/windows/polling/versions.ts'
import { tokenPath } from '../simulator/windows/token-request.ts'
import { publicKeyFor } from '../simulator/windows/webhooks/signing-keys.ts'
import type { Keys } from './data.ts'

type Where = {
  /** Of the server, without a slash behind it. */
  readonly url: string
  /** Whether others than this machine may open the page, and so need its token. */
  readonly elsewhere: boolean
  readonly webhook: string | undefined
  /** Of the further ways in which files go out. */
  readonly files: readonly string[]
}

export function greeting(hotel: Hotel, keys: Keys, { url, elsewhere, webhook, files }: Where): string {
  const { run, persona } = hotel.options
  const { polling, export: nightly, screens } = persona.windows
  const within = `${url}/r/${run}`
  const entry = `   Authorization: Bearer ${keys.token}`
  const takesToken = polling?.signIn.includes('token') === true
  const lines = [
    ...[...hotel.houses.values()].map(({ property: { id, name }, businessDate }) => {
      const called = hotel.houses.size > 1 ? `${name} (${id})` : name
      return `${called} is open. It is ${businessDate} in the hotel.`
    }),
    '',
    `  Page     ${url}/${elsewhere ? `?token=${encodeURIComponent(keys.control)}` : ''}`,
    ...(polling && !takesToken
      ? [`  Token    ${within}${tokenPath}   POST, client id mockinn, client secret ${keys.token}`]
      : []),
    ...(polling
      ? [`  PMS      ${within}${firstList(hotel)}${takesToken ? entry : '   Authorization: Bearer <access token>'}`]
      : []),
    ...(nightly ? [`  Files    ${within}/exports${takesToken ? '' : entry}`] : []),
    ...(screens
      ? [`  Screens  ${within}/screens   user desk, password ${polling || nightly ? 'the same token' : keys.token}`]
      : []),
    ...files,
    ...(webhook === undefined ? [] : [`  Webhooks ${webhook}   ${keysOfWebhook(hotel, keys)}`]),
    ...(subscribing(hotel) ? [`  Hooks    ${within}/api/v1/subscriptions   POST { "url": … }`] : []),
    `  Control  ${within}/control/house   Authorization: Bearer ${keys.control}`,
    '',
    'Ctrl-C closes it.',
    '',
    '',
  ]
  return lines.join('\n')
}

const subscribing = ({ options }: Hotel): boolean => options.persona.windows.webhooks?.subscriptions === 'api'

function keysOfWebhook({ options }: Hotel, { token, webhookSecret }: Keys): string {
  const isPublic = options.persona.windows.webhooks?.signatures.includes('v1a')
  return `secret ${webhookSecret}${isPublic ? `   public key ${publicKeyFor(token, 'webhook')}` : ''}`
}

/** In the newest version that has not ended; the newest of all where each has. */
function firstList(hotel: Hotel): string {
  const { versions = [] } = hotel.options.persona.windows.polling ?? {}
  const { version } = versions.findLast(plan => speaks(hotel, plan)) ?? versions.at(-1) ?? { version: 1 }
  return `/api/v${version}/${hotel.shelves.showing.lists[0] ?? 'property'}`
}
