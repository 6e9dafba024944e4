/** What happened in the hotel. No word here for HTTP, webhooks, vendors or tokens. */
import type { GuestDetails } from './guests.ts'
import type { Booking } from './reservations.ts'
import type { BusinessDate } from './time.ts'
import type { GuestId, Money, ReservationId, RoomNumber } from './words.ts'

export type HotelEvent =
  | { readonly kind: 'guest-registered'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'guest-changed'; readonly guest: GuestId; readonly details: GuestDetails }
  | {
      readonly kind: 'reservation-booked'
      readonly reservation: ReservationId
      readonly number: string
      readonly booking: Booking
      readonly amount: Money
    }
  | {
      readonly kind: 'stay-dates-changed'
      readonly reservation: ReservationId
      readonly arrival: BusinessDate
      readonly departure: BusinessDate
      readonly amount: Money
    }
  | { readonly kind: 'reservation-cancelled'; readonly reservation: ReservationId; readonly fee: Money | null }
  | { readonly kind: 'guest-checked-in'; readonly reservation: ReservationId; readonly room: RoomNumber }
  | { readonly kind: 'guest-checked-out'; readonly reservation: ReservationId; readonly room: RoomNumber }
  | { readonly kind: 'no-show-marked'; readonly reservation: ReservationId }
  | { readonly kind: 'night-audit-started'; readonly businessDate: BusinessDate }
  | { readonly kind: 'business-date-rolled'; readonly from: BusinessDate; readonly to: BusinessDate }

export type EventKind = HotelEvent['kind']
