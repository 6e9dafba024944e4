/** What else changes about a stay: its type of room, its rate, its party, its guest, and what is known of it. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import { nightsRefusal, partyRefusal, peopleRefusal } from './bookings.ts'
import { without } from './particulars.ts'
import { keepsRoom, sharersOf } from './parties.ts'
import { repriced } from './prices.ts'
import type { Reservation } from './reservations.ts'
import { crowdRefusal, withoutStay } from './sharing.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

/** Before arrival; later the guest moves room. */
export function decideRoomType(
  state: State,
  { reservation: id, roomType, reprice }: Asked<'change-room-type'>,
): Decision {
  const found = open(state, id, 'change the room type')
  if ('kind' in found) return refuse(found)
  const { booking } = found
  if (found.standing.status === 'in-house') return refuse(cannot(state, found, 'change the room type'))
  if (found.sharesWith !== null || sharersOf(state, id).length > 0)
    return refuse({ kind: 'shares-a-room', guest: guestOf(state, found) })
  const changed = { ...booking, roomType }
  const refusal =
    partyRefusal(state, changed) ??
    nightsRefusal(state, changed) ??
    (keepsRoom(found) ? inventoryRefusal(state, changed, found) : undefined)
  if (refusal) return refuse(refusal)
  return accept({ kind: 'room-type-changed', reservation: id, roomType, ...repriced(state, found, changed, reprice) })
}

export function decideRate(state: State, { reservation: id, ratePlan, nightly }: Asked<'change-rate'>): Decision {
  const found = open(state, id, 'change the rate')
  if ('kind' in found) return refuse(found)
  const changed = { ...found.booking, ratePlan }
  const refusal = partyRefusal(state, changed) ?? nightsRefusal(state, changed)
  if (refusal) return refuse(refusal)
  return accept({ kind: 'rate-changed', reservation: id, ratePlan, ...repriced(state, found, changed, true, nightly) })
}

export function decideParty(state: State, { reservation: id, adults, children }: Asked<'change-party'>): Decision {
  const found = open(state, id, 'change the party')
  if ('kind' in found) return refuse(found)
  const changed = { ...found.booking, adults, children }
  const owner = found.sharesWith === null ? found : (state.reservations.get(found.sharesWith) ?? found)
  const refusal =
    partyRefusal(state, changed) ??
    crowdRefusal(state, changed.roomType, [...withoutStay(state, owner, found), changed])
  return refusal ? refuse(refusal) : accept({ kind: 'party-changed', reservation: id, adults, children })
}

/** Whoever was checked out, cancelled or never came may still be noted something about. */
export function decideParticulars(state: State, { reservation: id, changes }: Asked<'change-particulars'>): Decision {
  const found = state.reservations.get(id)
  if (!found) return refuse({ kind: 'unknown-reservation', reservation: id })
  const particulars = without(found.booking.guest, { ...found.booking.particulars, ...changes })
  const changed = { ...found.booking, particulars }
  const moves = particulars.block !== found.booking.particulars.block && keepsRoom(found)
  const refusal = peopleRefusal(state, changed) ?? (moves ? inventoryRefusal(state, changed, found) : undefined)
  return refusal ? refuse(refusal) : accept({ kind: 'particulars-changed', reservation: id, particulars })
}

export function decideStayGuest(state: State, { reservation: id, guest }: Asked<'change-stay-guest'>): Decision {
  const found = open(state, id, 'be given to another guest')
  if ('kind' in found) return refuse(found)
  const refusal = peopleRefusal(state, { ...found.booking, guest })
  if (refusal) return refuse(refusal)
  const { booker, companions } = found.booking.particulars
  const particulars = without(guest, found.booking.particulars)
  const named = booker === guest || companions.includes(guest)
  return accept(
    { kind: 'stay-guest-changed', reservation: id, guest },
    ...(named ? [{ kind: 'particulars-changed' as const, reservation: id, particulars }] : []),
  )
}

/** A stay that is not over. */
function open(state: State, id: ReservationId, asked: string): Reservation | Refusal {
  const found = state.reservations.get(id)
  if (!found) return { kind: 'unknown-reservation', reservation: id }
  const { status } = found.standing
  return status === 'checked-out' || status === 'cancelled' || status === 'no-show'
    ? cannot(state, found, asked)
    : found
}

const cannot = (state: State, reservation: Reservation, asked: string): Refusal => ({
  ...{ kind: 'wrong-status', asked, guest: guestOf(state, reservation), status: reservation.standing.status },
})
