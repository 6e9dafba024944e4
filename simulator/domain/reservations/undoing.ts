/** What was done at the desk by mistake, and is undone on the day itself. */
import { billedWindows } from '../books/folios.ts'
import { nightIsPosted } from '../books/nightly.ts'
import { payingOn } from '../books/paying-on.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysEnd } from '../house/keys.ts'
import { closureRefusal } from '../house/rooms.ts'
import { wakeUpsEnd } from '../house/wake-ups.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { keepsRoom, partyOf } from './parties.ts'
import { priced } from './prices.ts'
import type { BeforeLeaving, Reservation } from './reservations.ts'
import { clashRefusal } from './rooms.ts'
import { comingBack, crowdRefusal, meets } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

/** Before the night was charged. */
export function decideUndoneCheckIn(state: State, { reservation: id }: Asked<'undo-check-in'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'undo the check-in', guest, status: standing.status })
  if (standing.since !== state.businessDate || nightIsPosted(state, id))
    return refuse({ kind: 'too-late-to-undo', guest, since: standing.since })
  return accept(...keysEnd(state, id, 'voided'), ...wakeUpsEnd(state, id), {
    ...{ kind: 'check-in-undone', reservation: id, room: standing.room },
  })
}

/** Back to the room, the departure and the price that were. What was billed stays billed. */
export function decideUndoneCheckOut(state: State, { reservation: id }: Asked<'undo-check-out'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'checked-out')
    return refuse({ kind: 'wrong-status', asked: 'undo the check-out', guest, status: standing.status })
  // While night audit runs the night is being charged to whoever is here.
  if (standing.on !== state.businessDate || state.auditRunning)
    return refuse({ kind: 'too-late-to-undo', guest, since: standing.on })
  const { room, before } = standing
  const back = asBefore(state, reservation, before)
  const heir = heirIn(state, room, back, before)
  const party = heir ? partyOf(state, heir.id) : []
  const alone = comingBack(state, back, room)
  const mates = heir ?? (alone.length > 0 ? undefined : ownerOf(state, back))
  const refusal =
    roomRefusal(state, back, mates, room) ??
    (heir ? takenBackRefusal(state, back, party) : undefined) ??
    (mates ? undefined : inventoryRefusal(state, back.booking))
  if (refusal) return refuse(refusal)
  const { booking, amount, nightly } = back
  const { arrival, departure } = booking
  return accept(
    ...alone,
    ...(departure === reservation.booking.departure
      ? []
      : [{ kind: 'stay-dates-changed' as const, reservation: id, arrival, departure, amount, nightly }]),
    { kind: 'check-out-undone', reservation: id, room, since: before.since },
    ...payingOn(state, id, billedWindows(state.folios.get(id))),
    ...party.map((each): ReservationEvent => ({ kind: 'room-shared', reservation: each.id, with: id })),
  )
}

function asBefore(state: State, stay: Reservation, { departure, nightly }: BeforeLeaving): Reservation {
  return { ...stay, booking: { ...stay.booking, departure }, ...priced(state, nightly) }
}

/** Who had shared the room, and has it since: there, or still to come. */
function heirIn(
  state: State,
  room: RoomNumber,
  back: Reservation,
  { heir: id }: BeforeLeaving,
): Reservation | undefined {
  const heir = id === null ? undefined : state.reservations.get(id)
  if (!heir || !keepsRoom(heir) || heir.booking.roomType !== back.booking.roomType) return undefined
  const isThere = partyOf(state, heir.id).every(
    ({ standing }) => standing.status !== 'in-house' || standing.room === room,
  )
  return isThere && meets(heir.booking, back.booking) ? heir : undefined
}

const ownerOf = (state: State, { sharesWith }: Reservation): Reservation | undefined =>
  sharesWith === null ? undefined : state.reservations.get(sharesWith)

/** Those in the room have room for the one who comes back, and their nights are the room's. */
function takenBackRefusal(state: State, { booking }: Reservation, party: readonly Reservation[]): Refusal | undefined {
  const bookings = [booking, ...party.map(each => each.booking)]
  const { block } = party[0]?.booking.particulars ?? booking.particulars
  const asTheirs = { ...booking, particulars: { ...booking.particulars, block } }
  return crowdRefusal(state, booking.roomType, bookings) ?? inventoryRefusal(state, asTheirs, ...party.slice(0, 1))
}

/** Nobody else sleeps in the room, it is kept for nobody else, and it is open. */
function roomRefusal(
  state: State,
  { id, booking }: Reservation,
  mates: Reservation | undefined,
  room: RoomNumber,
): Refusal | undefined {
  const theirs = new Set(mates && partyOf(state, mates.id).map(each => each.id))
  const stranger = state.occupied.get(room)?.find(each => !theirs.has(each))
  const other = stranger && state.reservations.get(stranger)
  if (other) return { kind: 'room-occupied', room, by: guestOf(state, other) }
  return (
    clashRefusal(state, room, { id: mates?.id ?? id }, booking) ??
    closureRefusal(state, room, { ...booking, arrival: state.businessDate })
  )
}
