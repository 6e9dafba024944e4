/** What a stay costs as booked: whole minor units for every night. */
import type { Property } from '../property/property.ts'
import { daysBetween } from '../time.ts'
import type { Money } from '../words.ts'
import type { Booking } from './reservations.ts'

export function priceOf(
  property: Property,
  booking: Pick<Booking, 'roomType' | 'ratePlan' | 'arrival' | 'departure'>,
): Money {
  const nights = daysBetween(booking.arrival, booking.departure)
  return { minor: nights * nightlyRate(property, booking), currency: property.currency }
}

export function nightlyRate(property: Property, booking: Pick<Booking, 'roomType' | 'ratePlan'>): number {
  const rate = property.ratePlans.find(plan => plan.code === booking.ratePlan)?.nightly[booking.roomType]
  if (rate === undefined)
    throw new Error(`Rate plan "${booking.ratePlan}" has no price for a ${booking.roomType}: mend the property.`)
  return rate
}
