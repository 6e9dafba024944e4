/** What must be found fast, as a function of each stay: taken out before it changes, and put back as it then is. */

import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { GuestId, ReservationId } from '../words.ts'
import { countParty } from './inventory.ts'
import { isHereOrToCome, isToCome } from './parties.ts'
import type { Reservation } from './reservations.ts'

/** What of a stay an event may change. */
export type Changed = Partial<
  Pick<Reservation, 'booking' | 'standing' | 'amount' | 'nightly' | 'assigned' | 'sharesWith'>
>

/** Changes a stay and keeps every index in step. The nights of a room are counted for all who share it, before and after. */
export function reindexed(state: HotelState, reservation: Reservation, changed: Changed): void {
  if (isCountedAlike(reservation, changed)) return moved(state, reservation, changed)
  const { id } = reservation
  const from = rootOf(reservation)
  countParty(state, from, -1)
  moved(state, reservation, changed)
  const to = rootOf(reservation)
  if (to !== from) {
    countParty(state, to, -1, id)
    countParty(state, from, 1)
  }
  countParty(state, to, 1)
}

/** Whoever comes and sleeps in the room that was kept takes no other night for it. */
const isCountedAlike = (reservation: Reservation, { booking, sharesWith, standing }: Changed): boolean =>
  booking === undefined &&
  sharesWith === undefined &&
  (standing === undefined || isHereOrToCome({ standing }) === isHereOrToCome(reservation))

function moved(state: HotelState, reservation: Reservation, changed: Changed): void {
  unindex(state, reservation)
  Object.assign(reservation, changed)
  lookUp(state, reservation)
}

/** A stay that is new. */
export function index(state: HotelState, reservation: Reservation): void {
  lookUp(state, reservation)
  countParty(state, rootOf(reservation), 1)
}

const rootOf = ({ id, sharesWith }: Reservation): ReservationId => sharesWith ?? id

function lookUp(state: HotelState, reservation: Reservation): void {
  const { id, booking, standing, assigned, sharesWith } = reservation
  if (standing.status === 'confirmed') add(state.expected, booking.arrival, id)
  if (isUndecided(reservation)) add(state.undecided, lapsesOn(reservation), id)
  if (standing.status === 'in-house') {
    const sleeping = state.occupied.get(standing.room) ?? []
    state.occupied.set(standing.room, sharesWith === null ? [id, ...sleeping] : [...sleeping, id])
  } else if (assigned !== null && isToCome(reservation)) add(state.assignments, assigned, id)
  if (sharesWith !== null) add(state.sharers, sharesWith, id)
  for (const guest of peopleIn(reservation)) add(state.staysOf, guest, id)
}

function unindex(state: HotelState, reservation: Reservation): void {
  const { id, booking, standing, assigned, sharesWith } = reservation
  if (standing.status === 'confirmed') remove(state.expected, booking.arrival, id)
  if (isUndecided(reservation)) remove(state.undecided, lapsesOn(reservation), id)
  if (standing.status === 'in-house') {
    const left = (state.occupied.get(standing.room) ?? []).filter(each => each !== id)
    if (left.length === 0) state.occupied.delete(standing.room)
    else state.occupied.set(standing.room, left)
  }
  if (assigned !== null) remove(state.assignments, assigned, id)
  if (sharesWith !== null) remove(state.sharers, sharesWith, id)
  for (const guest of peopleIn(reservation)) remove(state.staysOf, guest, id)
}

function peopleIn({ booking: { guest, particulars } }: Reservation): GuestId[] {
  if (particulars.booker === null && particulars.companions.length === 0) return [guest]
  return particulars.booker === null
    ? [guest, ...particulars.companions]
    : [guest, particulars.booker, ...particulars.companions]
}

const isUndecided = ({ standing: { status } }: Reservation): boolean =>
  status === 'optional' || status === 'inquired' || status === 'waitlisted'

/** An option at its date, and whatever else nobody confirmed when the guest would have arrived. */
const lapsesOn = ({ standing, booking: { arrival } }: Reservation): BusinessDate =>
  standing.status === 'optional' && standing.until < arrival ? standing.until : arrival

function add<Key>(map: Map<Key, Set<ReservationId>>, key: Key, id: ReservationId): void {
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set<ReservationId>().add(id))
}

function remove<Key>(map: Map<Key, Set<ReservationId>>, key: Key, id: ReservationId): void {
  const ids = map.get(key)
  ids?.delete(id)
  if (ids?.size === 0) map.delete(key)
}
