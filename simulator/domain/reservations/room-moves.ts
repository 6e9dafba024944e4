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
import { partyOf } from './parties.ts'
import { priced, repriced } from './prices.ts'
import type { Booking, Reservation } from './reservations.ts'
import { roomNumbered, takenRefusal } from './rooms.ts'
import { crowdRefusal } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

/** Whoever is in the room moves along; only who shares the room of somebody who is here too moves alone, and shares it no more. */
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
  const owner = sharesWith === null ? undefined : state.reservations.get(sharesWith)
  const isAlone = owner?.standing.status === 'in-house'
  const party = isAlone ? [reservation] : partyOf(state, owner?.id ?? id)
  const refusal = moveRefusal(state, reservation, party, found)
  if (refusal) return refuse(refusal)
  const prices = repriced(state, reservation, { roomType: found.type, ratePlan: booking.ratePlan }, reprice)
  return accept(
    ...(isAlone ? [{ kind: 'room-shared' as const, reservation: id, with: null }] : []),
    ...keysEnd(state, id, 'moved'),
    { kind: 'room-moved', reservation: id, from, to: room, roomType: found.type, ...prices },
    ...party.filter(each => each !== reservation).flatMap(each => along(state, each, from, found)),
  )
}

function moveRefusal(
  state: State,
  reservation: Reservation,
  party: readonly Reservation[],
  { number, type: roomType }: Room,
): Refusal | undefined {
  const isAlone = reservation.sharesWith !== null && party.length === 1
  const giving = isAlone ? [] : [party[0] ?? reservation]
  const rests = party.map(({ booking }) => restOf(state, { ...booking, roomType }))
  const full = rests.map(rest => (rest.arrival < rest.departure ? inventoryRefusal(state, rest, ...giving) : undefined))
  const id = party[0]?.id ?? reservation.id
  const rest = restOf(state, { ...reservation.booking, roomType })
  return (
    takenRefusal(state, number, { id }, rest) ??
    partyRefusal(state, rest) ??
    crowdRefusal(state, roomType, rests) ??
    full.find(refusal => refusal !== undefined)
  )
}

/** From today on. */
const restOf = ({ businessDate }: State, booking: Booking): Booking =>
  booking.arrival < businessDate ? { ...booking, arrival: businessDate } : booking

/** Who shares the room and is here sleeps in the new one; who is still to come will, and has booked one like it. */
function along(state: State, each: Reservation, from: RoomNumber, { number: to, type: roomType }: Room): HotelEvent[] {
  const { id, booking, nightly, standing } = each
  const change = { reservation: id, roomType, ...priced(state, nightly) }
  if (standing.status === 'in-house')
    return [...keysEnd(state, id, 'moved'), { kind: 'room-moved', from, to, ...change }]
  return booking.roomType === roomType ? [] : [{ kind: 'room-type-changed', ...change }]
}
