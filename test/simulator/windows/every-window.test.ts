/** What holds for every way in which a PMS can be read, whichever of them it has: one loop over personas and their windows. */
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { aHotel, ask, book, moment, register, token } from '../a-hotel.ts'
import { answering, aReceiver, attemptsOf, type Reply, secret, subscribe } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'
import { textsOf } from './screens/a-desk.ts'
import { expected, fourDays, type Looks, read, type Window, windowsOf } from './told-by-windows.ts'

const doors = { polling: '/api/v1/reservations', export: '/exports', screens: '/screens/arrivals' } as const

/** A hotel after four days, and beside it another run with a guest of its own, whose token is another. */
async function opened(persona: Persona) {
  const hotel = aHotel({ persona })
  const beside = aHotel({ persona, run: 'two', token: 'the-token-of-another-run' })
  const [receiver, other] = [await aReceiver(), await aReceiver()]
  if (persona.windows.webhooks) subscribe(hotel, receiver.url)
  if (persona.windows.webhooks) subscribe(beside, other.url)
  const server = await aServer([hotel, beside])
  ask(beside, register('zelda', { firstName: 'Zelda', lastName: 'Elsewhere', email: 'zelda@else.example' }))
  ask(beside, book('here', { guest: 'zelda', arrival: '2026-06-01' }), book('gone', { guest: 'zelda' }))
  await fourDays(hotel)
  await beside.advanceTo(hotel.now)
  let cookie = ''
  const get: Looks['get'] = async path => {
    const said = await server.ask(`/r/one${path}`, { headers: { cookie } })
    cookie = said.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return said
  }
  if (persona.windows.screens) {
    const body = new URLSearchParams({ user: 'desk', password: token })
    const { headers } = await server.ask('/r/one/screens/sign-in', { method: 'POST', body, bearer: null })
    cookie = headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  return { hotel, server, looks: { persona, get, received: receiver.received }, told: () => cookie }
}

/** The same PMS, that keeps nearly everything back. */
const tight = (persona: Persona): Persona => ({
  ...persona,
  fields: { reservation: ['arrival', 'departure'], guest: ['firstName', 'lastName'], folio: [] },
  consents: 'none',
})
const secrets = ['ada@', 'refused', 'Red wine', '129.50', '129.5', '12950', '259.00', '25900']

const cases = personas.flatMap(persona => windowsOf(persona).map(window => [persona.name, window, persona] as const))

describe.each(cases)('a PMS like %s, by its %s,', (_, window, persona) => {
  test('tells what happened in the same words as every other window, and nothing of another run', async () => {
    const { told, bytes } = await read[window]((await opened(persona)).looks)
    expect(told).toEqual(expected(persona, window))
    expect(bytes).toContain('Byron')
    expect(bytes).not.toMatch(/zelda|elsewhere/i)
  })

  test('keeps back what it keeps back', async () => {
    const { told, bytes } = await read[window]((await opened(tight(persona))).looks)
    expect(told).toEqual(expected(tight(persona), window))
    expect(secrets.filter(each => bytes.includes(each))).toEqual([])
  })

  if (window === 'webhooks') {
    test('signs with the secret of who subscribed, and no other one opens it', async () => {
      const { received } = (await opened(persona)).looks
      for (const { body, headers } of received) new Webhook(secret).verify(body.toString(), headers)
      const another = new Webhook(`whsec_${Buffer.from('another secret of 24 bytes!').toString('base64')}`)
      expect(() => another.verify(received[0]?.body.toString() ?? '', received[0]?.headers ?? {})).toThrow()
    })

    test.each([
      ['an error', answering(500)],
      ['a redirect', answering(302, { location: 'http://127.0.0.1:1/' })],
      ['a wait that is none', answering(429, { 'retry-after': 'soon' })],
      ['nothing', (response => void response.destroy()) as Reply],
      ['no HTTP', (response => void response.socket?.end('gibberish\r\n\r\n')) as Reply],
    ])('bears %s from whoever is told, says so, and tells again', async (_, reply) => {
      const hotel = aHotel({ persona })
      const receiver = await aReceiver(reply)
      subscribe(hotel, receiver.url)
      ask(hotel, register('ada'))
      await hotel.advanceTo(moment('2026-06-01T05:00:01Z'))
      const [attempt] = attemptsOf(hotel)
      expect(attempt?.error ?? attempt?.status).toBeTruthy()
      receiver.state.reply = answering(204)
      await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
      expect(attemptsOf(hotel).at(-1)).toMatchObject({ status: 204, nextAt: null })
    })
    return
  }

  test('opens to the run’s own token alone', async () => {
    const { server } = await opened(persona)
    for (const bearer of [null, 'the-token-of-another-run', `${token}x`, '']) {
      const said = await server.ask(`/r/one${doors[window]}`, { bearer })
      expect([said.status, sentenceOf(said)]).toEqual([401, expect.stringMatching(/\w.*\.$/)])
      expect(said.text).not.toMatch(/Byron|here/)
    }
  })

  test('answers anything odd with a sentence, and never with trouble of its own', async () => {
    const { server, told } = await opened(persona)
    for (const [method, path, body] of odd(window)) {
      const headers = { cookie: told(), 'content-type': 'application/json' }
      const said = await server.ask(`/r/one${path}`, { method, headers, ...(body === null ? {} : { body }) })
      expect(said.status, `${method} ${path}`).toBeLessThan(500)
      if (said.status >= 400) expect(sentenceOf(said), `${method} ${path}`).toMatch(/\w.*\.$/)
    }
  })
})

test('a closed box has no window at all, and says so at each door', async () => {
  const closed = personas.filter(persona => windowsOf(persona).length === 0)
  expect(closed.map(({ name }) => name)).toEqual(['closed-box'])
  for (const persona of closed) {
    const { server } = await opened(persona)
    for (const door of Object.values(doors)) {
      const said = await server.ask(`/r/one${door}`)
      expect([said.status, sentenceOf(said)]).toEqual([404, expect.stringMatching(/closed-box.*\.$/)])
    }
  }
})

/** The last whole sentence of an answer, be it a problem or a page. */
const sentenceOf = ({ json, text }: { json: Record<string, unknown>; text: string }): string =>
  String(json.detail ?? json.error_description ?? textsOf(text).findLast(each => /\w.*\.$/.test(each)) ?? '')

const oddEnds = [
  ...['', '/', '//', '/..%2f..%2fetc%2fpasswd', '/%00', '/%E0%A4%A', `/${'a'.repeat(3000)}`, '/%F0%9F%8F%A8', '/here/'],
  ...['?after=%FF', '?limit=-1', '?limit=1e9', '?updatedSince=yesterday', '?fields=__proto__', '?id=&id=', '?q=%25'],
  ...['?date=2026-02-30', '?after=eyJ9', '/__proto__', '/constructor?id=__proto__'],
]

function odd(window: Exclude<Window, 'webhooks'>): [method: string, path: string, body: string | null][] {
  const bases = {
    polling: ['/api/v1/reservations', '/api/v1/guests', '/api/v9'],
    export: ['/exports'],
    screens: ['/screens', '/screens/reservation'],
  }
  const reads = bases[window].flatMap(base => oddEnds.map((end): [string, string, null] => ['GET', base + end, null]))
  const bodies = ['', '{', 'null', '[]', '{"email":{}}', '\u0000', 'x'.repeat(70_000)]
  const writes = ['POST', 'PUT', 'PATCH', 'DELETE'].flatMap(method =>
    bodies.map((body): [string, string, string] => [method, `${bases[window][0]}/ada`, body]),
  )
  return [...reads, ...writes]
}
