/** What may be asked about a stay, from the booking to the key on the counter. */
import type { SettlingMethod } from '../books/lines.ts'
import type { BusinessDate } from '../time.ts'
import type { ReservationId, RoomNumber } from '../words.ts'
import type { Booking } from './reservations.ts'

export type ReservationCommand =
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
  /** Nobody leaves with an open bill: `settledBy` pays what is open, and null says that nothing is. */
  | {
      readonly kind: 'check-out'
      readonly reservation: ReservationId
      readonly settledBy: SettlingMethod | null
    }
  | { readonly kind: 'mark-no-show'; readonly reservation: ReservationId }
