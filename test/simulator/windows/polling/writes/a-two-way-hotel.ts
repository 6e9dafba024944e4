/** A hotel of the persona cloud-two-way behind a real door: Ada is in room 201 as r1, and a connector writes. */
import type { Hotel, HotelOptions } from '../../../../../simulator/hotel.ts'
import { cloudTwoWay } from '../../../../../simulator/personas/cloud-two-way.ts'
import type { Persona } from '../../../../../simulator/personas/persona.ts'
import type { PollingPlan } from '../../../../../simulator/personas/polling-plan.ts'
import { aHotel, ask, book, checkIn, register } from '../../../a-hotel.ts'
import { aServer, type Said } from '../../../a-server.ts'

/** One that counts no requests: most of these tests ask faster than anybody. */
export const unhurried: Persona = withPolling({ limit: null })

export function withPolling(change: Partial<PollingPlan>): Persona {
  const { polling } = cloudTwoWay.windows
  return { ...cloudTwoWay, windows: { ...cloudTwoWay.windows, polling: polling && { ...polling, ...change } } }
}

export type Sent = { readonly key?: string; readonly ifMatch?: string; readonly headers?: Record<string, string> }

export function aTwoWayHotel(over: Partial<HotelOptions> = {}): Hotel {
  const hotel = aHotel({ persona: unhurried, ...over })
  ask(hotel, register('ada', { email: 'ada@guests.example', phone: '+33 1 00' }))
  return hotel
}

export const arrive = (hotel: Hotel): void =>
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1', '201'))

export async function aTwoWayServer(over: Partial<HotelOptions> = {}) {
  const hotel = aTwoWayHotel(over)
  arrive(hotel)
  const server = await aServer([hotel])
  const send =
    (method: string) =>
    (path: string, body: unknown, { key, ifMatch, headers }: Sent = {}): Promise<Said> =>
      server.ask(`/r/one/api/v1/${path}`, {
        method,
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          ...headers,
        },
      })
  const read = (path: string) => server.ask(`/r/one/api/v1/${path}`)
  return { ...server, hotel, patch: send('PATCH'), post: send('POST'), read }
}

export const dinner = { check: '4711', items: [item('2000', 2, 1450), item('2100', 1, 900)] }

export function item(transactionCode: string, quantity: number, minor: number, currency = 'EUR') {
  return { transactionCode, text: 'At the bar', quantity, unit: { minor, currency } }
}

export const balanceOf = (hotel: Hotel): number =>
  [...(hotel.state.folios.get('r1' as never)?.charges ?? [])].reduce((sum, { gross }) => sum + gross, 0)
