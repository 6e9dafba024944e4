/** Who is in one room: the one whose room it is, and whoever shares it. */
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { ReservationId } from '../words.ts'
import { nightsOf } from './nights.ts'
import { isByDay, type Reservation } from './reservations.ts'

type State = Readonly<HotelState>

export const isToCome = ({ standing: { status } }: Pick<Reservation, 'standing'>): boolean =>
  status === 'optional' || status === 'confirmed'

export const isHereOrToCome = (stay: Pick<Reservation, 'standing'>): boolean =>
  isToCome(stay) || stay.standing.status === 'in-house'

/** Whether the stay takes a room away from others. Who shares somebody's room takes none. */
export const keepsRoom = (stay: Pick<Reservation, 'standing' | 'sharesWith'>): boolean =>
  stay.sharesWith === null && isHereOrToCome(stay)

/** Who shares this stay's room and is still to come or here. */
export const sharersOf = (state: State, id: ReservationId): Reservation[] =>
  [...(state.sharers.get(id) ?? [])].flatMap(each => {
    const sharer = state.reservations.get(each)
    return sharer && isHereOrToCome(sharer) ? [sharer] : []
  })

/** The one whose room it is comes first, where that one is to come or here. */
export function partyOf(state: State, id: ReservationId): Reservation[] {
  const owner = state.reservations.get(id)
  const sharers = state.sharers.has(id) ? sharersOf(state, id) : []
  return owner && keepsRoom(owner) ? [owner, ...sharers] : sharers
}

/** Nights on which one of them sleeps in the room, and days on which it is used by day alone. */
export function nightsOfParty(party: readonly Reservation[]): {
  readonly nights: readonly BusinessDate[]
  readonly days: readonly BusinessDate[]
} {
  const [first, second] = party
  if (!first) return { nights: [], days: [] }
  if (!second)
    return isByDay(first.booking)
      ? { nights: [], days: [first.booking.arrival] }
      : { nights: nightsOf(first.booking), days: [] }
  const nights = new Set(party.flatMap(({ booking }) => nightsOf(booking)))
  const days = new Set(party.flatMap(({ booking }) => (isByDay(booking) ? [booking.arrival] : [])))
  return { nights: [...nights], days: [...days].filter(day => !nights.has(day)) }
}
