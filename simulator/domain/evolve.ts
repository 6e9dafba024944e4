/** What an event makes of the hotel: the one place where its state changes. */
import { countNights } from './availability.ts'
import type { HotelEvent } from './events.ts'
import type { Reservation, Standing } from './reservations.ts'
import type { HotelState } from './state.ts'
import type { BusinessDate, HotelTime } from './time.ts'
import type { ReservationId } from './words.ts'

/** `seq` and `at` are the commit's: they become the record's version and its time of change. */
export function evolve(state: HotelState, event: HotelEvent, at: HotelTime, seq: number): void {
  switch (event.kind) {
    case 'guest-registered':
      state.guests.set(event.guest, {
        id: event.guest,
        details: event.details,
        createdAt: at,
        updatedAt: at,
        version: seq,
      })
      return
    case 'guest-changed': {
      const guest = state.guests.get(event.guest)
      if (!guest) throw missing('guest', event.guest)
      Object.assign(guest, { details: event.details, updatedAt: at, version: seq })
      return
    }
    case 'reservation-booked': {
      const { reservation: id, number, booking, amount } = event
      const times = { createdAt: at, updatedAt: at, version: seq }
      state.reservations.set(id, { id, number, booking, standing: { status: 'confirmed' }, amount, ...times })
      countNights(state, booking, 1)
      expect(state, booking.arrival, id)
      return
    }
    case 'stay-dates-changed': {
      const reservation = touched(state, event.reservation, at, seq)
      countNights(state, reservation.booking, -1)
      unexpect(state, reservation)
      reservation.booking = { ...reservation.booking, arrival: event.arrival, departure: event.departure }
      reservation.amount = event.amount
      countNights(state, reservation.booking, 1)
      if (reservation.standing.status === 'confirmed') expect(state, event.arrival, event.reservation)
      return
    }
    case 'reservation-cancelled':
      leave(state, touched(state, event.reservation, at, seq), { status: 'cancelled', fee: event.fee })
      return
    case 'no-show-marked':
      leave(state, touched(state, event.reservation, at, seq), { status: 'no-show' })
      return
    case 'guest-checked-in': {
      const reservation = touched(state, event.reservation, at, seq)
      unexpect(state, reservation)
      reservation.standing = { status: 'in-house', room: event.room }
      state.occupied.set(event.room, event.reservation)
      return
    }
    case 'guest-checked-out':
      state.occupied.delete(event.room)
      leave(state, touched(state, event.reservation, at, seq), { status: 'checked-out', room: event.room })
      return
    case 'night-audit-started':
      state.auditRunning = true
      return
    case 'business-date-rolled':
      state.auditRunning = false
      state.businessDate = event.to
      return
    default:
      event satisfies never
  }
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

const missing = (what: string, id: string) =>
  new Error(`The journal speaks of the ${what} "${id}" before it exists: the journal is damaged.`)
