/** What somebody may ask of the hotel. Ids are chosen by who asks, so that a story can be printed, replayed and sent over HTTP. */
import type { GuestDetails } from './guests.ts'
import type { Booking } from './reservations.ts'
import type { BusinessDate } from './time.ts'
import type { GuestId, ReservationId, RoomNumber } from './words.ts'

export type Command =
  | { readonly kind: 'register-guest'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'change-guest'; readonly guest: GuestId; readonly changes: Partial<GuestDetails> }
  | ({ readonly kind: 'book'; readonly reservation: ReservationId } & Booking)
  | {
      readonly kind: 'change-dates'
      readonly reservation: ReservationId
      readonly arrival: BusinessDate
      readonly departure: BusinessDate
    }
  /** `feeNights` of the stay's price are kept; 0 where the guest owes nothing. */
  | { readonly kind: 'cancel'; readonly reservation: ReservationId; readonly feeNights: number }
  /** Without a room, the first free one of the booked type is taken. */
  | { readonly kind: 'check-in'; readonly reservation: ReservationId; readonly room: RoomNumber | null }
  | { readonly kind: 'check-out'; readonly reservation: ReservationId }
  | { readonly kind: 'mark-no-show'; readonly reservation: ReservationId }
  | { readonly kind: 'start-night-audit' }
  | { readonly kind: 'end-night-audit' }

export type CommandKind = Command['kind']
