/** Booking, moving and cancelling a stay. */

import { charge } from '../books/charges.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { daysBetween } from '../time.ts'
import type { PostingId } from '../words.ts'
import { inventoryRefusal, nightsOf } from './availability.ts'
import { nightlyPrices, totalOf } from './prices.ts'
import type { Booking, Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

export function decideBooking(state: HotelState, { kind: _, reservation, ...booking }: Asked<'book'>): Decision {
  const refusal =
    bookingRefusal(state, reservation, booking) ?? datesRefusal(state, booking) ?? inventoryRefusal(state, booking)
  if (refusal) return refuse(refusal)
  const number = String(state.firstNumber + state.reservations.size)
  const nightly = nightlyPrices(state.property, booking)
  const amount = totalOf(state.property, nightly)
  return accept({ kind: 'reservation-booked', reservation, number, booking, amount, nightly })
}

export function decideNewDates(
  state: HotelState,
  { reservation: id, arrival, departure }: Asked<'change-dates'>,
): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  const guest = guestOf(state, reservation)
  if (status !== 'confirmed' && status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'change dates', guest, status })
  if (status === 'in-house' && arrival !== reservation.booking.arrival) {
    return refuse({ kind: 'already-arrived', guest, arrival: reservation.booking.arrival })
  }
  const moved: Booking = { ...reservation.booking, arrival, departure }
  const refusal =
    (status === 'confirmed' ? datesRefusal(state, moved) : stayingRefusal(state, moved)) ??
    inventoryRefusal(state, moved, reservation)
  if (refusal) return refuse(refusal)
  const nightly = nightlyPrices(state.property, moved)
  const amount = totalOf(state.property, nightly)
  return accept({ kind: 'stay-dates-changed', reservation: id, arrival, departure, amount, nightly })
}

export function decideCancellation(state: HotelState, { reservation: id, feeNights }: Asked<'cancel'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  if (status !== 'confirmed')
    return refuse({ kind: 'wrong-status', asked: 'cancel', guest: guestOf(state, reservation), status })
  const nights = daysBetween(reservation.booking.arrival, reservation.booking.departure)
  if (feeNights > nights) return refuse({ kind: 'fee-beyond-the-stay', feeNights, nights })
  if (feeNights === 0) return accept({ kind: 'reservation-cancelled', reservation: id, fee: null })
  const fee = totalOf(state.property, reservation.nightly.slice(0, feeNights))
  const { cancellationFee: transactionCode } = state.property.books.house
  const item = { transactionCode, text: 'Cancellation fee', quantity: 1, unit: fee.minor }
  const posting = `${id}.cancellation-${state.businessDate}` as PostingId
  return accept({ kind: 'reservation-cancelled', reservation: id, fee }, ...charge(state, id, posting, [item]))
}

function bookingRefusal(state: HotelState, id: string, booking: Booking): Refusal | undefined {
  const { property } = state
  const type = property.roomTypes.find(({ code }) => code === booking.roomType)
  const guests = booking.adults + booking.children
  if (state.reservations.has(id as Reservation['id'])) return { kind: 'reservation-exists', reservation: id }
  if (!state.guests.has(booking.guest)) return { kind: 'unknown-guest', guest: booking.guest }
  if (!type)
    return { kind: 'unknown-room-type', roomType: booking.roomType, known: property.roomTypes.map(({ code }) => code) }
  if (!property.ratePlans.some(({ code }) => code === booking.ratePlan)) {
    return { kind: 'unknown-rate-plan', ratePlan: booking.ratePlan, known: property.ratePlans.map(({ code }) => code) }
  }
  if (guests > type.sleeps) return { kind: 'too-many-guests', guests, sleeps: type.sleeps, roomType: type.name }
  return undefined
}

function datesRefusal(state: HotelState, booking: Booking): Refusal | undefined {
  if (booking.arrival < state.businessDate) {
    return { kind: 'arrival-in-the-past', arrival: booking.arrival, businessDate: state.businessDate }
  }
  return nightsRefusal(booking)
}

/** Who is here stays until today at least. */
function stayingRefusal(state: HotelState, booking: Booking): Refusal | undefined {
  if (booking.departure < state.businessDate) {
    return { kind: 'departure-in-the-past', departure: booking.departure, businessDate: state.businessDate }
  }
  return nightsRefusal(booking)
}

function nightsRefusal({ arrival, departure }: Booking): Refusal | undefined {
  const nights = nightsOf({ arrival, departure }).length
  return nights < 1 || nights > 366 ? { kind: 'impossible-dates', arrival, departure } : undefined
}
