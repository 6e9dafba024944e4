/** A delivery that is not taken comes again, by the ladder, in hotel time. */
import { expect, test } from 'vitest'
import { days, type HotelTime, hours, minutes } from '../../../simulator/domain/time.ts'
import { aHotel, ask, book, cancel, moment, moveTo, register } from '../a-hotel.ts'
import { expectSteps } from '../a-ladder.ts'
import { answering, aReceiver, attemptsOf, type Reply, subscribe } from '../a-receiver.ts'

const retryAfterMs = [5000, minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20), hours(24)]

/** A hotel with one change to tell, and the receiver it is told to. */
async function oneChange(reply: Reply) {
  const hotel = aHotel()
  const receiver = await aReceiver(reply)
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  const from = hotel.now
  const wait = (ms: number) => hotel.advanceTo((from + ms) as HotelTime)
  return { hotel, receiver, from, wait }
}

test('a receiver that fails for days is asked ten times at the ladder’s hours, then never again', async () => {
  const { receiver, wait, from, hotel } = await oneChange(answering(500))
  await wait(days(30))
  const times = receiver.received.map(({ hotelTime }) => Date.parse(hotelTime) - from)
  expectSteps(times, { retryAfterMs, jitterPercent: 10 })
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  const attempts = attemptsOf(hotel)
  expect(attempts.slice(0, -1).map(({ nextAt }) => Number(nextAt) - from)).toEqual(times.slice(1))
  expect(attempts.at(-1)).toMatchObject({ attempt: 10, status: 500, nextAt: null })
})

test('every attempt has the same id and body, and a signature of its own second', async () => {
  const { receiver, wait } = await oneChange(answering(503))
  await wait(hours(3))
  expect(receiver.received.length).toBe(5)
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
  expect(new Set(receiver.received.map(({ body }) => body.toString())).size).toBe(1)
  for (const { headers } of receiver.received) expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/)
})

test('a retry carries the change as it was, whatever happened since', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver(answering(500))
  ask(hotel, register('ada'))
  subscribe(hotel, receiver.url)
  ask(hotel, book('r1'))
  await hotel.advanceTo(hotel.now)
  ask(hotel, moveTo('r1', '2026-06-10', '2026-06-12'), cancel('r1'))
  receiver.state.reply = answering(204)
  await hotel.advanceTo(moment('2026-06-01T06:00:00Z'))
  const told = receiver.received.map(({ body, attempt }) => `${JSON.parse(body.toString()).type} ${attempt}`)
  expect(told).toEqual([
    'reservation.created 1',
    'reservation.updated 1',
    'reservation.cancelled 1',
    'reservation.created 2',
  ])
  expect(receiver.received[3]?.body.equals(receiver.received[0]?.body as Buffer)).toBe(true)
})

test('a receiver that recovers is asked no further', async () => {
  const { receiver, wait, hotel } = await oneChange((response, { attempt }) =>
    response.writeHead(attempt < 3 ? 500 : 200).end(),
  )
  await wait(days(10))
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual([1, 2, 3])
  expect(attemptsOf(hotel).map(({ status }) => status)).toEqual([500, 500, 200])
})

test('nothing is tried again a moment too soon', async () => {
  const { receiver, wait } = await oneChange(answering(500))
  await wait(4999)
  expect(receiver.received).toHaveLength(1)
  await wait(5500)
  expect(receiver.received).toHaveLength(2)
})

test.each([400, 401, 404, 409, 429, 502, 504])('%i is a failure like any other', async status => {
  const { receiver, wait } = await oneChange(answering(status))
  await wait(minutes(6))
  expect(receiver.received).toHaveLength(3)
})

test('410 ends the subscription: nothing comes again, and nothing new', async () => {
  const { receiver, wait, hotel } = await oneChange(answering(500))
  await wait(0)
  receiver.state.reply = answering(410)
  ask(hotel, register('grace'))
  await wait(0)
  receiver.state.reply = answering(204)
  ask(hotel, book('r1'))
  await wait(days(10))
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual([1, 1])
  expect(attemptsOf(hotel).at(-1)).toMatchObject({ status: 410, nextAt: null })
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'subscription-ended')).toMatchObject([
    { subscription: 'crm', because: expect.stringContaining('410') },
  ])
})

test('410 ends the subscription also for what was due at the same moment', async () => {
  const { receiver, wait, hotel } = await oneChange(answering(410))
  ask(hotel, register('grace'), register('eve'))
  await wait(days(10))
  expect(receiver.received).toHaveLength(1)
})

test('Retry-After is honoured in hotel time where it is longer than the ladder, and the ladder where it is not', async () => {
  const { receiver, wait, from } = await oneChange((response, { attempt }) =>
    response.writeHead(503, { 'retry-after': attempt === 1 ? '3600' : '1' }).end(),
  )
  await wait(hours(1) - 1)
  expect(receiver.received).toHaveLength(1)
  await wait(hours(2))
  const times = receiver.received.map(({ hotelTime }) => Date.parse(hotelTime) - from)
  expect(times.slice(0, 2)).toEqual([0, hours(1)])
  expectSteps(times.slice(1), { retryAfterMs: retryAfterMs.slice(1, 3), jitterPercent: 10 })
})

test('a Retry-After that is a date to come is so far away in hotel time as it is in real time', async () => {
  const { receiver, wait } = await oneChange((response, { attempt }) =>
    attempt === 1
      ? response.writeHead(503, { 'retry-after': new Date(Date.now() + hours(1)).toUTCString() }).end()
      : response.writeHead(204).end(),
  )
  await wait(minutes(50))
  expect(receiver.received).toHaveLength(1)
  await wait(minutes(61))
  expect(receiver.received).toHaveLength(2)
})

test.each(['soon', '-5', '1e9', 'Wed, 21 Oct 2026 07:28:00 GMT', '9'.repeat(40)])(
  'a Retry-After of %j leaves the ladder as it is',
  async header => {
    const { receiver, wait } = await oneChange(answering(503, { 'retry-after': header }))
    await wait(5500)
    expect(receiver.received).toHaveLength(2)
  },
)

test('a receiver that hangs costs two real seconds and no more, and its delivery comes again', async () => {
  const { hotel, receiver, wait } = await oneChange(() => undefined)
  const began = Date.now()
  await wait(0)
  const tookMs = Date.now() - began
  expect(tookMs).toBeGreaterThanOrEqual(1990)
  expect(tookMs).toBeLessThan(4000)
  expect(attemptsOf(hotel)).toMatchObject([
    { status: null, error: 'no answer within 2000 ms', nextAt: expect.any(Number) },
  ])
  receiver.state.reply = answering(204)
  await wait(5500)
  expect(attemptsOf(hotel).at(-1)).toMatchObject({ attempt: 2, status: 204, nextAt: null })
})

test('a receiver that is not there, or hangs up, has failed at once', async () => {
  const { hotel, receiver, wait } = await oneChange(response => response.destroy())
  await wait(0)
  await new Promise<void>(resolve => {
    receiver.server.closeAllConnections()
    receiver.server.close(() => resolve())
  })
  await wait(5500)
  expect(attemptsOf(hotel)).toMatchObject([
    { status: null, nextAt: expect.any(Number) },
    { status: null, error: 'connection refused' },
  ])
  expect(attemptsOf(hotel)[0]?.error).not.toBe('')
})

test('an answer without end is a delivery taken, and is not read to its end', async () => {
  const chunk = Buffer.alloc(64 * 1024)
  const { hotel, wait } = await oneChange(response => {
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.writeHead(200).on('drain', pour)
    pour()
  })
  const began = Date.now()
  await wait(0)
  expect(Date.now() - began).toBeLessThan(1500)
  expect(attemptsOf(hotel)).toMatchObject([{ status: 200, nextAt: null }])
})
