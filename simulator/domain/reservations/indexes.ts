/** What must be found fast, as a function of each stay: taken out before it changes, and put back as it then is. */

import type { HotelState } from '../state.ts'
import { type BusinessDate, daysFrom } from '../time.ts'
import type { GuestId, ReservationId } from '../words.ts'
import { nightsOf } from './nights.ts'
import { isByDay, type Reservation } from './reservations.ts'
import { type Block, nightKey } from './state.ts'

/** Changes a stay and keeps every index in step. */
export function reindexed(
  state: HotelState,
  reservation: Reservation,
  change: (reservation: Reservation) => void,
): void {
  unindex(state, reservation)
  change(reservation)
  index(state, reservation)
}

export function index(state: HotelState, reservation: Reservation): void {
  const { id, booking, standing, assigned, sharesWith } = reservation
  if (keepsRoom(reservation)) countNights(state, reservation, 1)
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
  if (keepsRoom(reservation)) countNights(state, reservation, -1)
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
  return particulars.booker === null
    ? [guest, ...particulars.companions]
    : [guest, particulars.booker, ...particulars.companions]
}

const isUndecided = ({ standing: { status } }: Reservation): boolean =>
  status === 'optional' || status === 'inquired' || status === 'waitlisted'

/** An option at its date, and whatever else nobody confirmed when the guest would have arrived. */
const lapsesOn = ({ standing, booking: { arrival } }: Reservation): BusinessDate =>
  standing.status === 'optional' && standing.until < arrival ? standing.until : arrival

/** Whether the stay takes a room away from others. Who shares a room takes none. */
export function keepsRoom({ standing: { status }, sharesWith }: Pick<Reservation, 'standing' | 'sharesWith'>): boolean {
  return sharesWith === null && (status === 'optional' || status === 'confirmed' || status === 'in-house')
}

export const isToCome = ({ standing: { status } }: Reservation): boolean =>
  status === 'optional' || status === 'confirmed'

function countNights(state: HotelState, { booking }: Reservation, by: 1 | -1): void {
  if (isByDay(booking)) tally(state.soldByDay, nightKey(booking.roomType, booking.arrival), by)
  const block = booking.particulars.block === null ? undefined : state.blocks.get(booking.particulars.block)
  for (const night of nightsOf(booking)) {
    const kept = block && block.roomType === booking.roomType ? takeFrom(block, night, by) : 0
    tally(state.sold, nightKey(booking.roomType, night), by + kept)
  }
}

function tally(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** A room that is taken from a block is no longer kept by it: by how much what the block keeps has grown. */
function takeFrom(block: Block, night: BusinessDate, by: 1 | -1): number {
  const before = keptBy(block, night)
  block.taken.set(night, (block.taken.get(night) ?? 0) + by)
  return keptBy(block, night) - before
}

export function keptBy({ from, to, rooms, taken, released }: Block, night: BusinessDate): number {
  if (released || night < from || night >= to) return 0
  return Math.max(0, rooms - (taken.get(night) ?? 0))
}

/** What a block keeps from others is counted as sold. */
export function countBlock(state: HotelState, block: Block, by: 1 | -1): void {
  for (const night of daysFrom(block.from, block.to)) {
    tally(state.sold, nightKey(block.roomType, night), by * keptBy(block, night))
  }
}

function add<Key>(map: Map<Key, Set<ReservationId>>, key: Key, id: ReservationId): void {
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set([id]))
}

function remove<Key>(map: Map<Key, Set<ReservationId>>, key: Key, id: ReservationId): void {
  const ids = map.get(key)
  ids?.delete(id)
  if (ids?.size === 0) map.delete(key)
}
