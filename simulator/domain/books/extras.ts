/** What was ordered with a stay, charged with its nights: again for each of them, or once. */
import type { Extra } from '../reservations/particulars.ts'
import type { Reservation } from '../reservations/reservations.ts'
import type { HotelState } from '../state.ts'
import type { PostingId, ReservationId } from '../words.ts'
import { charge, type Posted } from './charges.ts'

export function extraCharges(
  state: Readonly<HotelState>,
  { id, booking }: Reservation,
  gone: ReadonlySet<ReservationId> = new Set(),
): Posted[] {
  return booking.particulars.extras.flatMap(extra => {
    const posting = postingOf(id, extra, state.businessDate)
    return state.postings.has(posting) ? [] : charge(state, id, posting, [extra], null, gone)
  })
}

const postingOf = (stay: ReservationId, { id, per }: Extra, night: string) =>
  (per === 'stay' ? `${stay}.extra-${id}` : `${stay}.extra-${id}-${night}`) as PostingId
