/** Which room a guest sleeps in: nobody is put where somebody else sleeps, or where a room is kept for somebody else. */

import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { closureRefusal, notReadyRefusal } from '../house/rooms.ts'
import type { Room } from '../property/property.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { ReservationId, RoomNumber } from '../words.ts'
import { isToCome } from './parties.ts'
import type { Booking, Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>
type Stay = Pick<Reservation, 'id' | 'booking'>

/** The room that was asked for, else one that is free; or why there is none. */
export function roomFor(state: State, stay: Stay, wanted: RoomNumber | null): RoomNumber | Refusal {
  if (wanted === null) return keptFor(state, stay) ?? firstFree(state, stay)
  const room = roomNumbered(state, wanted)
  if (!room) return { kind: 'unknown-room', room: wanted, known: state.property.rooms.map(({ number }) => number) }
  if (room.type !== stay.booking.roomType)
    return { kind: 'wrong-room-type', room: wanted, type: room.type, booked: stay.booking.roomType }
  return takenRefusal(state, wanted, stay, stay.booking) ?? wanted
}

/** The room that is kept for the stay, unless somebody still sleeps in it: then another one has to do. */
function keptFor(state: State, stay: Stay): RoomNumber | Refusal | undefined {
  const assigned = state.reservations.get(stay.id)?.assigned ?? null
  if (assigned === null || state.occupied.has(assigned)) return undefined
  return takenRefusal(state, assigned, stay, stay.booking) ?? assigned
}

function firstFree(state: State, stay: Stay): RoomNumber | Refusal {
  const { roomType } = stay.booking
  // Most rooms are asked of in vain: whether one is slept in is seen before it is said by whom.
  const free = (state.roomsOfType.get(roomType) ?? []).find(
    ({ number }) => !sleeperIn(state, number, stay) && !takenRefusal(state, number, stay, stay.booking),
  )
  return free?.number ?? { kind: 'no-free-room', roomType }
}

/** For somebody who comes in now. */
export function takenRefusal(
  state: State,
  room: RoomNumber,
  stay: Pick<Stay, 'id'>,
  dates: Booking,
): Refusal | undefined {
  const asleep = sleeperIn(state, room, stay)
  if (asleep) return { kind: 'room-occupied', room, by: guestOf(state, asleep) }
  return clashRefusal(state, room, stay, dates) ?? notReadyRefusal(state, room, dates)
}

/** Somebody else who is in the room now. */
function sleeperIn({ occupied, reservations }: State, room: RoomNumber, stay: Pick<Stay, 'id'>) {
  const sleeping = occupied.get(room)?.find(each => each !== stay.id)
  return sleeping && reservations.get(sleeping)
}

/** Who else sleeps in the room, or will, on a night of these dates. */
export function clashRefusal(
  state: State,
  room: RoomNumber,
  { id }: Pick<Stay, 'id'>,
  dates: Booking,
): Refusal | undefined {
  const sleeping = state.occupied.get(room)?.find(each => each !== id && sharedBy(state, each) !== id)
  const asleep = sleeping && state.reservations.get(sleeping)
  if (asleep && overlaps(dates, { arrival: asleep.booking.arrival, departure: atLeastTonight(state, asleep) }))
    return { kind: 'room-occupied', room, by: guestOf(state, asleep) }
  for (const other of state.assignments.get(room) ?? []) {
    const kept = other === id ? undefined : state.reservations.get(other)
    if (kept && sharedBy(state, other) !== id && overlaps(dates, kept.booking))
      return { kind: 'room-kept', room, for: guestOf(state, kept), arrival: kept.booking.arrival }
  }
  return undefined
}

/** Who is here is here, whatever departure was booked. */
function atLeastTonight({ businessDate }: State, { booking }: Reservation): BusinessDate {
  return booking.departure > businessDate ? booking.departure : businessDate
}

type Dates = { readonly arrival: BusinessDate; readonly departure: BusinessDate }

/** A guest who leaves makes room for one who comes, except where the room is used by day. */
const overlaps = (a: Dates, b: Dates): boolean => a.arrival < lastOf(b) && b.arrival < lastOf(a)

/** By day a room is used until the evening, and free for the night. */
const lastOf = ({ arrival, departure }: Dates): string => (arrival === departure ? `${arrival} by day` : departure)

const sharedBy = (state: State, id: ReservationId) => state.reservations.get(id)?.sharesWith ?? null

export const roomNumbered = ({ property }: State, number: RoomNumber): Room | undefined =>
  property.rooms.find(each => each.number === number)

export function decideAssignment(state: State, { reservation: id, room }: Asked<'assign-room'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  if (!isToCome(reservation)) return refuse(cannot(state, reservation, 'be given a room'))
  if (room === null) return accept({ kind: 'room-assigned', reservation: id, room: null })
  const found = roomNumbered(state, room)
  if (!found) return refuse({ kind: 'unknown-room', room, known: state.property.rooms.map(({ number }) => number) })
  const { booking } = reservation
  if (found.type !== booking.roomType)
    return refuse({ kind: 'wrong-room-type', room, type: found.type, booked: booking.roomType })
  const refusal = clashRefusal(state, room, reservation, booking) ?? closureRefusal(state, room, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'room-assigned', reservation: id, room })
}

const cannot = (state: State, reservation: Reservation, asked: string): Refusal => ({
  ...{ kind: 'wrong-status', asked, guest: guestOf(state, reservation), status: reservation.standing.status },
})
