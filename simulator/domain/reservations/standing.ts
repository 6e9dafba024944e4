/** Who a reservation is about, in words for a refusal. */
import { fullName } from '../profiles/guests.ts'
import type { HotelState } from '../state.ts'
import type { Reservation } from './reservations.ts'

export function guestOf(state: HotelState, reservation: Pick<Reservation, 'booking'>): string {
  const guest = state.guests.get(reservation.booking.guest)
  return (guest && fullName(guest.details)) || reservation.booking.guest
}
