/** Reservations, from the first question to the key on the counter. A union on `status`, so that only true things can be written down. */
import type { HourOfDay } from '../property/property.ts'
import type { BusinessDate, HotelTime } from '../time.ts'
import type { GuestId, Money, PostingId, RatePlanCode, ReservationId, RoomNumber, RoomTypeCode } from '../words.ts'
import type { Particulars } from './particulars.ts'

export const origins = ['direct', 'website', 'corporate', 'ota', 'phone', 'walk-in'] as const
export type Origin = (typeof origins)[number]

export type Booking = {
  readonly guest: GuestId
  readonly roomType: RoomTypeCode
  readonly ratePlan: RatePlanCode
  readonly arrival: BusinessDate
  /** The day of arrival where the room is used by day. */
  readonly departure: BusinessDate
  /** When the guest means to arrive, by the hotel's clock. */
  readonly expectedAt: HourOfDay | null
  readonly adults: number
  readonly children: number
  readonly origin: Origin
  readonly particulars: Particulars
}

export const cancellers = ['guest', 'hotel', 'channel'] as const
export type Canceller = (typeof cancellers)[number]

export type BeforeArrival =
  /** Asked about; no room is kept. */
  | { readonly status: 'inquired' }
  /** A room is kept until the end of that business date. */
  | { readonly status: 'optional'; readonly until: BusinessDate }
  /** No room is left, and the guest waits for one. */
  | { readonly status: 'waitlisted' }
  | { readonly status: 'confirmed' }

/** How a stay stood before the guest left: all that is needed where that was a mistake. */
export type BeforeLeaving = {
  readonly since: BusinessDate
  readonly departure: BusinessDate
  readonly nightly: readonly number[]
  /** Who had shared the room, and has it since. */
  readonly heir: ReservationId | null
}

export type Standing =
  | BeforeArrival
  | { readonly status: 'in-house'; readonly room: RoomNumber; readonly since: BusinessDate }
  | {
      readonly status: 'checked-out'
      readonly room: RoomNumber
      readonly on: BusinessDate
      readonly before: BeforeLeaving
    }
  | {
      readonly status: 'cancelled'
      readonly fee: Money | null
      readonly feePosting: PostingId | null
      readonly by: Canceller
      readonly reason: string | null
      /** The hotel that took the guest in, where this one had sold the room twice. */
      readonly relocatedTo: string | null
      readonly was: BeforeArrival
    }
  | { readonly status: 'no-show'; readonly fee: Money | null; readonly feePosting: PostingId | null }

export type ReservationStatus = Standing['status']

export type Reservation = {
  readonly id: ReservationId
  /** The house in which it is. */
  readonly property: string
  /** What the guest is told on the phone; never used twice. */
  readonly number: string
  booking: Booking
  /** The type that was booked, where another was given. */
  readonly bookedRoomType: RoomTypeCode
  standing: Standing
  /** What the stay costs as booked. */
  amount: Money
  /** What each night costs, from the arrival on; the one day where the room is used by day. */
  nightly: readonly number[]
  /** The room that is kept for the guest, or slept in. */
  assigned: RoomNumber | null
  /** The stay with whom the room is shared, and whose room it is. */
  sharesWith: ReservationId | null
  readonly createdAt: HotelTime
  updatedAt: HotelTime
  /** The sequence number of the commit that changed it last. */
  version: number
}

export const isByDay = ({ arrival, departure }: Pick<Booking, 'arrival' | 'departure'>): boolean =>
  arrival === departure
