/** How a connector signs in where the PMS gives access tokens for client credentials. */
import { expect, test } from 'vitest'
import { token } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { aHotelThat } from './a-reading-hotel.ts'
import { aWireClock } from './a-wire-clock.ts'

const form = 'application/x-www-form-urlencoded'
const granted = { grant_type: 'client_credentials' }
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

async function aDesk(signIn: readonly ('token' | 'oauth')[] = ['oauth']) {
  const clock = aWireClock()
  const hotel = aHotelThat({ signIn, tokenSeconds: 600 }, { wireNow: clock.wireNow })
  const { ask } = await aServer([hotel])
  const askToken = (body: Record<string, string> | string, headers: Record<string, string> = {}) =>
    ask('/r/one/oauth/token', {
      method: 'POST',
      bearer: null,
      body: typeof body === 'string' ? body : `${new URLSearchParams(body)}`,
      headers: { 'content-type': form, ...headers },
    })
  const look = (bearer: string | null) => ask('/r/one/api/v1/property', { bearer })
  return { clock, hotel, ask, askToken, look }
}

test.each([
  ['in the header', granted, { authorization: basic('mockinn', token) }],
  ['in the body', { ...granted, client_id: 'any name', client_secret: token }, {}],
  ['escaped in the header, as RFC 6749 has it', granted, { authorization: basic('a%20b', encodeURIComponent(token)) }],
])('an access token is given for the run’s token %s, and opens the API', async (_, body, headers) => {
  const { askToken, look } = await aDesk()
  const answer = await askToken(body, headers)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(answer.json).toEqual({
    ...{ access_token: expect.stringMatching(/^mockinn_at_/), token_type: 'Bearer', expires_in: 600 },
  })
  expect((await look(answer.json.access_token as string)).status).toBe(200)
})

test('an access token lives by real time alone, and then says that it has expired', async () => {
  const { askToken, look, clock, hotel } = await aDesk()
  const { json } = await askToken({ ...granted, client_id: 'x', client_secret: token })
  await hotel.advanceTo((hotel.now + 40 * 86_400_000) as typeof hotel.now)
  clock.pass(599)
  expect((await look(json.access_token as string)).status).toBe(200)
  clock.pass(1)
  const late = await look(json.access_token as string)
  expect([late.status, late.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"'])
  expect(late.json.detail).toMatch(
    /^The access token has expired: it lives 600 seconds of real time\. .*\/oauth\/token/,
  )
})

test.each<[string, Record<string, string> | string, Record<string, string>, number, string]>([
  ['a wrong secret', { ...granted, client_id: 'x', client_secret: 'wrong' }, {}, 401, 'invalid_client'],
  ['a wrong secret in the header', granted, { authorization: basic('x', 'wrong') }, 401, 'invalid_client'],
  ['no name', granted, { authorization: basic('', token) }, 401, 'invalid_client'],
  ['no client', granted, {}, 401, 'invalid_client'],
  ['the token as a bearer', granted, { authorization: `Bearer ${token}` }, 401, 'invalid_client'],
  ['noise in the header', granted, { authorization: 'Basic %%%' }, 401, 'invalid_client'],
  ['no grant', { client_id: 'x', client_secret: token }, {}, 400, 'invalid_request'],
  [
    'another grant',
    { grant_type: 'password', client_id: 'x', client_secret: token },
    {},
    400,
    'unsupported_grant_type',
  ],
  ['a parameter twice', 'grant_type=client_credentials&grant_type=x', {}, 400, 'invalid_request'],
  ['JSON', '{}', { 'content-type': 'application/json' }, 400, 'invalid_request'],
  [
    'the secret twice',
    { ...granted, client_id: 'x', client_secret: token },
    { authorization: basic('x', token) },
    400,
    'invalid_request',
  ],
])('%s is refused in the words of RFC 6749', async (_, body, headers, status, error) => {
  const { askToken } = await aDesk()
  const answer = await askToken(body, headers)
  expect([answer.status, answer.json.error]).toEqual([status, error])
  expect(answer.json.error_description).toMatch(/^[A-Z].*\.$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.has('www-authenticate')).toBe(status === 401)
})

test('the persona decides which ways in are open', async () => {
  const [both, oauth, plain] = [await aDesk(['token', 'oauth']), await aDesk(), await aDesk(['token'])]
  expect(
    [await both.look(token), await oauth.look(token), await plain.look(token)].map(({ status }) => status),
  ).toEqual([200, 401, 200])
  const refused = (await oauth.look(token)).json.detail
  expect(refused).toMatch(/^The run's token is the client secret here, not an access token\. /)
  const given = await both.askToken({ ...granted, client_id: 'x', client_secret: token })
  expect((await both.look(given.json.access_token as string)).status).toBe(200)
  expect((await plain.askToken({ ...granted, client_id: 'x', client_secret: token })).status).toBe(401)
  expect((await plain.look(given.json.access_token as string)).status).toBe(401)
})

test('a forged, a foreign and a changed access token open nothing', async () => {
  const { askToken, look } = await aDesk()
  const given = (await askToken({ ...granted, client_id: 'x', client_secret: token })).json.access_token as string
  const [, , issued, ...signature] = given.split('_')
  const later = `mockinn_at_${(Number.parseInt(issued ?? '', 36) + 1000).toString(36)}_${signature.join('_')}`
  for (const wrong of [later, `${given}x`, given.slice(0, -1), 'mockinn_at__', '', 'x'.repeat(5000)]) {
    const answer = await look(wrong)
    expect([answer.status, answer.json.title]).toEqual([401, 'Not authorised'])
  }
})

test('neither the run’s token nor an access token is written to the transcript', async () => {
  const { askToken, ask, hotel } = await aDesk()
  const given = (await askToken({ ...granted, client_id: 'x', client_secret: token })).json.access_token as string
  await ask(`/r/one/api/v1/${given}?fields=${given}`, { bearer: given })
  await ask(`/r/one/api/v1/guests?${given}=${given}`, { bearer: given })
  const written = JSON.stringify(hotel.transcript.all())
  expect(hotel.transcript.length).toBe(3)
  expect(written).toContain('•••')
  expect(written).not.toContain('mockinn_at_')
  expect(written).not.toContain(token)
})
