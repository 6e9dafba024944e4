/** Cases made by hand: Ada Byron and Bea Potter in a hotel where hardly anything happens, and whatever a test says was seen of them. */
import type { Cadence, Case, Declared } from '../../../contracts/checks/case.ts'
import type { Effect, MessageKind, SeenStay, Sight } from '../../../contracts/effects.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { HotelEvent } from '../../../simulator/domain/events.ts'
import { nothingMore } from '../../../simulator/domain/profiles/guests.ts'
import { noParticulars } from '../../../simulator/domain/reservations/particulars.ts'
import { atWallClock, type BusinessDate, type HotelTime, type WireTime } from '../../../simulator/domain/time.ts'
import type { GuestId, ReservationId, RoomNumber } from '../../../simulator/domain/words.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import type { Entry, Saying } from '../../../simulator/transcript/entries.ts'

export const before = {
  since: '2026-06-05' as BusinessDate,
  departure: '2026-06-07' as BusinessDate,
  nightly: [],
  heir: null,
}

/** `2026-06-05 15:00` by the lobby's clock. */
export type Hour = `${string} ${number}:${number}`

export function at(hour: Hour): HotelTime {
  const [day, time] = hour.split(' ') as [BusinessDate, `${number}:${number}`]
  return atWallClock('Europe/Paris', day, time)
}

/** Ada cancels on the day of arrival at 15:00 and owes a night; Bea arrives and leaves as booked. */
export function aCancellation(parts: Partial<Case> = {}): Case {
  return {
    ...aCase,
    cast: [{ role: 'cancels', reservation: 'ada', control: 'bea' }],
    journal: journal(
      ['2026-06-01 09:00', ...books('ada', 'Ada Byron')],
      ['2026-06-01 09:00', ...books('bea', 'Bea Potter')],
      [
        '2026-06-05 15:00',
        {
          ...{ kind: 'reservation-cancelled', reservation: id('ada'), fee: euros(12950), feePosting: null },
          ...{ by: 'guest', reason: null, relocatedTo: null },
        },
      ],
      ['2026-06-05 18:40', { kind: 'guest-checked-in', reservation: id('bea'), room: '201' as RoomNumber }],
      ['2026-06-07 10:30', { kind: 'guest-checked-out', reservation: id('bea'), room: '201' as RoomNumber, before }],
    ),
    ...parts,
  }
}
export const cancelled = { seq: 3, out: 5 } as const

/** Ada moves a stay of 5 to 7 June to 5 to 7 September, a day before arrival at 08:00; Bea stays on the old dates and Cleo on the new ones. */
export function aMove(parts: Partial<Case> = {}): Case {
  return {
    ...aCase,
    cast: [{ role: 'moves', reservation: 'ada', control: 'bea', newDatesControl: 'cleo' }],
    journal: journal(
      ['2026-06-01 09:00', ...books('ada', 'Ada Byron')],
      ['2026-06-01 09:00', ...books('bea', 'Bea Potter')],
      ['2026-06-01 09:00', ...books('cleo', 'Cleo Lane', '2026-09-05', '2026-09-07')],
      [
        '2026-06-04 08:00',
        {
          kind: 'stay-dates-changed',
          reservation: id('ada'),
          arrival: '2026-09-05' as BusinessDate,
          departure: '2026-09-07' as BusinessDate,
          amount: euros(25900),
          nightly: [12950, 12950],
        },
      ],
      ['2026-06-07 10:30', { kind: 'guest-checked-out', reservation: id('bea'), room: '201' as RoomNumber, before }],
      ['2026-09-07 10:30', { kind: 'guest-checked-out', reservation: id('cleo'), room: '202' as RoomNumber, before }],
    ),
    ...parts,
  }
}
export const moved = { seq: 4 } as const

export const declared = (parts: Partial<Declared> = {}): Declared => ({
  messages: ['pre-check-in', 'welcome', 'post-stay'],
  probe: true,
  reads: ['arrival', 'departure', 'email', 'revenueMinor'],
  clockHint: true,
  cadence: { kind: 'hotel-minutes', every: 30 },
  readsFromDisk: false,
  process: true,
  ...parts,
})
/** Webhooks are heard at once, files are fetched at 04:00. */
export const told: Cadence = { kind: 'told' }
export const atFour: Cadence = { kind: 'hotel-hour', at: '04:00' }

export type Sent = readonly [Hour, Sight]
export type Said = readonly [Hour, Saying]

export const effects = (...sights: readonly Sent[]): Effect[] =>
  sights.map(([hour, sight], index) => ({ n: index + 1, at: at(hour), wire, ...sight }))

export const transcript = (...sayings: readonly Said[]): Entry[] =>
  sayings.map(([hour, saying], index) => ({ n: index + 1, at: at(hour), wire, wireEnd: wire, ...saying }))

export const mail = (hour: Hour, who: string, message: MessageKind | 'unknown' | 'ambiguous'): Sent => [
  hour,
  { kind: 'mail', to: [`${who}@example.com`], subject: `About your stay: ${message}`, message },
]

/** What Bea, to whom nothing happened, ought to get. */
export const beasMails = [
  mail('2026-06-04 10:00', 'bea', 'pre-check-in'),
  mail('2026-06-05 18:00', 'bea', 'welcome'),
  mail('2026-06-08 11:00', 'bea', 'post-stay'),
]
export const cleosMails = [
  mail('2026-09-04 10:00', 'cleo', 'pre-check-in'),
  mail('2026-09-05 18:00', 'cleo', 'welcome'),
  mail('2026-09-08 11:00', 'cleo', 'post-stay'),
]

export function look(hour: Hour, who: string, seen: Partial<SeenStay>, settled: 'done' | 'not-seen' = 'done'): Sent {
  const answer = { kind: 'seen', status: null, said: seen.status ?? null, arrival: null, departure: null } as const
  return [
    hour,
    { kind: 'look', reservation: who, settled, answer: { ...answer, email: null, revenueMinor: null, ...seen } },
  ]
}

export const blindLook = (hour: Hour, who: string): Sent => [
  hour,
  { kind: 'look', reservation: who, settled: 'done', answer: { kind: 'not-seen', because: 'Nothing listens there.' } },
]

export const strangeLook = (hour: Hour, who: string): Sent => [
  hour,
  { kind: 'look', reservation: who, settled: 'done', answer: { kind: 'unknown-reservation' } },
]

export const delivery = (hour: Hour, seq: number, status: number | null): Said => [
  hour,
  {
    ...{
      kind: 'delivery',
      subscription: 'crm',
      id: `evt_${seq}`,
      type: 'reservation.cancelled',
      seq,
      url: 'http://crm',
    },
    ...{ attempt: 1, status, error: status === null ? 'connection refused' : null, nextAt: null },
  },
]

export const file = (hour: Hour, upTo: number, ...reservations: string[]): Said => {
  const businessDate = hour.slice(0, 10)
  const counts = { rows: reservations.length, bytes: 100 }
  return [
    hour,
    {
      kind: 'file-written',
      property: 'harbour-house',
      name: `night-${businessDate}.csv`,
      businessDate,
      ...counts,
      upTo,
      scope: 'full' as const,
      reservations,
    },
  ]
}

const wire = 0 as WireTime
export const id = (who: string) => who as ReservationId
export const euros = (minor: number) => ({ minor, currency: 'EUR' })

export const aCase: Case = {
  ...{ story: 'CRM-00', mode: 'polling', timeZone: 'Europe/Paris', houses: [harbourHouse], live: false },
  ...{ cast: [], journal: [] },
  ...{ transcript: [], effects: [], declared: declared(), persona: allWindows },
}

export function journal(...facts: readonly (readonly [Hour, ...HotelEvent[]])[]): Commit[] {
  return facts.map(([hour, ...events], index) => ({
    ...{ seq: index + 1, at: at(hour), by: 'story', command: { kind: 'start-night-audit' }, events },
  }))
}

export function books(who: string, name: string, arrival = '2026-06-05', departure = '2026-06-07'): HotelEvent[] {
  const [firstName = '', lastName = ''] = name.split(' ')
  const guest = `${who}-guest` as GuestId
  const details = { ...nothingMore, firstName, lastName, email: `${who}@example.com` }
  const stay = { arrival: arrival as BusinessDate, departure: departure as BusinessDate, expectedAt: null }
  const party = { adults: 2, children: 0, origin: 'direct', roomType: 'double', ratePlan: 'flexible' }
  const booking = { guest, ...stay, ...party, particulars: noParticulars } as Extract<
    HotelEvent,
    { kind: 'reservation-booked' }
  >['booking']
  return [
    { kind: 'guest-registered', guest, details },
    {
      kind: 'reservation-booked',
      reservation: id(who),
      number: '48213377',
      booking,
      amount: euros(25900),
      nightly: [12950, 12950],
    },
  ]
}
