/** What a booking engine is told: which rooms are for sale for these dates, at which rates. The booking that follows costs the same. */
import type { HotelState } from '../state.ts'
import type { GuestId, Money, RatePlanCode, RoomTypeCode } from '../words.ts'
import { inventoryRefusal, roomsLeft, roomsLeftByDay } from './availability.ts'
import { nightsRefusal, partyRefusal } from './bookings.ts'
import { nightsOf } from './nights.ts'
import { noParticulars } from './particulars.ts'
import { nightlyPrices, priced } from './prices.ts'
import { type Booking, isByDay } from './reservations.ts'
import { restrictionRefusal } from './restrictions.ts'

export type Quote = {
  readonly roomType: RoomTypeCode
  readonly ratePlan: RatePlanCode
  readonly amount: Money
  readonly nightly: readonly number[]
  /** How many such rooms could be booked. */
  readonly left: number
}

export function quotes(
  state: Readonly<HotelState>,
  asked: Pick<Booking, 'arrival' | 'departure' | 'adults' | 'children'>,
): Quote[] {
  const { roomTypes, ratePlans } = state.property
  return roomTypes.flatMap(({ code: roomType }) =>
    ratePlans.flatMap(({ code: ratePlan }): Quote[] => {
      const rest = { guest: '' as GuestId, expectedAt: null, origin: 'website' as const, particulars: noParticulars }
      const booking: Booking = { ...rest, ...asked, roomType, ratePlan }
      const refusal =
        partyRefusal(state, booking) ??
        nightsRefusal(state, booking) ??
        restrictionRefusal(state, booking) ??
        inventoryRefusal(state, booking)
      if (refusal || asked.arrival < state.businessDate) return []
      const left = isByDay(booking)
        ? roomsLeftByDay(state, roomType, booking.arrival)
        : Math.min(...nightsOf(booking).map(night => roomsLeft(state, roomType, night)))
      return [{ roomType, ratePlan, ...priced(state, nightlyPrices(state, booking)), left }]
    }),
  )
}
