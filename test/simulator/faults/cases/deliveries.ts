/** Each fault of when a delivery comes, how often, and beside what. */
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { expect, onTestFinished } from 'vitest'
import { days, hours, later } from '../../../../simulator/domain/time.ts'
import { ask, book, cancel, checkIn, register } from '../../a-hotel.ts'
import { aReceiver, attemptsOf, type Received, type Reply, subscribe } from '../../a-receiver.ts'
import { aBadDay, firedIn } from '../a-bad-day.ts'
import {
  aTornReceiver,
  believes,
  besides,
  type Event,
  eventIn,
  extrasIn,
  hoursAfter,
  once,
  told,
  typesOf,
} from '../told.ts'
import type { Case } from './questions.ts'

export const deliveryCases: Record<string, Case> = {
  'webhook duplicate': async () => {
    const soon = await told('duplicate', once)
    const [, first, again] = soon.received
    expect([again?.id, again && believes(again), again?.body]).toEqual([first?.id, true, first?.body])
    const late = await told('duplicate(after: 76h)', { ...once, wait: days(4) })
    expect(late.received.map(each => hoursAfter(late, each)).at(-1)).toBe(76)
    expect(late.received.at(-1)?.id).toBe(late.received[1]?.id)
  },
  'webhook concurrent': async () => {
    const waiting: (() => void)[] = []
    // Answers nobody before two are there.
    const reply: Reply = (response, { body }) => {
      if (!body.toString().includes('reservation.created')) return void response.writeHead(204).end()
      waiting.push(() => response.writeHead(204).end())
      if (waiting.length >= 2) for (const answer of waiting.splice(0)) answer()
    }
    const day = await told('concurrent', { ...once, reply })
    expect(day.state.openAtMost).toBe(2)
    expect(day.received[1]?.id).toBe(day.received[2]?.id)
  },
  'webhook twin': async () => {
    const twin = await besides('twin')
    expect(twin).toMatchObject({ type: 'reservation.created', data: { id: 'r-1' } })
  },
  'webhook reorder': async () => {
    const day = await told('reorder(10m)', once)
    expect(typesOf(day)).toEqual(['guest.created', 'reservation.updated', 'reservation.created'])
    expect(firedIn(day.hotel)).toMatchObject([{ until: '2026-06-01T05:10:00.000Z', spoils: false }])
    const late = day.received.at(-1)
    expect(late && hoursAfter(day, late)).toBe(1 / 6)
    // Where one is enough to overtake it, it need not wait for its time.
    const soon = await told('reorder(10m, window: 1)', once)
    expect(typesOf(soon)).toEqual(typesOf(day))
    expect(soon.received.map(each => hoursAfter(soon, each) < 1 / 12)).toEqual([true, true, true])
  },
  'webhook stale': async () => {
    const day = await told('stale')
    const versions = day.received.slice(1).map(each => eventIn(each).data.version)
    expect(versions).toEqual([2, 3, 2])
    expect(firedIn(day.hotel).map(({ differs }) => differs)).toEqual([false, true])
  },
  'webhook delay': async () => {
    for (const span of [6, 26]) {
      const day = await told(`delay(${span}h)`, { ...once, wait: days(2) })
      const late = day.received.at(-1)
      expect(late && [eventIn(late).type, hoursAfter(day, late), believes(late)]).toEqual([
        'reservation.created',
        span,
        true,
      ])
      expect(late && eventIn(late).timestamp).toBe('2026-06-01T05:00:00.000Z')
    }
  },
  'webhook burst': async () => {
    const day = await told('burst(2h)')
    expect(day.received.map(each => hoursAfter(day, each))).toEqual([0, 2, 2])
    expect(typesOf(day)).toEqual(['guest.created', 'reservation.created', 'reservation.updated'])
  },
  'webhook replay': async () => {
    const old = await told('replay(10m)', once)
    expect(old.received.map(believes)).toEqual([true, true, false, true])
    expect(old.received[2]?.body).toEqual(old.received[1]?.body)
    const fresh = await told('replay(age: 0s)', once)
    expect(fresh.received.map(believes)).toEqual([true, true, true, true])
    expect(fresh.received[2]?.id).toBe(fresh.received[1]?.id)
  },
  'webhook unknown-type': async () => {
    expect((await besides('unknown-type')).type).toBe('reservation.teleported')
  },
  'webhook broken-schema': async () => {
    expect(await besides('broken-schema')).toMatchObject({
      type: 'reservation.created',
      data: { id: 42, version: 'many' },
    })
  },
  'webhook timeout': async () => {
    const day = await told('timeout', once)
    expect(day.received.map(({ id, attempt }) => [id === day.received[1]?.id, attempt])).toEqual([
      [false, 1],
      [true, 1],
      [true, 2],
      [false, 1],
    ])
    expect(attemptsOf(day.hotel).map(({ status }) => status)).toEqual([204, null, 204, 204])
  },
  'webhook reset': async () => {
    const torn = await aTornReceiver()
    const hotel = aBadDay(['on: webhook; do: reset(after: 50%); times: 1'])
    subscribe(hotel, torn.url)
    ask(hotel, register('ada'))
    await hotel.advanceTo(hotel.now)
    const [head = '', body = ''] = (await torn.first).split('\r\n\r\n')
    const length = Number(/content-length: (\d+)/.exec(head)?.[1])
    expect(body.length).toBe(Math.floor(length / 2))
    expect(attemptsOf(hotel)).toMatchObject([{ status: null, nextAt: expect.any(Number) }])
    const bare = await aTornReceiver()
    const cut = aBadDay(['on: webhook; do: reset; times: 1'])
    subscribe(cut, bare.url)
    ask(cut, register('ada'))
    await cut.advanceTo(cut.now)
    expect(await bare.first).toMatch(/^POST \/hook HTTP\/1\.1\r\n[\s\S]*webhook-signature: v1,[\s\S]*\r\n\r\n$/)
    const again = await told('reset', once)
    expect(attemptsOf(again.hotel).map(({ status, attempt }) => [status, attempt])).toEqual([
      [204, 1],
      [null, 1],
      [204, 2],
      [204, 1],
    ])
    expect(again.received).toHaveLength(3)
  },
  'webhook tls-failure': async () => {
    const torn = await aTornReceiver()
    const hotel = aBadDay(['on: webhook; do: tls-failure; times: 1'])
    subscribe(hotel, torn.url)
    ask(hotel, register('ada'))
    await hotel.advanceTo(hotel.now)
    // A record of a handshake, in which the client says hello.
    expect(Buffer.from(await torn.first, 'latin1').subarray(0, 2)).toEqual(Buffer.from([0x16, 0x03]))
    expect(attemptsOf(hotel)).toMatchObject([{ status: null, error: 'the TLS handshake failed' }])
    const again = await told('tls-failure', once)
    expect(attemptsOf(again.hotel).map(({ status }) => status)).toEqual([204, null, 204, 204])
    expect(again.received).toHaveLength(3)
    await refusedByTls()
  },
  'webhook foreign-hotel': async () => {
    const foreign = await besides('foreign-hotel')
    expect(foreign).toMatchObject({
      type: 'reservation.cancelled',
      data: { id: 'elsewhere-r-1', property: 'elsewhere', status: 'cancelled', version: 3 },
    })
    const day = await told('foreign-hotel', once)
    const [, own, behind] = day.received.map(each => hoursAfter(day, each))
    expect(typesOf(day)[2]).toBe('reservation.cancelled')
    expect(behind).toBeGreaterThan(own ?? 0)
  },
  'webhook test-event': async () => {
    expect(await besides('test-event')).toMatchObject({ type: 'ping', data: {} })
  },
  'webhook revalidation': async () => {
    const isAsked = (received: Received) => eventIn(received).type === 'challenge'
    const prove: Reply = (response, received) =>
      isAsked(received)
        ? response.writeHead(200).end(String(eventIn(received).data.challenge))
        : response.writeHead(204).end()
    const day = await told('revalidation', { reply: prove })
    const asked = day.received.filter(isAsked)
    expect(asked.map(each => [believes(each), eventIn(each).id === each.id])).toEqual([
      [true, true],
      [true, true],
    ])
    expect(new Set(asked.map(each => eventIn(each).data.challenge)).size).toBe(2)
    expect(extrasIn(day)).toMatchObject([{ status: 200, error: null }, { error: null }])
    // Who cannot answer is told all the same.
    const mute = await told('revalidation', once)
    expect(extrasIn(mute)).toMatchObject([
      { type: 'challenge', status: 204, error: expect.stringMatching(/the token/) },
    ])
    expect(attemptsOf(mute.hotel).map(({ status }) => status)).toEqual([204, 204, 204])
  },
  'webhook drop': async () => {
    const day = await told('drop', once)
    expect(typesOf(day)).toEqual(['guest.created', 'reservation.updated'])
    expect(attemptsOf(day.hotel).map(({ status, nextAt }) => [status, nextAt])).toEqual([
      [204, null],
      [null, null],
      [204, null],
    ])
  },
  'endpoint outage': async () => {
    const outage = async (doing: string) => {
      const hotel = aBadDay([`at: day1 08:00; on: endpoint(crm); do: ${doing}`])
      const receiver = await aReceiver()
      subscribe(hotel, receiver.url)
      ask(hotel, register('ada'), book('r-1', { arrival: '2026-06-01', departure: '2026-06-03' }))
      await hotel.advanceTo(later(hotel.now, hours(2)))
      ask(hotel, checkIn('r-1'), register('bob'))
      await hotel.advanceTo(later(hotel.now, hours(1)))
      ask(hotel, book('r-2', { guest: 'bob' }), cancel('r-2'))
      await hotel.advanceTo(later(hotel.now, days(1)))
      const arrived = receiver.received.map(({ hotelTime, body }) => [
        hotelTime.slice(11, 16),
        (JSON.parse(body.toString()) as Event).type,
      ])
      return { hotel, arrived }
    }
    const ladder = await outage('outage(6h)')
    expect(ladder.arrived.slice(0, 2)).toEqual([
      ['05:00', 'guest.created'],
      ['05:00', 'reservation.created'],
    ])
    expect(ladder.arrived).toHaveLength(6)
    expect(ladder.arrived.slice(2).every(([at]) => (at ?? '') > '12:00')).toBe(true)
    expect(attemptsOf(ladder.hotel).some(({ status }) => status === null)).toBe(true)
    const { arrived } = await outage('outage(6h) then catchup')
    expect(arrived.slice(2)).toEqual([
      ['12:00', 'reservation.checked_in'],
      ['12:00', 'guest.created'],
      ['12:00', 'reservation.created'],
      ['12:00', 'reservation.cancelled'],
    ])
  },
}

/** A receiver that speaks TLS sees a handshake that comes to nothing. */
async function refusedByTls() {
  const failed = Promise.withResolvers<string>()
  const server = createTlsServer({ SNICallback: (_, done) => done(new Error('no certificate')) })
  server.on('tlsClientError', error => failed.resolve(error.message))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const hotel = aBadDay(['on: webhook; do: tls-failure; times: 1'])
  subscribe(hotel, `https://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
  ask(hotel, register('ada'))
  await hotel.advanceTo(hotel.now)
  expect(await failed.promise).toMatch(/unsupported protocol|version/i)
  expect(attemptsOf(hotel)).toMatchObject([{ status: null, error: 'the TLS handshake failed' }])
}
