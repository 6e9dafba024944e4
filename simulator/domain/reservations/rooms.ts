/** Which room a guest sleeps in: nobody is put where somebody else sleeps, or where a room is kept for somebody else. */

import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysEnd } from '../house/keys.ts'
import { notReadyRefusal } from '../house/rooms.ts'
import type { Room } from '../property/property.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { addDays, type BusinessDate, daysBetween } from '../time.ts'
import type { ReservationId, RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { isToCome } from './indexes.ts'
import { nightlyRate, priced } from './prices.ts'
import type { Booking, Reservation } from './reservations.ts'
import { sharersOf } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>
type Stay = Pick<Reservation, 'id' | 'booking'>

/** The room that was asked for, else one that is free; or why there is none. */
export function roomFor(state: State, stay: Stay, wanted: RoomNumber | null): RoomNumber | Refusal {
  if (wanted === null) return firstFree(state, stay) ?? { kind: 'no-free-room', roomType: stay.booking.roomType }
  const room = roomNumbered(state, wanted)
  if (!room) return { kind: 'unknown-room', room: wanted, known: state.property.rooms.map(({ number }) => number) }
  if (room.type !== stay.booking.roomType)
    return { kind: 'wrong-room-type', room: wanted, type: room.type, booked: stay.booking.roomType }
  return takenRefusal(state, wanted, stay, stay.booking) ?? wanted
}

function firstFree(state: State, stay: Stay): RoomNumber | undefined {
  const rooms = state.roomsOfType.get(stay.booking.roomType) ?? []
  const free = rooms.filter(({ number }) => !state.occupied.has(number))
  const kept = free.find(({ number }) => state.assignments.get(number)?.has(stay.id))
  const found = kept ?? free.find(({ number }) => !takenRefusal(state, number, stay, stay.booking))
  return found?.number
}

/** For somebody who comes in now. */
function takenRefusal(state: State, room: RoomNumber, stay: Pick<Stay, 'id'>, dates: Booking): Refusal | undefined {
  const sleeping = state.occupied.get(room)?.find(each => each !== stay.id)
  const asleep = sleeping && state.reservations.get(sleeping)
  if (asleep) return { kind: 'room-occupied', room, by: guestOf(state, asleep) }
  return clashRefusal(state, room, stay, dates) ?? notReadyRefusal(state, room)
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
  const refusal = clashRefusal(state, room, reservation, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'room-assigned', reservation: id, room })
}

/** Whoever shares the room moves along. */
export function decideRoomMove(state: State, { reservation: id, room, reprice }: Asked<'move-room'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing, booking } = reservation
  if (standing.status !== 'in-house') return refuse(cannot(state, reservation, 'move room'))
  if (reservation.sharesWith !== null) return refuse({ kind: 'shares-a-room', guest: guestOf(state, reservation) })
  const found = roomNumbered(state, room)
  if (!found) return refuse({ kind: 'unknown-room', room, known: state.property.rooms.map(({ number }) => number) })
  const from = standing.room
  if (from === room) return refuse({ kind: 'room-occupied', room, by: guestOf(state, reservation) })
  const arrival = state.businessDate
  const rest: Booking = { ...booking, arrival, roomType: found.type }
  const refusal =
    takenRefusal(state, room, reservation, rest) ??
    (found.type === booking.roomType || booking.departure <= arrival
      ? undefined
      : inventoryRefusal(state, rest, reservation))
  if (refusal) return refuse(refusal)
  const moved = repriced(state, reservation, { roomType: found.type, ratePlan: booking.ratePlan }, reprice)
  const party = [reservation, ...sharersOf(state, id)]
  return accept(
    ...party.flatMap(each => keysEnd(state, each.id, 'moved')),
    ...party.map(each => ({
      ...{ kind: 'room-moved' as const, reservation: each.id, from, to: room, roomType: found.type },
      ...(each === reservation ? moved : priced(state, each.nightly)),
    })),
  )
}

/** Nights that are over keep their price; the others keep theirs too, unless they are sold anew. */
export function repriced(
  state: State,
  { booking, nightly }: Reservation,
  sold: Pick<Booking, 'roomType' | 'ratePlan'>,
  anew: boolean,
  price?: number | null,
) {
  const over = Math.max(0, daysBetween(booking.arrival, state.businessDate))
  const prices = nightly.map((night, index) => {
    if (!anew || index < over) return night
    return price ?? nightlyRate(state, sold, addDays(booking.arrival, index))
  })
  return priced(state, prices)
}

const cannot = (state: State, reservation: Reservation, asked: string): Refusal => ({
  ...{ kind: 'wrong-status', asked, guest: guestOf(state, reservation), status: reservation.standing.status },
})
