/** Who was to leave and sleeps another night. */
import type { HotelState } from '../state.ts'
import { addDays } from '../time.ts'
import type { ReservationEvent } from './events.ts'
import { priced, pricesAfter } from './prices.ts'
import type { Reservation } from './reservations.ts'

/** Longer by the night that is being closed, at the price at which that night is sold; undefined for who was to stay anyway. */
export function overstayed(state: Readonly<HotelState>, reservation: Reservation) {
  const { id, booking } = reservation
  if (booking.departure > state.businessDate) return undefined
  const longer = { ...booking, departure: addDays(state.businessDate, 1) }
  const prices = priced(state, pricesAfter(state, reservation, longer))
  const event = {
    ...{ kind: 'stay-dates-changed', reservation: id, arrival: longer.arrival, departure: longer.departure, ...prices },
  } as const satisfies ReservationEvent
  return { event, stay: { ...reservation, booking: longer, ...prices } }
}
