/** Ten thousand subscribers and a hundred thousand deliveries that wait cost a hotel a bounded piece of memory, and no copy of a body. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { later, minutes, type WireTime } from '../../../simulator/domain/time.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { mostSubscriptions } from '../../../simulator/windows/webhooks/api/making.ts'
import { Owed } from '../../../simulator/windows/webhooks/owed.ts'
import { deliveriesOf } from '../../../simulator/wire/deliveries.ts'
import { aHotel, ask, register, token } from '../a-hotel.ts'
import { answering, aReceiver, attemptsOf } from '../a-receiver.ts'
import { look } from '../windows/an-answer.ts'
import { aPms } from './a-subscriber.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Of the heap, once all that nobody needs is gone. */
function heapMb(): number {
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function subscribeMany(hotel: Hotel, url: string, count: number): void {
  const headers = { 'content-type': 'application/json' }
  for (let n = 0; n < count; n += 1) {
    const body = Buffer.from(JSON.stringify({ url: `${url}/${n}` }))
    const { status } = look(hotel, '/api/v1/subscriptions', 'POST', { headers, body, authorization: `Bearer ${token}` })
    if (status !== 201) throw new Error(`Subscription ${n} was answered ${status}.`)
  }
}

test('ten thousand subscribers with ten changes to be told of each', async () => {
  const hotel = aHotel({ persona: aPms() })
  deliveriesOf(hotel)
  const empty = heapMb()
  subscribeMany(hotel, 'http://127.0.0.1:9', 10_000)
  const subscribed = heapMb()
  ask(hotel, ...Array.from({ length: 10 }, (_, place) => register(`g${place}`)))
  const pending = heapMb()
  // Two lines of the transcript for each, and what is known of it.
  expect(subscribed - empty).toBeLessThan(40)
  expect(pending - subscribed).toBeLessThan(3)
  const one = look(hotel, '/api/v1/subscriptions', 'POST', {
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ url: 'http://127.0.0.1:9/one-more' })),
  })
  expect([one.status, one.json.detail]).toEqual([409, expect.stringContaining(`There are ${mostSubscriptions}`)])
}, 60_000)

test('a hundred thousand deliveries that failed and wait for their next step', () => {
  const hotel = aHotel({ persona: aPms() })
  ask(hotel, ...Array.from({ length: 10 }, (_, place) => register(`g${place}`)))
  const { changes } = hotel.shelves
  const wire = 0 as WireTime
  const said = { n: 1, at: hotel.now, wire, wireEnd: wire, subscription: 'one', url: 'http://127.0.0.1:9/' }
  const added = { ...said, kind: 'subscription-added', afterSeq: 0 } as Entry
  const before = heapMb()
  const all = Array.from({ length: 10_000 }, () => new Owed(changes))
  for (const owed of all) {
    owed.take(added)
    for (let place = 0; place < 10; place += 1) {
      const { id = '', type = '', seq = 0 } = changes.change(place) ?? {}
      const failed = { attempt: 1, status: 503, error: null, nextAt: later(hotel.now, minutes(5)) }
      owed.take({ ...said, ...failed, kind: 'delivery', id, type, seq } as Entry)
    }
  }
  const grown = heapMb() - before
  expect(grown).toBeLessThan(60)
  const asked = { order: 'in-turn', batch: 1, fits: () => true } as const
  expect(all.every(owed => owed.next(later(hotel.now, minutes(5) - 1), asked) === undefined)).toBe(true)
  const next = all.map(owed => owed.next(later(hotel.now, minutes(5)), asked))
  expect(next.every(owing => owing?.places[0] === 0 && owing.attempt === 2)).toBe(true)
}, 60_000)

test('five thousand subscribers are each told, and each whose receiver failed once more, five seconds later', async () => {
  const hotel = aHotel({ persona: aPms() })
  deliveriesOf(hotel)
  const receiver = await aReceiver(answering(503))
  subscribeMany(hotel, receiver.url, 5000)
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  expect(new Set(receiver.received.map(({ path }) => path)).size).toBe(5000)
  expect(receiver.state.openAtMost).toBeLessThanOrEqual(64)
  receiver.state.reply = answering(204)
  await hotel.advanceTo(later(hotel.now, 5500))
  expect(receiver.received).toHaveLength(10_000)
  await hotel.advanceTo(later(hotel.now, minutes(60)))
  expect(receiver.received).toHaveLength(10_000)
}, 120_000)

test('a thousand receivers that hang cost a few real seconds, and not half a minute', async () => {
  const hotel = aHotel({ persona: aPms() })
  deliveriesOf(hotel)
  const receiver = await aReceiver(() => undefined)
  subscribeMany(hotel, receiver.url, 1000)
  ask(hotel, register('ada'))
  const began = performance.now()
  await hotel.advanceTo(hotel.now)
  expect(performance.now() - began).toBeLessThan(20_000)
  const attempts = attemptsOf(hotel)
  expect(attempts).toHaveLength(1000)
  expect(new Set(attempts.map(({ error }) => error))).toEqual(new Set(['no answer within 2000 ms']))
}, 60_000)
