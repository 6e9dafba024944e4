/** Webhooks to a real receiver: what is sent, and when it counts as taken. */
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { aHotel, ask, book, cancel, moment, register } from '../a-hotel.ts'
import { answering, aReceiver, attemptsOf, secret, subscribe } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'

test('a change is delivered when it is committed, before the desk is answered', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  const { obey } = await aServer([hotel])
  await obey(register('ada'))
  expect(receiver.received).toHaveLength(1)
  await obey(book('r1'))
  expect(receiver.received.map(({ body }) => JSON.parse(body.toString()).type)).toEqual([
    'guest.created',
    'reservation.created',
  ])
})

test('the body is byte for byte the change of the feed', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada', { firstName: 'Zoë 🏨', lastName: '"محمد"' }), book('r1'), cancel('r1', 1))
  await hotel.advanceTo(hotel.now)
  const { ask: look } = await aServer([hotel])
  const feed = await look('/r/one/api/v1/changes')
  const { changes, next } = feed.json as { changes: { id: string }[]; next: string }
  expect(feed.text).toBe(
    `{"changes":[${receiver.received.map(({ body }) => body.toString()).join(',')}],"next":"${next}","hasMore":false}`,
  )
  expect(receiver.received.map(({ id }) => id)).toEqual(changes.map(({ id }) => id))
})

test('somebody else’s library believes each delivery, and its time is the real one', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada', { firstName: 'Zoë' }))
  await hotel.advanceTo(moment('2026-06-09T12:00:00Z'))
  const [{ body, headers, hotelTime, attempt, path } = expect.fail('Nothing was delivered.')] = receiver.received
  expect(new Webhook(secret).verify(body.toString(), headers)).toMatchObject({ type: 'guest.created' })
  expect(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(30)
  expect([hotelTime, attempt, path]).toEqual(['2026-06-01T05:00:00.000Z', 1, '/hook'])
  expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Mockinn/test' })
  expect(JSON.stringify(hotel.transcript.all())).not.toContain(secret.slice(6))
})

test.each([200, 201, 202, 204, 299])('%i takes a delivery', async status => {
  const hotel = aHotel()
  const receiver = await aReceiver(answering(status))
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  await hotel.advanceTo(moment('2026-06-09T12:00:00Z'))
  expect(attemptsOf(hotel)).toMatchObject([{ attempt: 1, status, error: null, nextAt: null }])
})

test.each([301, 302, 307, 308])('a redirect (%i) is a failure and is not followed', async status => {
  const hotel = aHotel()
  const elsewhere = await aReceiver()
  const receiver = await aReceiver(answering(status, { location: elsewhere.url }))
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  expect(elsewhere.received).toEqual([])
  expect(attemptsOf(hotel)).toMatchObject([{ status, nextAt: expect.any(Number) }])
})

test('changes arrive one after the other in the order in which they happened', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver(
    (response, { attempt }) => void setTimeout(() => response.writeHead(204).end(), attempt % 2 === 0 ? 1 : 4),
  )
  subscribe(hotel, receiver.url)
  ask(hotel, ...Array.from({ length: 25 }, (_, place) => register(`g${place}`)))
  await hotel.advanceTo(hotel.now)
  expect(receiver.received.map(({ body }) => JSON.parse(body.toString()).data.id)).toEqual(
    Array.from({ length: 25 }, (_, place) => `g${place}`),
  )
  expect(receiver.state.openAtMost).toBe(1)
})

test('a subscriber is told what happens from then on, and two are each told of everything', async () => {
  const hotel = aHotel()
  ask(hotel, register('before'))
  const [one, two] = [await aReceiver(), await aReceiver(answering(500))]
  subscribe(hotel, one.url, { name: 'one' })
  subscribe(hotel, two.url, { name: 'two' })
  ask(hotel, register('after'))
  await hotel.advanceTo(hotel.now)
  const told = [one, two].map(({ received }) => received.map(({ body }) => JSON.parse(body.toString()).data.id))
  expect(told).toEqual([['after'], ['after']])
  expect(hotel.transcript.all()[0]).toMatchObject({ kind: 'subscription-added', subscription: 'one', afterSeq: 1 })
})

test('night audit tells of its no-shows and not of itself', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver()
  ask(hotel, register('ada'), book('b', { arrival: '2026-06-01' }), book('a', { arrival: '2026-06-01' }))
  subscribe(hotel, receiver.url)
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const told = receiver.received.map(
    ({ body, hotelTime }) => `${JSON.parse(body.toString()).type} ${JSON.parse(body.toString()).data.id} ${hotelTime}`,
  )
  expect(told).toEqual([
    'reservation.no_show a 2026-06-02T01:00:00.000Z',
    'reservation.no_show b 2026-06-02T01:00:00.000Z',
  ])
})

test('a secret that is none is refused before anything is sent', () => {
  for (const wrong of ['', 'secret', 'whsec_c2hvcnQ='])
    expect(() => subscribe(aHotel(), 'http://127.0.0.1:9/', { secret: wrong })).toThrow(/whsec_/)
})
