/**
 * Who leaves before the day that was booked has had a shorter stay, and pays for the nights that were slept: for none where that is today. Where
 * a cancellation always costs something, so do the nights that are given back: a rate that is not refunded is not refunded in going either.
 */
import { charge, type Posted } from '../books/charges.ts'
import { leftOf } from '../books/finding.ts'
import { nightIsPosted } from '../books/nightly.ts'
import { series } from '../books/series.ts'
import type { HotelEvent } from '../events.ts'
import { feeOf } from '../property/policies.ts'
import type { HotelState } from '../state.ts'
import { addDays, daysBetween } from '../time.ts'
import { priced } from './prices.ts'
import { isByDay, type Reservation } from './reservations.ts'

type State = Readonly<HotelState>

export function shortened(state: State, reservation: Reservation): HotelEvent[] {
  const { id, booking, nightly } = reservation
  const { arrival } = booking
  const departure = departureNow(state, reservation)
  if (departure >= booking.departure) return []
  const prices = priced(state, nightly.slice(0, daysBetween(arrival, departure)))
  return [{ kind: 'stay-dates-changed', reservation: id, arrival, departure, ...prices }]
}

/** Less what was charged for an earlier check-out that was undone, and is billed. */
export function earlyDepartureFee(state: State, reservation: Reservation): Posted[] {
  const { id, booking, nightly } = reservation
  const { policy } = state.property.ratePlans.find(({ code }) => code === booking.ratePlan) ?? {}
  if (policy?.freeUntilHours !== null || isByDay(booking)) return []
  const givenBack = nightly.slice(daysBetween(booking.arrival, departureNow(state, reservation)))
  const { lines, next } = series(state, `${id}.early-departure`)
  const standing = lines.filter(line => leftOf(state, line) !== 0).reduce((sum, line) => sum + line.unit, 0)
  const unit = Math.max(0, feeOf(policy.cancellation, givenBack) - standing)
  const transactionCode = state.property.books.house.cancellationFee
  return unit === 0
    ? []
    : charge(state, id, next, [{ transactionCode, text: 'Early departure fee', quantity: 1, unit }])
}

const departureNow = (state: State, { id }: Reservation) =>
  addDays(state.businessDate, nightIsPosted(state, id) ? 1 : 0)
