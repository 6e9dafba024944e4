/** What happened to a stay. */
import type { Restrictions } from '../property/restrictions.ts'
import type { BusinessDate } from '../time.ts'
import type {
  BlockId,
  GuestId,
  Money,
  PostingId,
  RatePlanCode,
  ReservationId,
  RoomNumber,
  RoomTypeCode,
} from '../words.ts'
import type { Particulars } from './particulars.ts'
import type { BeforeArrival, BeforeLeaving, Booking, Canceller } from './reservations.ts'

type About = { readonly reservation: ReservationId }

type Priced = {
  readonly amount: Money
  /** What each night costs, from the arrival on. */
  readonly nightly: readonly number[]
}

type Asked = About & { readonly number: string; readonly booking: Booking } & Priced

export type ReservationEvent =
  | ({ readonly kind: 'reservation-booked' } & Asked)
  | ({ readonly kind: 'stay-inquired' } & Asked)
  | ({ readonly kind: 'stay-held'; readonly until: BusinessDate } & Asked)
  | ({ readonly kind: 'stay-waitlisted' } & Asked)
  | ({ readonly kind: 'stay-taken-over'; readonly room: RoomNumber } & Asked)
  | ({ readonly kind: 'reservation-confirmed' } & About)
  | ({ readonly kind: 'stay-dates-changed'; readonly arrival: BusinessDate; readonly departure: BusinessDate } & About &
      Priced)
  | ({
      readonly kind: 'reservation-cancelled'
      readonly fee: Money | null
      readonly feePosting: PostingId | null
      readonly by: Canceller
      readonly reason: string | null
      readonly relocatedTo: string | null
    } & About)
  | ({ readonly kind: 'reservation-reinstated'; readonly as: BeforeArrival } & About)
  | ({ readonly kind: 'guest-checked-in'; readonly room: RoomNumber } & About)
  | ({ readonly kind: 'check-in-undone'; readonly room: RoomNumber } & About)
  | ({ readonly kind: 'guest-checked-out'; readonly room: RoomNumber; readonly before: BeforeLeaving } & About)
  | ({ readonly kind: 'check-out-undone'; readonly room: RoomNumber; readonly since: BusinessDate } & About)
  | ({ readonly kind: 'no-show-marked'; readonly fee: Money | null; readonly feePosting: PostingId | null } & About)
  | ({ readonly kind: 'room-assigned'; readonly room: RoomNumber | null } & About)
  | ({
      readonly kind: 'room-moved'
      readonly from: RoomNumber
      readonly to: RoomNumber
      readonly roomType: RoomTypeCode
    } & About &
      Priced)
  | ({ readonly kind: 'room-type-changed'; readonly roomType: RoomTypeCode } & About & Priced)
  | ({ readonly kind: 'rate-changed'; readonly ratePlan: RatePlanCode } & About & Priced)
  | ({ readonly kind: 'party-changed'; readonly adults: number; readonly children: number } & About)
  | ({ readonly kind: 'particulars-changed'; readonly particulars: Particulars } & About)
  | ({ readonly kind: 'stay-guest-changed'; readonly guest: GuestId } & About)
  | ({ readonly kind: 'room-shared'; readonly with: ReservationId | null } & About)
  | {
      readonly kind: 'rooms-blocked'
      readonly block: BlockId
      readonly name: string
      readonly roomType: RoomTypeCode
      readonly from: BusinessDate
      readonly to: BusinessDate
      readonly rooms: number
      readonly cutOff: BusinessDate
    }
  | { readonly kind: 'block-released'; readonly block: BlockId }
  | {
      readonly kind: 'rates-pushed'
      readonly ratePlan: RatePlanCode
      readonly roomType: RoomTypeCode
      readonly from: BusinessDate
      readonly to: BusinessDate
      readonly minor: number
    }
  | {
      readonly kind: 'restrictions-pushed'
      readonly ratePlan: RatePlanCode
      readonly from: BusinessDate
      readonly to: BusinessDate
      readonly restrictions: Restrictions | null
    }
