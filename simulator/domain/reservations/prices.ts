/** What a stay costs as booked: whole minor units for every night, or for the one day. */
import type { HotelState } from '../state.ts'
import { addDays, type BusinessDate, daysBetween } from '../time.ts'
import type { Money } from '../words.ts'
import { nightsOf } from './nights.ts'
import { type Booking, isByDay, type Reservation } from './reservations.ts'
import { rateKey } from './state.ts'

type Priced = Pick<Booking, 'roomType' | 'ratePlan' | 'arrival' | 'departure'>
type State = Readonly<HotelState>

/** The price of each night, from the arrival on, as it is sold now. */
export function nightlyPrices(state: State, booking: Priced): number[] {
  if (isByDay(booking)) return [dayRate(state, booking) ?? nightlyRate(state, booking, booking.arrival)]
  return nightsOf(booking).map(night => nightlyRate(state, booking, night))
}

/** Nights that were booked before keep their price, and others are sold as they are sold now. */
export function pricesAfter(state: State, { booking: before, nightly }: Reservation, booking: Priced): number[] {
  const samePrice = before.roomType === booking.roomType && before.ratePlan === booking.ratePlan && !isByDay(before)
  if (!samePrice || isByDay(booking)) return nightlyPrices(state, booking)
  return nightsOf(booking).map(
    night => nightly[daysBetween(before.arrival, night)] ?? nightlyRate(state, booking, night),
  )
}

/** Nights that are over keep their price; the others keep theirs too, unless they are sold `anew`: at `price`, or as they are sold now. */
export function repriced(
  state: State,
  { booking, nightly }: Reservation,
  sold: Pick<Booking, 'roomType' | 'ratePlan'>,
  anew: boolean,
  price: number | null = null,
) {
  const over = Math.max(0, daysBetween(booking.arrival, state.businessDate))
  const soldAt = (index: number) =>
    isByDay(booking) ? dayRate(state, sold) : nightlyRate(state, sold, addDays(booking.arrival, index))
  const prices = nightly.map((night, index) => (!anew || index < over ? night : (price ?? soldAt(index) ?? night)))
  return priced(state, prices)
}

export const totalOf = ({ property }: State, nightly: readonly number[]): Money => ({
  minor: nightly.reduce((sum, night) => sum + night, 0),
  currency: property.currency,
})

export const priced = (state: State, nightly: readonly number[]) => ({ amount: totalOf(state, nightly), nightly })

/** What a night was booked at; one that nobody booked is sold at the rate of its plan. */
export function nightOf(state: State, { booking, nightly }: Reservation, night: BusinessDate): number {
  return nightly[daysBetween(booking.arrival, night)] ?? nightlyRate(state, booking, night)
}

/** For one night: what was pushed for it, else the plan's own price. */
function nightlyRate(
  state: State,
  { roomType, ratePlan }: Pick<Booking, 'roomType' | 'ratePlan'>,
  night: BusinessDate,
): number {
  const pushed = state.pushedRates.get(rateKey(ratePlan, roomType, night))
  if (pushed !== undefined) return pushed
  const rate = state.property.ratePlans.find(plan => plan.code === ratePlan)?.nightly[roomType]
  if (rate === undefined) throw new Error(`Rate plan "${ratePlan}" has no price for a ${roomType}: mend the property.`)
  return rate
}

/** What the room costs by day; undefined where the plan does not sell that. */
export const dayRate = ({ property }: State, { roomType, ratePlan }: Pick<Booking, 'roomType' | 'ratePlan'>) =>
  property.ratePlans.find(plan => plan.code === ratePlan)?.byDay[roomType]
