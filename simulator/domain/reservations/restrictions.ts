/** Whether a rate is for sale for these dates. What was booked `before` is not looked at again. */
import { type Restrictions, unrestricted } from '../property/restrictions.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { type BusinessDate, daysBetween } from '../time.ts'
import type { RatePlanCode } from '../words.ts'
import { nightCount, nightsOf } from './nights.ts'
import type { Booking } from './reservations.ts'
import { planKey } from './state.ts'

export function restrictionRefusal(
  state: Readonly<HotelState>,
  booking: Booking,
  before?: Booking,
): Refusal | undefined {
  const { ratePlan, arrival, departure } = booking
  const refused = (because: string): Refusal => ({ kind: 'restricted', ratePlan, because })
  const onArrival = restrictionsOn(state, ratePlan, arrival)
  const nights = nightCount(booking)
  const held = before ? nightsOf(before) : []
  const closed = nightsOf(booking).find(night => !held.includes(night) && restrictionsOn(state, ratePlan, night).closed)
  if (closed !== undefined) return refused(`it is not sold for the night of ${closed}`)
  const arrives = arrival !== before?.arrival
  if (arrives && onArrival.closedToArrival) return refused(`nobody arrives on ${arrival} with it`)
  if (departure !== before?.departure && restrictionsOn(state, ratePlan, departure).closedToDeparture)
    return refused(`nobody leaves on ${departure} with it`)
  if (arrives && daysBetween(state.businessDate, arrival) < onArrival.daysAhead)
    return refused(`it is booked ${onArrival.daysAhead} days ahead at least`)
  if (before && nights === nightCount(before)) return undefined
  if (nights > 0 && nights < onArrival.minNights)
    return refused(`a stay from ${arrival} has ${onArrival.minNights} nights at least`)
  if (nights > onArrival.maxNights) return refused(`a stay from ${arrival} has ${onArrival.maxNights} nights at most`)
  return undefined
}

/** What was pushed for the day, else the plan's own. */
function restrictionsOn(state: Readonly<HotelState>, plan: RatePlanCode, day: BusinessDate): Restrictions {
  const { pushedRestrictions } = state
  const pushed = pushedRestrictions.size === 0 ? undefined : pushedRestrictions.get(planKey(plan, day))
  return pushed ?? state.property.ratePlans.find(({ code }) => code === plan)?.restrictions ?? unrestricted
}
