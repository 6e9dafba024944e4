/** Three events on a day on which a fault strikes deliveries, and what a real receiver got of them. */
import { type AddressInfo, createServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished } from 'vitest'
import { days, later, minutes } from '../../../simulator/domain/time.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { ask, book, moveTo, register } from '../a-hotel.ts'
import { answering, aReceiver, attemptsOf, type Received, type Reply, secret, subscribe } from '../a-receiver.ts'
import { aBadDay, firedIn } from './a-bad-day.ts'

export type Told = {
  readonly hotel: Hotel
  readonly received: readonly Received[]
  readonly from: number
  readonly state: { openAtMost: number }
}

/** A guest, a stay, its new dates: three events, of which the fault may strike those about stays, once each. A day passes. */
export async function told(
  doing: string,
  { reply = answering(204), wait = days(1), rest = '' }: { reply?: Reply; wait?: number; rest?: string } = {},
): Promise<Told> {
  const hotel = aBadDay([`on: webhook(reservation.*); do: ${doing}${rest}`])
  const receiver = await aReceiver(reply)
  subscribe(hotel, receiver.url)
  const from = hotel.now
  ask(hotel, register('ada', { lastName: 'Çelik' }), book('r-1'))
  await hotel.advanceTo(hotel.now)
  await hotel.advanceTo(later(hotel.now, minutes(1)))
  ask(hotel, moveTo('r-1', '2026-06-10', '2026-06-12'))
  await hotel.advanceTo(later(hotel.now, wait))
  return { hotel, received: receiver.received, from, state: receiver.state }
}

export const once = { rest: '; times: 1' }

export const believes = ({ body, headers }: Received): boolean => {
  try {
    new Webhook(secret).verify(body.toString(), headers)
    return true
  } catch {
    return false
  }
}

export type Event = {
  readonly type: string
  readonly id: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
}
export const eventIn = ({ body }: Received): Event => JSON.parse(body.toString()) as Event
export const typesOf = ({ received }: Told): string[] => received.map(each => eventIn(each).type)
export const extrasIn = ({ hotel }: Told) => hotel.transcript.all().filter(entry => entry.kind === 'extra-delivery')
export const hoursAfter = ({ from }: Told, { hotelTime }: Received): number =>
  (Date.parse(hotelTime) - from) / 3_600_000

/** That one attempt is refused by whoever checks, and the next one, untouched, is not. */
export async function refusedOnce(doing: string): Promise<Told> {
  const day = await told(doing, {
    ...once,
    reply: (response, received) => response.writeHead(believes(received) ? 204 : 401).end(),
  })
  expect(day.received.map(believes)).toEqual([true, false, true, true])
  expect(attemptsOf(day.hotel).map(({ status }) => status)).toEqual([204, 401, 204, 204])
  expect(firedIn(day.hotel)).toMatchObject([
    { spoils: true, hit: { kind: 'delivery', subscription: 'crm', attempt: 1 } },
  ])
  return day
}

/** That it is sent otherwise and believed all the same. */
export async function believed(doing: string): Promise<Told> {
  const day = await told(doing)
  expect(day.received.map(believes)).toEqual([true, true, true])
  expect(firedIn(day.hotel)).toMatchObject([
    { spoils: false, differs: true },
    { spoils: false, differs: true },
  ])
  return day
}

/** That an event of its own comes beside the genuine ones. */
export async function besides(doing: string): Promise<Event> {
  const day = await told(doing, once)
  expect(day.received).toHaveLength(4)
  expect(day.received.every(believes)).toBe(true)
  const [extra] = extrasIn(day)
  expect(extra).toMatchObject({ why: `f1 ${doing}`, status: 204 })
  const found = day.received.find(({ id }) => id === extra?.id)
  if (!found) throw new Error('The extra delivery did not arrive.')
  expect(eventIn(found).id).toBe(found.id)
  return eventIn(found)
}

/** Somebody who takes down the bytes of the first connection, however it ends. */
export async function aTornReceiver() {
  const first = Promise.withResolvers<string>()
  const server = createServer(socket => {
    let text = ''
    socket.on('data', part => {
      text += part.toString()
      const [head = '', body = ''] = text.split('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
      if (body.length === length) socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => first.resolve(text))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, first: first.promise }
}
