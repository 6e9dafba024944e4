/** What was done at the desk by mistake, and is undone on the day itself. */
import { nightIsPosted } from '../books/nightly.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysEnd } from '../house/keys.ts'
import { closureRefusal } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { priced } from './prices.ts'
import type { BeforeLeaving, Reservation } from './reservations.ts'
import { clashRefusal } from './rooms.ts'
import { comingBack, handingOver, joinRefusal, sharersOf } from './sharing.ts'
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
  return accept(...handingOver(state, id), ...keysEnd(state, id, 'voided'), {
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
  if (standing.on !== state.businessDate) return refuse({ kind: 'too-late-to-undo', guest, since: standing.on })
  const { room, before } = standing
  const back = asBefore(state, reservation, before)
  const heir = heirIn(state, room, before)
  const alone = comingBack(state, back, room)
  const refusal = heir ? takenBackRefusal(state, back, heir, room) : roomRefusal(state, back, alone.length > 0, room)
  if (refusal) return refuse(refusal)
  const { booking, amount, nightly } = back
  const { arrival, departure } = booking
  return accept(
    ...alone,
    ...(departure === reservation.booking.departure
      ? []
      : [{ kind: 'stay-dates-changed' as const, reservation: id, arrival, departure, amount, nightly }]),
    { kind: 'check-out-undone', reservation: id, room, since: before.since },
    ...(heir ? [heir, ...sharersOf(state, heir.id)] : []).map(
      (each): ReservationEvent => ({ kind: 'room-shared', reservation: each.id, with: id }),
    ),
  )
}

function asBefore(state: State, stay: Reservation, { departure, nightly }: BeforeLeaving): Reservation {
  return { ...stay, booking: { ...stay.booking, departure }, ...priced(state, nightly) }
}

/** Who had shared the room, and has it since. */
function heirIn(state: State, room: RoomNumber, { heir: id }: BeforeLeaving): Reservation | undefined {
  const heir = id === null ? undefined : state.reservations.get(id)
  const isThere = heir?.standing.status === 'in-house' && heir.standing.room === room
  return isThere && heir.sharesWith === null ? heir : undefined
}

/** The nights of the heir, and of whoever shares with the heir, are in the room of the one who comes back again. */
function takenBackRefusal(state: State, back: Reservation, heir: Reservation, room: RoomNumber): Refusal | undefined {
  const party = [heir, ...sharersOf(state, heir.id)]
  const unfit = party.map(each => joinRefusal(state, back, each)).find(refusal => refusal !== undefined)
  const others = { id: heir.id, booking: back.booking }
  return unfit ?? clashRefusal(state, room, others, back.booking) ?? inventoryRefusal(state, back.booking, heir)
}

function roomRefusal(state: State, back: Reservation, alone: boolean, room: RoomNumber): Refusal | undefined {
  if (back.sharesWith !== null && !alone) return undefined
  const sleeping = state.occupied.get(room)?.[0]
  const other = sleeping && state.reservations.get(sleeping)
  if (other) return { kind: 'room-occupied', room, by: guestOf(state, other) }
  return (
    clashRefusal(state, room, back, back.booking) ??
    closureRefusal(state, room, { ...back.booking, arrival: state.businessDate }) ??
    inventoryRefusal(state, back.booking)
  )
}
