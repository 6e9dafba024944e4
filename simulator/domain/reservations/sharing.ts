/** Two who sleep in one room, each with a stay of their own: the room's nights are counted once, for the one whose room it is. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId, RoomNumber } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { isToCome } from './indexes.ts'
import { nightsOf } from './nights.ts'
import { type Booking, isByDay, type Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>
type Stay = Pick<Reservation, 'id' | 'booking'>
type RoomShared = Extract<ReservationEvent, { kind: 'room-shared' }>

/** Who shares this stay's room and is still to come or here. */
export const sharersOf = (state: State, id: ReservationId): Reservation[] =>
  [...(state.sharers.get(id) ?? [])].flatMap(each => {
    const sharer = state.reservations.get(each)
    return sharer && (isToCome(sharer) || sharer.standing.status === 'in-house') ? [sharer] : []
  })

export function decideSharing(state: State, { reservation: id, with: ownerId }: Asked<'share-room'>): Decision {
  const sharer = state.reservations.get(id)
  if (!sharer) return refuse({ kind: 'unknown-reservation', reservation: id })
  const guest = guestOf(state, sharer)
  if (sharer.standing.status === 'in-house' && ownerId === null && sharer.sharesWith !== null)
    return refuse({ kind: 'sharing-ends-by-moving', guest, room: sharer.standing.room })
  if (!isToCome(sharer))
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest, status: sharer.standing.status })
  if (ownerId === null) return endSharing(state, sharer)
  const owner = state.reservations.get(ownerId)
  if (!owner) return refuse({ kind: 'unknown-reservation', reservation: ownerId })
  const { status } = owner.standing
  if (!isToCome(owner) && status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest: guestOf(state, owner), status })
  const chained = owner.sharesWith !== null || sharer.sharesWith !== null || sharersOf(state, id).length > 0
  if (ownerId === id || chained) return refuse({ kind: 'shares-a-room', guest })
  const refusal = joinRefusal(state, owner, sharer)
  return refusal ? refuse(refusal) : accept({ kind: 'room-shared', reservation: id, with: ownerId })
}

/** Why a stay, as it is or would be, does not fit into the other's room. */
export function joinRefusal(state: State, owner: Reservation, sharer: Stay): Refusal | undefined {
  if (isWithin(sharer.booking, owner.booking) && owner.booking.roomType === sharer.booking.roomType)
    return crowdRefusal(state, owner, sharer)
  return { kind: 'cannot-share', guest: guestOf(state, sharer), with: guestOf(state, owner) }
}

export const isWithin = (inner: Booking, outer: Booking): boolean =>
  outer.arrival <= inner.arrival && inner.departure <= outer.departure

/** More guests than the room sleeps, on a night of a stay in it. */
export function crowdRefusal(state: State, owner: Reservation, { id, booking }: Stay): Refusal | undefined {
  const type = state.property.roomTypes.find(({ code }) => code === booking.roomType)
  const others = [owner, ...sharersOf(state, owner.id)].filter(each => each.id !== id).map(each => each.booking)
  const counts = (isByDay(booking) ? [booking.arrival] : nightsOf(booking)).map(night =>
    others
      .filter(({ arrival, departure }) => arrival <= night && night < departure)
      .reduce((sum, { adults, children }) => sum + adults + children, booking.adults + booking.children),
  )
  const guests = Math.max(...counts)
  if (!type || guests <= type.sleeps) return undefined
  return { kind: 'too-many-guests', guests, sleeps: type.sleeps, roomType: type.name }
}

function endSharing(state: State, sharer: Reservation): Decision {
  if (sharer.sharesWith === null) return accept({ kind: 'room-shared', reservation: sharer.id, with: null })
  const refusal = inventoryRefusal(state, sharer.booking)
  return refusal ? refuse(refusal) : accept({ kind: 'room-shared', reservation: sharer.id, with: null })
}

/** Who comes back has a room alone, unless the one who shared it still has it, over the same nights; and the same `room`, for who slept in it. */
export function comingBack(state: State, stay: Reservation, room: RoomNumber | null = null): RoomShared[] {
  if (stay.sharesWith === null) return []
  const owner = state.reservations.get(stay.sharesWith)
  const { standing } = owner ?? {}
  const isThere = standing?.status === 'in-house' ? room === null || standing.room === room : room === null
  const has = owner?.sharesWith === null && isThere && (isToCome(owner) || standing?.status === 'in-house')
  if (has && !joinRefusal(state, owner, stay)) return []
  return [{ kind: 'room-shared', reservation: stay.id, with: null }]
}

/**
 * The one whose room it is goes: the first who shares it has it from now on, and the others share it with that one. Who has `gone` in the same
 * breath inherits nothing.
 */
export function handingOver(
  state: State,
  id: ReservationId,
  gone: ReadonlySet<ReservationId> = new Set(),
): RoomShared[] {
  const [heir, ...others] = sharersOf(state, id).filter(each => !gone.has(each.id))
  if (!heir) return []
  return [
    { kind: 'room-shared', reservation: heir.id, with: null },
    ...others.map(other => ({ kind: 'room-shared' as const, reservation: other.id, with: heir.id })),
  ]
}
