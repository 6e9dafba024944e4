/** What a stay costs as booked: whole minor units for every night. */
import type { Property } from '../property/property.ts'
import type { HotelState } from '../state.ts'
import { type BusinessDate, daysBetween } from '../time.ts'
import type { Money } from '../words.ts'
import type { Booking, Reservation } from './reservations.ts'

type Priced = Pick<Booking, 'roomType' | 'ratePlan' | 'arrival' | 'departure'>

/** The price of each night, from the arrival on. */
export function nightlyPrices(property: Property, booking: Priced): number[] {
  const nights = daysBetween(booking.arrival, booking.departure)
  return Array.from({ length: nights }, () => nightlyRate(property, booking))
}

export const totalOf = ({ currency }: Property, nightly: readonly number[]): Money => ({
  minor: nightly.reduce((sum, night) => sum + night, 0),
  currency,
})

/** What a night was booked at; one that nobody booked is sold at the rate of its plan. */
export function nightOf({ property }: Readonly<HotelState>, reservation: Reservation, night: BusinessDate): number {
  const { booking, nightly } = reservation
  return nightly[daysBetween(booking.arrival, night)] ?? nightlyRate(property, booking)
}

export function nightlyRate(property: Property, booking: Pick<Booking, 'roomType' | 'ratePlan'>): number {
  const rate = property.ratePlans.find(plan => plan.code === booking.ratePlan)?.nightly[booking.roomType]
  if (rate === undefined)
    throw new Error(`Rate plan "${booking.ratePlan}" has no price for a ${booking.roomType}: mend the property.`)
  return rate
}
