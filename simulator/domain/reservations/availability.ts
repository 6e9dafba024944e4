/** How many rooms of a type are left for a night: no room night is sold twice. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { addDays, type BusinessDate, daysBetween } from '../time.ts'
import type { Booking, Reservation } from './reservations.ts'
import { nightKey } from './state.ts'

/** The nights of a stay; none where departure is not after arrival, and never more than 367, so that a typing error costs nothing. */
export function nightsOf({ arrival, departure }: Pick<Booking, 'arrival' | 'departure'>): BusinessDate[] {
  const count = Math.min(Math.max(daysBetween(arrival, departure), 0), 367)
  return Array.from({ length: count }, (_, night) => addDays(arrival, night))
}

/** A night without a room left; `moving` is the stay that gives its own nights back. */
export function inventoryRefusal(state: HotelState, booking: Booking, moving?: Reservation): Refusal | undefined {
  const rooms = state.roomsOfType.get(booking.roomType)?.length ?? 0
  const ownNights = new Set(moving ? nightsOf(moving.booking) : [])
  const full = nightsOf(booking).find(night => {
    const sold = state.sold.get(nightKey(booking.roomType, night)) ?? 0
    return sold - (ownNights.has(night) ? 1 : 0) >= rooms
  })
  return full && { kind: 'sold-out', roomType: booking.roomType, night: full, rooms }
}

export function countNights(state: HotelState, booking: Booking, by: 1 | -1): void {
  for (const night of nightsOf(booking)) {
    const key = nightKey(booking.roomType, night)
    const sold = (state.sold.get(key) ?? 0) + by
    if (sold === 0) state.sold.delete(key)
    else state.sold.set(key, sold)
  }
}
