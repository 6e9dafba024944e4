/** The nights of a stay. */
import { type BusinessDate, daysBetween, daysFrom } from '../time.ts'
import type { Booking } from './reservations.ts'

/** None where the room is used by day; never more than 367, so that a typing error costs nothing. */
export function nightsOf({ arrival, departure }: Pick<Booking, 'arrival' | 'departure'>): BusinessDate[] {
  return daysFrom(arrival, departure, 367)
}

export const nightCount = ({ arrival, departure }: Pick<Booking, 'arrival' | 'departure'>): number =>
  Math.max(0, daysBetween(arrival, departure))
