/** Arrivals and departures at the desk. */
import { charge } from '../books/charges.ts'
import { depositDue } from '../books/deposit-due.ts'
import { extrasInGoing } from '../books/extras.ts'
import { moneyOf } from '../books/finding.ts'
import { settle } from '../books/settling.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysEnd } from '../house/keys.ts'
import { wakeUpsEnd } from '../house/wake-ups.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PostingId, RoomNumber } from '../words.ts'
import { earlyDepartureFee, shortened } from './early-departures.ts'
import { handingOver, heirOf } from './heirs.ts'
import { partyOf } from './parties.ts'
import { type Booking, isByDay, type Reservation, type Standing } from './reservations.ts'
import { roomFor } from './rooms.ts'
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
  const due = depositDue(state, reservation)
  if (due > 0) return refuse({ kind: 'deposit-due', guest: guestOf(state, reservation), due: moneyOf(state, due) })
  const owner = (sharesWith === null ? undefined : state.reservations.get(sharesWith)) ?? reservation
  const mate = partyOf(state, owner.id).find(each => each.id !== id && isHere(each))
  if (mate && isHere(mate)) return checkInWith(state, reservation, mate, room)
  const found = roomFor(state, { id: owner.id, booking: together(owner.booking, booking) }, room)
  if (typeof found !== 'string') return refuse(found)
  // Another room than the one that was kept for the one who is to come.
  const isElsewhere = owner !== reservation && owner.assigned !== null && owner.assigned !== found
  const unkept = { kind: 'room-assigned', reservation: owner.id, room: null } as const
  return accept({ kind: 'guest-checked-in', reservation: id, room: found }, ...(isElsewhere ? [unkept] : []))
}

/** The days of the two who share a room, of whom one is there first. */
const together = (owner: Booking, first: Booking): Booking => ({
  ...owner,
  arrival: first.arrival < owner.arrival ? first.arrival : owner.arrival,
  departure: first.departure > owner.departure ? first.departure : owner.departure,
})

type InHouse = Reservation & { readonly standing: Extract<Standing, { status: 'in-house' }> }
const isHere = (stay: Reservation): stay is InHouse => stay.standing.status === 'in-house'

/** Where the other one sleeps who shares the room, whichever of the two came first. */
function checkInWith(state: State, stay: Reservation, mate: InHouse, wanted: RoomNumber | null): Decision {
  const { room } = mate.standing
  if (wanted === null || wanted === room) return accept({ kind: 'guest-checked-in', reservation: stay.id, room })
  return refuse({ kind: 'sleeps-with', guest: guestOf(state, stay), with: guestOf(state, mate), room })
}

export function decideCheckOut(state: State, { reservation: id, settledBy }: Asked<'check-out'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  if (standing.status !== 'in-house') return refuse(cannot(state, reservation, 'check out'))
  const charges = [
    ...dayCharge(state, reservation),
    ...extrasInGoing(state, reservation),
    ...earlyDepartureFee(state, reservation),
  ]
  const settled = settle(state, id, settledBy, charges)
  if ('kind' in settled) return refuse(settled)
  const { booking, nightly } = reservation
  const heir = heirOf(state, id)?.id ?? null
  const before = { since: standing.since, departure: booking.departure, nightly, heir }
  return accept(
    ...charges,
    ...settled,
    ...shortened(state, reservation),
    ...handingOver(state, id),
    ...keysEnd(state, id, 'checked-out'),
    ...wakeUpsEnd(state, id),
    { kind: 'guest-checked-out', reservation: id, room: standing.room, before },
  )
}

/** A room by day is paid in going. */
function dayCharge(state: State, reservation: Reservation) {
  const { id, booking, nightly, standing } = reservation
  const posting = `${id}.day` as PostingId
  if (!isByDay(booking) || state.postings.has(posting) || standing.status !== 'in-house') return []
  const item = { transactionCode: state.property.books.house.room, text: `Room ${standing.room} by day`, quantity: 1 }
  return charge(state, id, posting, [{ ...item, unit: nightly[0] ?? 0 }])
}

const cannot = (state: State, reservation: Reservation, asked: string): Refusal => ({
  ...{ kind: 'wrong-status', asked, guest: guestOf(state, reservation), status: reservation.standing.status },
})
