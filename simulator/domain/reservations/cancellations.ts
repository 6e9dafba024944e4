/** Stays that do not happen, and what they cost. */
import { charge } from '../books/charges.ts'
import type { BooksEvent } from '../books/events.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { feeOf, type Policy } from '../property/policies.ts'
import type { HotelState } from '../state.ts'
import { atWallClock, type HotelTime, hours } from '../time.ts'
import type { Money, PostingId, ReservationId, TransactionCode } from '../words.ts'
import type { ReservationEvent } from './events.ts'
import { handingOver } from './heirs.ts'
import { nightCount } from './nights.ts'
import type { Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>
type Gone = ReadonlySet<ReservationId>
const nobody: Gone = new Set()

export function decideCancellation(state: State, command: Asked<'cancel'>, now: HotelTime): Decision {
  const { reservation: id, feeNights, by, reason } = command
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  if (status !== 'confirmed' && status !== 'optional' && status !== 'inquired' && status !== 'waitlisted')
    return refuse({ kind: 'wrong-status', asked: 'cancel', guest: guestOf(state, reservation), status })
  const nights = Math.max(1, nightCount(reservation.booking))
  if (feeNights !== null && feeNights > nights) return refuse({ kind: 'fee-beyond-the-stay', feeNights, nights })
  const owed =
    feeNights === null
      ? policyFee(state, reservation, now)
      : feeOf({ kind: 'nights', nights: feeNights }, reservation.nightly)
  const minor = status === 'confirmed' ? owed : 0
  const { fee, feePosting, charges } = feeFor(state, reservation, minor, 'cancellation')
  return accept(...handingOver(state, id), cancelled(reservation, { fee, feePosting, by, reason }), ...charges)
}

export function decideRelocation(state: State, { reservation: id, to }: Asked<'relocate'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { status } = reservation.standing
  if (status !== 'confirmed')
    return refuse({ kind: 'wrong-status', asked: 'be relocated', guest: guestOf(state, reservation), status })
  const none = { fee: null, feePosting: null, by: 'hotel' as const, reason: 'overbooked' }
  return accept(...handingOver(state, id), cancelled(reservation, none, to))
}

/** What nobody confirmed in time. Others have `gone` in the same night. */
export function lapsed(state: State, reservation: Reservation, gone: Gone): ReservationEvent[] {
  const reason = reservation.standing.status === 'optional' ? 'option lapsed' : 'not booked in time'
  const end = cancelled(reservation, { fee: null, feePosting: null, by: 'hotel', reason })
  return [...handingOver(state, reservation.id, gone), end]
}

export function decideNoShow(state: State, { reservation: id }: Asked<'mark-no-show'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { booking, standing } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'confirmed')
    return refuse({ kind: 'wrong-status', asked: 'be marked as a no-show', guest, status: standing.status })
  if (booking.arrival > state.businessDate)
    return refuse({ kind: 'not-yet-arriving', guest, arrival: booking.arrival, businessDate: state.businessDate })
  return accept(...noShow(state, reservation))
}

export function noShow(state: State, reservation: Reservation, gone: Gone = nobody): (ReservationEvent | BooksEvent)[] {
  const minor = feeOf(policyOf(state, reservation).noShow, reservation.nightly)
  const { fee, feePosting, charges } = feeFor(state, reservation, minor, 'noShow', gone)
  return [
    ...handingOver(state, reservation.id, gone),
    { kind: 'no-show-marked', reservation: reservation.id, fee, feePosting },
    ...charges,
  ]
}

type Fee = {
  readonly fee: Money | null
  readonly feePosting: PostingId | null
  readonly charges: readonly BooksEvent[]
}

function feeFor(
  state: State,
  { id, version }: Reservation,
  minor: number,
  what: 'cancellation' | 'noShow',
  gone = nobody,
): Fee {
  if (minor === 0) return { fee: null, feePosting: null, charges: [] }
  const { house } = state.property.books
  const [transactionCode, text]: [TransactionCode, string] =
    what === 'noShow' ? [house.noShowFee, 'No-show fee'] : [house.cancellationFee, 'Cancellation fee']
  const feePosting = `${id}.fee-${version}` as PostingId
  const charges = charge(state, id, feePosting, [{ transactionCode, text, quantity: 1, unit: minor }], null, gone)
  return { fee: { minor, currency: state.property.currency }, feePosting, charges }
}

function policyFee(state: State, reservation: Reservation, now: HotelTime): number {
  const { freeUntilHours, cancellation } = policyOf(state, reservation)
  const { timeZone, checkInTime } = state.property
  const arrives = atWallClock(timeZone, reservation.booking.arrival, checkInTime)
  const free = freeUntilHours !== null && now <= arrives - hours(freeUntilHours)
  return free ? 0 : feeOf(cancellation, reservation.nightly)
}

function policyOf({ property }: State, { booking }: Reservation): Policy {
  const plan = property.ratePlans.find(({ code }) => code === booking.ratePlan)
  if (!plan) throw new Error(`There is no rate plan "${booking.ratePlan}" here: mend the property.`)
  return plan.policy
}

const cancelled = (
  { id }: Reservation,
  {
    fee,
    feePosting,
    by,
    reason,
  }: Pick<Extract<ReservationEvent, { kind: 'reservation-cancelled' }>, 'fee' | 'feePosting' | 'by' | 'reason'>,
  relocatedTo: string | null = null,
): ReservationEvent => ({ kind: 'reservation-cancelled', reservation: id, fee, feePosting, by, reason, relocatedTo })
