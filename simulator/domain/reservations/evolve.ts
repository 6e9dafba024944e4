/** What an event makes of a stay, and of the nights that are left for others. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate, HotelTime } from '../time.ts'
import type { ReservationId } from '../words.ts'
import { countNights } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import type { Reservation, Standing } from './reservations.ts'

export const evolveReservation: Evolvers<ReservationEvent> = {
  'reservation-booked': (state, { reservation: id, number, booking, amount, nightly }, at, seq) => {
    const times = { createdAt: at, updatedAt: at, version: seq }
    state.reservations.set(id, { id, number, booking, standing: { status: 'confirmed' }, amount, nightly, ...times })
    countNights(state, booking, 1)
    expect(state, booking.arrival, id)
  },
  'stay-dates-changed': (state, { reservation: id, arrival, departure, amount, nightly }, at, seq) => {
    const reservation = touched(state, id, at, seq)
    countNights(state, reservation.booking, -1)
    unexpect(state, reservation)
    reservation.booking = { ...reservation.booking, arrival, departure }
    reservation.amount = amount
    reservation.nightly = nightly
    countNights(state, reservation.booking, 1)
    if (reservation.standing.status === 'confirmed') expect(state, arrival, id)
  },
  'reservation-cancelled': (state, { reservation, fee }, at, seq) => {
    leave(state, touched(state, reservation, at, seq), { status: 'cancelled', fee })
  },
  'no-show-marked': (state, { reservation }, at, seq) => {
    leave(state, touched(state, reservation, at, seq), { status: 'no-show' })
  },
  'guest-checked-in': (state, { reservation: id, room }, at, seq) => {
    const reservation = touched(state, id, at, seq)
    unexpect(state, reservation)
    reservation.standing = { status: 'in-house', room }
    state.occupied.set(room, id)
  },
  'guest-checked-out': (state, { reservation, room }, at, seq) => {
    state.occupied.delete(room)
    leave(state, touched(state, reservation, at, seq), { status: 'checked-out', room, on: state.businessDate })
  },
}

function touched(state: HotelState, id: ReservationId, at: HotelTime, seq: number): Reservation {
  const reservation = state.reservations.get(id)
  if (!reservation) throw missing('reservation', id)
  reservation.updatedAt = at
  reservation.version = seq
  return reservation
}

/** The stay is over, one way or another: its nights go back to the inventory. */
function leave(state: HotelState, reservation: Reservation, standing: Standing): void {
  unexpect(state, reservation)
  countNights(state, reservation.booking, -1)
  reservation.standing = standing
}

function expect(state: HotelState, arrival: BusinessDate, id: ReservationId): void {
  const sameDay = state.expected.get(arrival)
  if (sameDay) sameDay.add(id)
  else state.expected.set(arrival, new Set([id]))
}

function unexpect(state: HotelState, { id, booking }: Reservation): void {
  const sameDay = state.expected.get(booking.arrival)
  sameDay?.delete(id)
  if (sameDay?.size === 0) state.expected.delete(booking.arrival)
}
