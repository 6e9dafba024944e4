/** Reservations, from the booking to the key on the counter. A union on `status`, so that only true things can be written down. */
import type { HourOfDay } from '../property/property.ts'
import type { BusinessDate, HotelTime } from '../time.ts'
import type { GuestId, Money, RatePlanCode, ReservationId, RoomNumber, RoomTypeCode } from '../words.ts'

export const origins = ['direct', 'website', 'corporate', 'ota', 'phone', 'walk-in'] as const
export type Origin = (typeof origins)[number]

export type Booking = {
  readonly guest: GuestId
  readonly roomType: RoomTypeCode
  readonly ratePlan: RatePlanCode
  readonly arrival: BusinessDate
  readonly departure: BusinessDate
  /** When the guest means to arrive, by the hotel's clock. */
  readonly expectedAt: HourOfDay | null
  readonly adults: number
  readonly children: number
  readonly origin: Origin
}

export type Standing =
  | { readonly status: 'confirmed' }
  | { readonly status: 'in-house'; readonly room: RoomNumber }
  | { readonly status: 'checked-out'; readonly room: RoomNumber; readonly on: BusinessDate }
  | { readonly status: 'cancelled'; readonly fee: Money | null }
  | { readonly status: 'no-show' }

export type ReservationStatus = Standing['status']

export type Reservation = {
  readonly id: ReservationId
  /** What the guest is told on the phone; never used twice. */
  readonly number: string
  booking: Booking
  standing: Standing
  /** What the stay costs as booked. */
  amount: Money
  /** What each night costs, from the arrival on. */
  nightly: readonly number[]
  readonly createdAt: HotelTime
  updatedAt: HotelTime
  /** The sequence number of the commit that changed it last. */
  version: number
}
