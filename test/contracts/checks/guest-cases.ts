/** Cases made by hand about who the guest is: Ada, to whom something happens, and Bea beside her, both from 5 to 7 June. */
import type { Case } from '../../../contracts/checks/case.ts'
import type { Effect } from '../../../contracts/effects.ts'
import type { HotelEvent } from '../../../simulator/domain/events.ts'
import { type GuestDetails, neverAsked, nothingMore } from '../../../simulator/domain/profiles/guests.ts'
import { noParticulars, type Particulars } from '../../../simulator/domain/reservations/particulars.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import type { GuestId, ReservationId, RoomNumber } from '../../../simulator/domain/words.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import { aCancellation, at, declared, effects, type Hour, mail } from './cases.ts'

export const guest = (who: string) => `${who}-guest` as GuestId
export const stay = (who: string) => who as ReservationId
export const saysYes = { consent: { ...neverAsked, email: 'given' } } as const

export type Fact = readonly [Hour, ...HotelEvent[]]

export const detailsOf = (who: string, more: Partial<GuestDetails> = {}): GuestDetails => ({
  ...{ ...nothingMore, firstName: who[0]?.toUpperCase() + who.slice(1), lastName: 'Byron' },
  ...{ email: `${who}@example.com`, ...saysYes, ...more },
})

export const registers = (who: string, more: Partial<GuestDetails> = {}): HotelEvent => ({
  ...{ kind: 'guest-registered', guest: guest(who), details: detailsOf(who, more) },
})

export function books(who: string, more: Partial<GuestDetails> = {}, known: Partial<Particulars> = {}): HotelEvent[] {
  const days = { arrival: '2026-06-05' as BusinessDate, departure: '2026-06-07' as BusinessDate, expectedAt: null }
  const party = { adults: 2, children: 0, origin: 'direct', roomType: 'double', ratePlan: 'flexible' }
  const booking = { guest: guest(who), ...days, ...party, particulars: { ...noParticulars, ...known } } as Extract<
    HotelEvent,
    { kind: 'reservation-booked' }
  >['booking']
  const amount = { minor: 25900, currency: 'EUR' }
  return [
    registers(who, more),
    {
      ...{ kind: 'reservation-booked', reservation: stay(who), number: '48213377', booking, amount },
      nightly: [12950, 12950],
    },
  ]
}

export const arrives = (who: string): HotelEvent => ({
  ...{ kind: 'guest-checked-in', reservation: stay(who), room: '201' as RoomNumber },
})

export const leaves = (who: string): HotelEvent => ({
  ...{ kind: 'guest-checked-out', reservation: stay(who), room: '201' as RoomNumber },
  before: { since: '2026-06-05' as BusinessDate, departure: '2026-06-07' as BusinessDate, nightly: [], heir: null },
})

export const journalOf = (...facts: readonly Fact[]): Commit[] =>
  facts.map(([hour, ...events], index) => ({
    ...{ seq: index + 1, at: at(hour), by: 'story', command: { kind: 'start-night-audit' }, events },
  }))

/** Polled every half hour, by a connector that declares every message. */
export const caseOf = (facts: readonly Fact[], seen: readonly Effect[], parts: Partial<Case> = {}): Case =>
  aCancellation({
    cast: [
      { role: 'subject', reservation: 'ada', control: 'bea', alike: 'bea' },
      { role: 'control', reservation: 'bea' },
    ],
    journal: journalOf(...facts),
    effects: [...seen],
    declared: declared({ messages: ['pre-check-in', 'welcome', 'post-stay', 'marketing'] }),
    ...parts,
  })

export const journeyOf = (who: string) => [
  mail('2026-06-04 10:00', who, 'pre-check-in'),
  mail('2026-06-05 18:00', who, 'welcome'),
  mail('2026-06-08 11:00', who, 'post-stay'),
]
export const newsTo = (who: string) => mail('2026-07-01 09:00', who, 'marketing')
export { effects, mail }
