/** Arrivals and departures at the desk. */
import { settle } from '../books/settling.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber } from '../words.ts'
import type { Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

export function decideCheckIn(state: HotelState, { reservation: id, room }: Asked<'check-in'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { booking, standing } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'confirmed')
    return refuse({ kind: 'wrong-status', asked: 'check in', guest, status: standing.status })
  if (booking.arrival > state.businessDate) {
    return refuse({ kind: 'not-yet-arriving', guest, arrival: booking.arrival, businessDate: state.businessDate })
  }
  return room === null ? intoFirstFreeRoom(state, reservation) : intoRoom(state, reservation, room)
}

function intoFirstFreeRoom(state: HotelState, { id, booking }: Reservation): Decision {
  const free = (state.roomsOfType.get(booking.roomType) ?? []).find(({ number }) => !state.occupied.has(number))
  if (!free) return refuse({ kind: 'no-free-room', roomType: booking.roomType })
  return accept({ kind: 'guest-checked-in', reservation: id, room: free.number })
}

function intoRoom(state: HotelState, { id, booking }: Reservation, number: RoomNumber): Decision {
  const room = state.property.rooms.find(each => each.number === number)
  if (!room) return refuse({ kind: 'unknown-room', room: number, known: state.property.rooms.map(each => each.number) })
  if (room.type !== booking.roomType)
    return refuse({ kind: 'wrong-room-type', room: number, type: room.type, booked: booking.roomType })
  const sleeping = state.reservations.get(state.occupied.get(number) as Reservation['id'])
  if (sleeping) return refuse({ kind: 'room-occupied', room: number, by: guestOf(state, sleeping) })
  return accept({ kind: 'guest-checked-in', reservation: id, room: number })
}

export function decideCheckOut(state: HotelState, { reservation: id, settledBy }: Asked<'check-out'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  if (standing.status !== 'in-house') {
    return refuse({
      kind: 'wrong-status',
      asked: 'check out',
      guest: guestOf(state, reservation),
      status: standing.status,
    })
  }
  const settled = settle(state, id, settledBy)
  if ('kind' in settled) return refuse(settled)
  return accept(...settled, { kind: 'guest-checked-out', reservation: id, room: standing.room })
}

export function decideNoShow(state: HotelState, { reservation: id }: Asked<'mark-no-show'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { booking, standing } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'confirmed') {
    return refuse({ kind: 'wrong-status', asked: 'be marked as a no-show', guest, status: standing.status })
  }
  if (booking.arrival > state.businessDate) {
    return refuse({ kind: 'not-yet-arriving', guest, arrival: booking.arrival, businessDate: state.businessDate })
  }
  return accept({ kind: 'no-show-marked', reservation: id })
}
