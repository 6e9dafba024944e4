/** What happened to a stay. */
import type { BusinessDate } from '../time.ts'
import type { Money, ReservationId, RoomNumber } from '../words.ts'
import type { Booking } from './reservations.ts'

export type ReservationEvent =
  | {
      readonly kind: 'reservation-booked'
      readonly reservation: ReservationId
      readonly number: string
      readonly booking: Booking
      readonly amount: Money
      /** What each night costs, from the arrival on. */
      readonly nightly: readonly number[]
    }
  | {
      readonly kind: 'stay-dates-changed'
      readonly reservation: ReservationId
      readonly arrival: BusinessDate
      readonly departure: BusinessDate
      readonly amount: Money
      /** What each night costs, from the arrival on. */
      readonly nightly: readonly number[]
    }
  | { readonly kind: 'reservation-cancelled'; readonly reservation: ReservationId; readonly fee: Money | null }
  | { readonly kind: 'guest-checked-in'; readonly reservation: ReservationId; readonly room: RoomNumber }
  | { readonly kind: 'guest-checked-out'; readonly reservation: ReservationId; readonly room: RoomNumber }
  | { readonly kind: 'no-show-marked'; readonly reservation: ReservationId }
