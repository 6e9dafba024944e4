/** What the desk knows of the year so far, and how it looks into the hotel's books. */
import type { Command } from '../../domain/commands.ts'
import type { Property } from '../../domain/property/property.ts'
import type { HotelState } from '../../domain/state.ts'
import type { BusinessDate } from '../../domain/time.ts'
import type { PaymentId, ProfileId, ReservationId } from '../../domain/words.ts'
import type { Wish } from './demand.ts'
import type { Known, People } from './people.ts'

export type Stay = {
  readonly reservation: ReservationId
  readonly wish: Wish
  readonly known: Known
  /** The account that pays for the room; null where the guest does. */
  readonly account: string | null
  arrival: BusinessDate
  departure: BusinessDate
  /** Nobody stays on twice. */
  extended: boolean
  gone: boolean
}

export type Desk = {
  readonly seed: number
  readonly property: Property
  readonly people: People
  /** Where the clerk looks up a bill; never written to. */
  readonly books: Readonly<HotelState>
  stays: number
  postings: number
  readonly arriving: Map<BusinessDate, Stay[]>
  readonly leaving: Map<BusinessDate, Stay[]>
  readonly cancelling: Map<BusinessDate, Stay[]>
  readonly inHouse: Set<Stay>
  /** Cancelled too late or not come: looked at in the morning. */
  readonly owing: Map<BusinessDate, Stay[]>
  /** Those of them whose card was declined. */
  readonly declined: Set<Stay>
  /** What each firm's account was asked for on the first of the month. */
  readonly statements: Map<string, number>
}

/** Asks the hotel, and is told whether it obeyed. */
export type Work = Generator<Command, void, boolean>

export const accountOf = (firm: number): string => `account-${firm}`
export const firmId = (firm: number): ProfileId => `firm-${firm}` as ProfileId
export const agencyId = (agency: number): ProfileId => `agency-${agency}` as ProfileId

export const paymentId = ({ reservation }: Stay, what: string): PaymentId => `${reservation}.${what}` as PaymentId

/** A card on file, by a token of one that is approved. */
export const cardOf = ({ wish }: Pick<Stay, 'wish'>): string =>
  `tok_approved_${['1111', '4444', '0005'][wish.chance('card')() % 3]}`

export function listed<Item>(map: Map<BusinessDate, Item[]>, day: BusinessDate): Item[] {
  const items = map.get(day) ?? []
  map.set(day, items)
  return items
}

export function taken<Item>(map: Map<BusinessDate, Item[]>, day: BusinessDate): readonly Item[] {
  const items = map.get(day) ?? []
  map.delete(day)
  return items
}
