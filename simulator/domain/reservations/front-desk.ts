/** Arrivals and departures at the desk, and what was done there by mistake. */
import { charge } from '../books/charges.ts'
import { settle } from '../books/settling.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import { keysEnd } from '../house/keys.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { daysBetween } from '../time.ts'
import type { PostingId } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { priced } from './prices.ts'
import { isByDay, type Reservation } from './reservations.ts'
import { roomFor } from './rooms.ts'
import { comingBack, handingOver } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

export function decideCheckIn(state: State, { reservation: id, room }: Asked<'check-in'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { booking, standing, sharesWith } = reservation
  if (standing.status !== 'confirmed') return refuse(cannot(state, reservation, 'check in'))
  if (booking.arrival > state.businessDate) {
    const { arrival } = booking
    return refuse({
      kind: 'not-yet-arriving',
      guest: guestOf(state, reservation),
      arrival,
      businessDate: state.businessDate,
    })
  }
  const owner = sharesWith === null ? undefined : state.reservations.get(sharesWith)
  if (owner?.standing.status === 'in-house')
    return accept({ kind: 'guest-checked-in', reservation: id, room: owner.standing.room })
  if (owner) return refuse({ kind: 'cannot-share', guest: guestOf(state, reservation), with: guestOf(state, owner) })
  const found = roomFor(state, reservation, room)
  return typeof found === 'string' ? accept({ kind: 'guest-checked-in', reservation: id, room: found }) : refuse(found)
}

/** On the day itself, and before anything was charged to the room. */
export function decideUndoneCheckIn(state: State, { reservation: id }: Asked<'undo-check-in'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  if (standing.status !== 'in-house') return refuse(cannot(state, reservation, 'undo the check-in'))
  const guest = guestOf(state, reservation)
  if (standing.since !== state.businessDate) return refuse({ kind: 'too-late-to-undo', guest, since: standing.since })
  return accept(...handingOver(state, id), { kind: 'check-in-undone', reservation: id, room: standing.room })
}

export function decideCheckOut(state: State, { reservation: id, settledBy }: Asked<'check-out'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  if (standing.status !== 'in-house') return refuse(cannot(state, reservation, 'check out'))
  const charges = dayCharge(state, reservation)
  const settled = settle(state, id, settledBy, charges)
  if ('kind' in settled) return refuse(settled)
  return accept(
    ...charges,
    ...settled,
    ...shortened(state, reservation),
    ...handingOver(state, id),
    ...keysEnd(state, id, 'checked-out'),
    { kind: 'guest-checked-out', reservation: id, room: standing.room },
  )
}

/** A room by day is paid in going. */
function dayCharge(state: State, { id, booking, nightly, standing }: Reservation) {
  const posting = `${id}.day` as PostingId
  if (!isByDay(booking) || state.postings.has(posting) || standing.status !== 'in-house') return []
  const item = { transactionCode: state.property.books.house.room, text: `Room ${standing.room} by day`, quantity: 1 }
  return charge(state, id, posting, [{ ...item, unit: nightly[0] ?? 0 }])
}

/** Who leaves before the day that was booked has had a shorter stay, and pays for the nights that were slept. */
function shortened(state: State, { id, booking, nightly }: Reservation): HotelEvent[] {
  const slept = daysBetween(booking.arrival, state.businessDate)
  if (slept < 1 || state.businessDate >= booking.departure) return []
  const { arrival } = booking
  const prices = priced(state, nightly.slice(0, slept))
  return [{ kind: 'stay-dates-changed', reservation: id, arrival, departure: state.businessDate, ...prices }]
}

/** On the day itself, while the room is still free. What was billed stays billed. */
export function decideUndoneCheckOut(state: State, { reservation: id }: Asked<'undo-check-out'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  if (standing.status !== 'checked-out') return refuse(cannot(state, reservation, 'undo the check-out'))
  const guest = guestOf(state, reservation)
  if (standing.on !== state.businessDate) return refuse({ kind: 'too-late-to-undo', guest, since: standing.on })
  const sleeping = state.reservations.get(state.occupied.get(standing.room)?.[0] as Reservation['id'])
  if (sleeping && sleeping.id !== reservation.sharesWith)
    return refuse({ kind: 'room-occupied', room: standing.room, by: guestOf(state, sleeping) })
  const alone = comingBack(state, reservation)
  const needsRoom = reservation.sharesWith === null || alone.length > 0
  const refusal = needsRoom ? inventoryRefusal(state, reservation.booking) : undefined
  if (refusal) return refuse(refusal)
  return accept(...alone, { kind: 'check-out-undone', reservation: id, room: standing.room })
}

const cannot = (state: State, reservation: Reservation, asked: string): Refusal => ({
  ...{ kind: 'wrong-status', asked, guest: guestOf(state, reservation), status: reservation.standing.status },
})
