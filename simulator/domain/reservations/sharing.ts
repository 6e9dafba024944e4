/** Two who sleep in one room, each with a stay of their own. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import { keysEnd } from '../house/keys.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { RoomNumber, RoomTypeCode } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { nightsOf } from './nights.ts'
import { isHereOrToCome, keepsRoom, partyOf, sharersOf } from './parties.ts'
import { priced } from './prices.ts'
import { type Booking, isByDay, type Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>
type Stay = Pick<Reservation, 'id' | 'booking'>

export function decideSharing(state: State, { reservation: id, with: ownerId }: Asked<'share-room'>): Decision {
  const sharer = state.reservations.get(id)
  if (!sharer) return refuse({ kind: 'unknown-reservation', reservation: id })
  const guest = guestOf(state, sharer)
  if (!isHereOrToCome(sharer))
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest, status: sharer.standing.status })
  if (ownerId === null) return endSharing(state, sharer)
  const owner = state.reservations.get(ownerId)
  if (!owner) return refuse({ kind: 'unknown-reservation', reservation: ownerId })
  if (!isHereOrToCome(owner)) {
    const { status } = owner.standing
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest: guestOf(state, owner), status })
  }
  const chained = owner.sharesWith !== null || sharer.sharesWith !== null || sharersOf(state, id).length > 0
  if (ownerId === id || chained) return refuse({ kind: 'shares-a-room', guest })
  return sharer.standing.status === 'in-house' ? movingIn(state, sharer, owner) : joining(state, sharer, owner)
}

function joining(state: State, sharer: Reservation, owner: Reservation): Decision {
  const refusal = joinRefusal(state, owner, sharer, sharer)
  if (refusal) return refuse(refusal)
  const { id, assigned } = sharer
  // The room that was kept for the one who shares another's is free again.
  const unkept: ReservationEvent[] = assigned === null ? [] : [{ kind: 'room-assigned', reservation: id, room: null }]
  return accept({ kind: 'room-shared', reservation: id, with: owner.id }, ...unkept)
}

/** Who is here moves to the other, who has to be here too. */
function movingIn(state: State, sharer: Reservation, owner: Reservation): Decision {
  const { id, standing, booking, nightly } = sharer
  const with_ = guestOf(state, owner)
  if (standing.status !== 'in-house' || owner.standing.status !== 'in-house')
    return refuse({ kind: 'cannot-share', guest: guestOf(state, sharer), with: with_ })
  const { roomType } = owner.booking
  const refusal = joinRefusal(state, owner, { id, booking: { ...booking, roomType } }, sharer)
  if (refusal) return refuse(refusal)
  const [from, to] = [standing.room, owner.standing.room]
  return accept(
    ...keysEnd(state, id, 'moved'),
    { kind: 'room-moved', reservation: id, from, to, roomType, ...priced(state, nightly) },
    { kind: 'room-shared', reservation: id, with: owner.id },
  )
}

function endSharing(state: State, sharer: Reservation): Decision {
  const { id, standing, sharesWith, booking } = sharer
  if (sharesWith !== null && standing.status === 'in-house')
    return refuse({ kind: 'sharing-ends-by-moving', guest: guestOf(state, sharer), room: standing.room })
  const refusal = sharesWith === null ? undefined : inventoryRefusal(state, booking)
  return refusal ? refuse(refusal) : accept({ kind: 'room-shared', reservation: id, with: null })
}

/** Why a stay, as it is or would be, does not fit into the other's room; `giving` is one that gives a room of its own back for it. */
export function joinRefusal(
  state: State,
  owner: Reservation,
  sharer: Stay,
  ...giving: readonly Reservation[]
): Refusal | undefined {
  const { booking } = sharer
  if (!meets(booking, owner.booking) || owner.booking.roomType !== booking.roomType)
    return { kind: 'cannot-share', guest: guestOf(state, sharer), with: guestOf(state, owner) }
  const { block } = owner.booking.particulars
  const asOwners = { ...booking, particulars: { ...booking.particulars, block } }
  return (
    crowdRefusal(state, booking.roomType, [...withoutStay(state, owner, sharer), booking]) ??
    inventoryRefusal(state, asOwners, owner, ...giving)
  )
}

/** Whether the two are in the house together on one night at least, or on the same day. */
export const meets = (a: Booking, b: Booking): boolean =>
  isByDay(a) || isByDay(b)
    ? a.arrival <= b.departure && b.arrival <= a.departure
    : a.arrival < b.departure && b.arrival < a.departure

/** Whoever is in the room besides. */
export const withoutStay = (state: State, owner: Reservation, { id }: Pick<Stay, 'id'>): Booking[] =>
  [owner, ...sharersOf(state, owner.id)].filter(each => each.id !== id).map(({ booking }) => booking)

/** More guests than the room sleeps, on a night or a day. */
export function crowdRefusal(
  { property }: State,
  roomType: RoomTypeCode,
  bookings: readonly Booking[],
): Refusal | undefined {
  const type = property.roomTypes.find(({ code }) => code === roomType)
  const nights = new Set(bookings.flatMap(each => (isByDay(each) ? [each.arrival] : nightsOf(each))))
  const counts = [...nights].map(night =>
    bookings
      .filter(each => each.arrival <= night && (night < each.departure || each.arrival === night))
      .reduce((sum, { adults, children }) => sum + adults + children, 0),
  )
  const guests = Math.max(0, ...counts)
  if (!type || guests <= type.sleeps) return undefined
  return { kind: 'too-many-guests', guests, sleeps: type.sleeps, roomType: type.name }
}

/** Who comes back has a room alone, unless the one who shared it still has it; and the same `room`, for who slept in it. */
export function comingBack(state: State, stay: Reservation, room: RoomNumber | null = null): ReservationEvent[] {
  if (stay.sharesWith === null) return []
  const owner = state.reservations.get(stay.sharesWith)
  const isThere = room === null || partyOf(state, stay.sharesWith).some(each => isIn(each, room))
  if (owner && keepsRoom(owner) && isThere && isToComeBack(stay) && !joinRefusal(state, owner, stay)) return []
  return [{ kind: 'room-shared', reservation: stay.id, with: null }]
}

/** Nobody shares a room that is not even kept for that one. */
const isToComeBack = ({ standing }: Reservation): boolean =>
  standing.status !== 'inquired' && standing.status !== 'waitlisted'

const isIn = ({ standing }: Reservation, room: RoomNumber): boolean =>
  standing.status === 'in-house' && standing.room === room
