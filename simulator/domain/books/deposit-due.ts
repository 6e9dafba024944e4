/** What a rate wants paid before the stay, and is not: nobody is given a key until it is. */
import { feeOf } from '../property/policies.ts'
import type { Reservation } from '../reservations/reservations.ts'
import type { HotelState } from '../state.ts'
import { heldFor } from './deposits.ts'

/** In minor units; 0 where nothing is wanted, or all of it was paid, as a deposit or on the bill. */
export function depositDue(
  state: Readonly<HotelState>,
  { id, booking, nightly }: Pick<Reservation, 'id' | 'booking' | 'nightly'>,
): number {
  const plan = state.property.ratePlans.find(({ code }) => code === booking.ratePlan)
  const wanted = plan ? feeOf(plan.policy.deposit, nightly) : 0
  if (wanted === 0) return 0
  const paid = state.folios.get(id)?.payments.reduce((sum, { minor }) => sum + minor, 0) ?? 0
  return Math.max(0, wanted - heldFor(state, id) - paid)
}
