/** Moving to another room during the stay. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import { keysEnd } from '../house/keys.ts'
import type { Room } from '../property/property.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { partyRefusal } from './bookings.ts'
import { priced, repriced } from './prices.ts'
import type { Booking, Reservation } from './reservations.ts'
import { roomNumbered, takenRefusal } from './rooms.ts'
import { crowdRefusal, sharersOf } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

/** Whoever sleeps in the room of the one who moves moves along; who only shares it moves alone, and shares it no more. */
export function decideRoomMove(state: State, { reservation: id, room, reprice }: Asked<'move-room'>): Decision {
  const reservation = state.reservations.get(id)
  if (!reservation) return refuse({ kind: 'unknown-reservation', reservation: id })
  const { standing, booking, sharesWith } = reservation
  const guest = guestOf(state, reservation)
  if (standing.status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'move room', guest, status: standing.status })
  const found = roomNumbered(state, room)
  if (!found) return refuse({ kind: 'unknown-room', room, known: state.property.rooms.map(({ number }) => number) })
  const from = standing.room
  if (from === room) return refuse({ kind: 'room-occupied', room, by: guest })
  const refusal = moveRefusal(state, reservation, found)
  if (refusal) return refuse(refusal)
  const prices = repriced(state, reservation, { roomType: found.type, ratePlan: booking.ratePlan }, reprice)
  const alone: HotelEvent[] = sharesWith === null ? [] : [{ kind: 'room-shared', reservation: id, with: null }]
  return accept(
    ...alone,
    ...keysEnd(state, id, 'moved'),
    { kind: 'room-moved', reservation: id, from, to: room, roomType: found.type, ...prices },
    ...(sharesWith === null ? sharersOf(state, id) : []).flatMap(each => along(state, each, from, found)),
  )
}

function moveRefusal(state: State, reservation: Reservation, { number, type }: Room): Refusal | undefined {
  const { booking, sharesWith } = reservation
  const moved: Booking = { ...booking, roomType: type }
  const rest: Booking = { ...moved, arrival: state.businessDate }
  const needsNights = (sharesWith !== null || type !== booking.roomType) && rest.departure > rest.arrival
  return (
    takenRefusal(state, number, reservation, rest) ??
    partyRefusal(state, moved) ??
    (sharesWith === null ? crowdRefusal(state, reservation, { ...reservation, booking: moved }) : undefined) ??
    (needsNights ? inventoryRefusal(state, rest, reservation) : undefined)
  )
}

/** Who shares the room and is here sleeps in the new one; who is still to come will, and has booked one like it. */
function along(state: State, each: Reservation, from: RoomNumber, { number: to, type: roomType }: Room): HotelEvent[] {
  const { id, booking, nightly, standing } = each
  const change = { reservation: id, roomType, ...priced(state, nightly) }
  if (standing.status === 'in-house')
    return [...keysEnd(state, id, 'moved'), { kind: 'room-moved', from, to, ...change }]
  return booking.roomType === roomType ? [] : [{ kind: 'room-type-changed', ...change }]
}
