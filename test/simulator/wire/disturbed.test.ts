/** What becomes of a delivery where somebody disturbs the line between the hotel and its receiver. */
import type { ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { days, type HotelTime, hours } from '../../../simulator/domain/time.ts'
import {
  type Disturb,
  type Disturbance,
  type Send,
  type Sending,
  sendOf,
} from '../../../simulator/windows/webhooks/sending.ts'
import { aHotel, ask, register } from '../a-hotel.ts'
import { aReceiver, attemptsOf, type Reply, secret, subscribe } from '../a-receiver.ts'

/** A change is told over a disturbed line; afterwards the hotel waits for a day. */
async function told(disturb: Disturb, reply?: Reply) {
  const asked: Sending[] = []
  const hotel = aHotel({
    disturb: sending => {
      asked.push(sending)
      return disturb(sending)
    },
  })
  const receiver = await aReceiver(reply)
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  const from = hotel.now
  await hotel.advanceTo((from + days(1)) as HotelTime)
  const extras = hotel.transcript.all().filter(({ kind }) => kind === 'extra-delivery')
  return { asked, receiver, attempts: attemptsOf(hotel), extras, from }
}

const sent = (sending: Sending, change: Partial<Send>, hears: 'first' | 'nothing' | 'lost' = 'first'): Disturbance => ({
  kind: 'sent',
  sends: [{ ...sendOf(sending), ...change }],
  hears,
})

const believes = ({ body, headers }: { body: Buffer; headers: Record<string, string> }): boolean => {
  try {
    return Boolean(new Webhook(secret).verify(body.toString(), headers))
  } catch {
    return false
  }
}

test('whoever disturbs the line is asked about every attempt, and may leave it alone', async () => {
  const { asked, receiver, attempts } = await told(() => undefined)
  expect(asked).toMatchObject([{ subscription: 'crm', type: 'guest.created', seqs: [1], attempt: 1 }])
  expect(receiver.received.map(believes)).toEqual([true])
  expect(attempts).toMatchObject([{ status: 204, nextAt: null }])
})

test.each<[string, Partial<Send>, boolean]>([
  ['one bit off', { signatures: ['one-bit-off'] }, false],
  ['signed with another key', { signatures: ['another-key'] }, false],
  ['without a signature', { signatures: [] }, false],
  ['signed in a version that nobody knows', { signatures: [{ version: 'v9' }] }, false],
  ['with a wrong signature before the right one', { signatures: ['another-key', 'right'] }, true],
  ['six minutes old', { secondsOff: -360 }, false],
  ['six minutes early', { secondsOff: 360 }, false],
  ['four minutes old', { secondsOff: -240 }, true],
  ['with other bytes than those that were signed', { signedBody: Buffer.from('{}') }, false],
  ['signed as it is, whatever that is', { body: Buffer.from('{ "type":"guest.created" , "data":"\\u00e9" }') }, true],
  ['with mixed-case names of headers', { headerCase: 'mixed' }, true],
  ['in pieces', { manner: { kind: 'drip', pieces: 4, pauseMs: 5 } }, true],
])('a delivery arrives %s', async (_, change, good) => {
  const { receiver, attempts } = await told(sending => sent(sending, change))
  expect(receiver.received.map(believes)).toEqual([good])
  expect(attempts).toMatchObject([{ status: 204 }])
})

test('a header is put over the usual ones, or taken away', async () => {
  const headers = { 'content-type': 'text/plain', 'user-agent': null }
  const { receiver } = await told(sending => sent(sending, { headers }))
  expect(receiver.received[0]?.headers).toMatchObject({ 'content-type': 'text/plain' })
  expect(receiver.received[0]?.headers).not.toHaveProperty('user-agent')
})

test.each([0, 20])('a connection that is cut after %i bytes is a failure, and the ladder goes on', async afterBytes => {
  const { receiver, attempts } = await told(sending =>
    sending.attempt === 1 ? sent(sending, { manner: { kind: 'cut', afterBytes } }) : undefined,
  )
  expect(attempts).toMatchObject([
    { status: null, nextAt: expect.any(Number) },
    { attempt: 2, status: 204 },
  ])
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual([2])
})

test('an answer that is not heard is a failure, although the receiver has taken the delivery', async () => {
  const { receiver, attempts } = await told(sending =>
    sending.attempt === 1 ? sent(sending, {}, 'nothing') : undefined,
  )
  expect(receiver.received.map(({ attempt }) => attempt)).toEqual([1, 2])
  expect(attempts).toMatchObject([{ status: null, error: 'no answer within 2000 ms' }, { status: 204 }])
})

test('a delivery that is lost never goes out, and never comes again', async () => {
  const { receiver, attempts } = await told(() => ({ kind: 'sent', sends: [], hears: 'lost' }))
  expect(receiver.received).toEqual([])
  expect(attempts).toMatchObject([{ status: null, error: 'it was lost on the way', nextAt: null }])
})

test('copies go out at once, or hours of hotel time later, and each stands in the transcript', async () => {
  const copy = { why: 'a copy' }
  // Answers nobody before two are there.
  const waiting: ServerResponse[] = []
  const reply: Reply = response => {
    waiting.push(response)
    if (waiting.length >= 2) for (const each of waiting) if (!each.headersSent) each.writeHead(204).end()
  }
  const disturb: Disturb = sending => {
    const usual = sendOf(sending)
    return { kind: 'sent', sends: [usual, { ...usual, ...copy }, { ...usual, ...copy, ...later }], hears: 'first' }
  }
  const later = { afterHotelMs: hours(6) }
  const { receiver, extras, from } = await told(disturb, reply)
  const times = receiver.received.map(({ hotelTime }) => Date.parse(hotelTime) - from)
  expect(times).toEqual([0, 0, hours(6)])
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1)
  expect(receiver.state.openAtMost).toBe(2)
  expect(extras).toMatchObject([
    { why: 'a copy', status: 204 },
    { why: 'a copy', status: 204, at: from + hours(6) },
  ])
})

test('a delivery that is held is asked about anew when its time has come', async () => {
  let held = false
  const { asked, receiver, from } = await told(() => {
    if (held) return undefined
    held = true
    return { kind: 'held', forMs: hours(6) }
  })
  expect(asked.map(({ at, attempt }) => [at - from, attempt])).toEqual([
    [0, 1],
    [hours(6), 1],
  ])
  expect(receiver.received.map(({ hotelTime }) => Date.parse(hotelTime) - from)).toEqual([hours(6)])
})
