/** What was ordered with a stay, charged with its nights: again for each of them, or once. */
import type { Extra } from '../reservations/particulars.ts'
import { isByDay, type Reservation } from '../reservations/reservations.ts'
import type { HotelState } from '../state.ts'
import type { PostingId, ReservationId } from '../words.ts'
import { charge, type Posted } from './charges.ts'
import { series } from './series.ts'

type State = Readonly<HotelState>
type Gone = ReadonlySet<ReservationId>

export const extraCharges = (state: State, reservation: Reservation, gone: Gone = new Set()): Posted[] =>
  reservation.booking.particulars.extras.flatMap(extra => chargeOf(state, reservation.id, extra, gone))

/** A room by day has no night that would charge what was ordered for every night. */
export const extrasInGoing = (state: State, { id, booking }: Reservation): Posted[] =>
  booking.particulars.extras
    .filter(({ per }) => per === 'stay' || isByDay(booking))
    .flatMap(extra => chargeOf(state, id, extra, new Set()))

/** Of what is ordered for the stay, as much as has not been charged: all of it, or what was ordered since. */
function chargeOf(state: State, stay: ReservationId, extra: Extra, gone: Gone): Posted[] {
  const name = `${stay}.extra-${extra.id}`
  if (extra.per === 'night') {
    const posting = `${name}-${state.businessDate}` as PostingId
    return state.postings.has(posting) ? [] : charge(state, stay, posting, [extra], null, gone)
  }
  const { lines, next } = series(state, name)
  const quantity = extra.quantity - lines.reduce((sum, line) => sum + line.quantity, 0)
  return quantity > 0 ? charge(state, stay, next, [{ ...extra, quantity }], null, gone) : []
}
