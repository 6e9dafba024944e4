/** Two who sleep in one room, each with a stay of their own: the room's nights are counted once, for the one whose room it is. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import { inventoryRefusal } from './availability.ts'
import type { ReservationEvent } from './events.ts'
import { isToCome } from './indexes.ts'
import type { Reservation } from './reservations.ts'
import { guestOf } from './standing.ts'

type State = Readonly<HotelState>

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
  if (!isToCome(sharer))
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest, status: sharer.standing.status })
  if (ownerId === null) return endSharing(state, sharer)
  const owner = state.reservations.get(ownerId)
  if (!owner) return refuse({ kind: 'unknown-reservation', reservation: ownerId })
  const { status } = owner.standing
  if (!isToCome(owner) && status !== 'in-house')
    return refuse({ kind: 'wrong-status', asked: 'share a room', guest: guestOf(state, owner), status })
  const within = owner.booking.arrival <= sharer.booking.arrival && sharer.booking.departure <= owner.booking.departure
  const chained = owner.sharesWith !== null || sharer.sharesWith !== null || sharersOf(state, id).length > 0
  if (ownerId === id || chained) return refuse({ kind: 'shares-a-room', guest })
  if (!within || owner.booking.roomType !== sharer.booking.roomType)
    return refuse({ kind: 'cannot-share', guest, with: guestOf(state, owner) })
  return accept({ kind: 'room-shared', reservation: id, with: ownerId })
}

function endSharing(state: State, sharer: Reservation): Decision {
  if (sharer.sharesWith === null) return accept({ kind: 'room-shared', reservation: sharer.id, with: null })
  const refusal = inventoryRefusal(state, sharer.booking)
  return refusal ? refuse(refusal) : accept({ kind: 'room-shared', reservation: sharer.id, with: null })
}

/** Who comes back to a room whose owner has gone meanwhile has it alone. */
export function comingBack(state: State, { id, sharesWith }: Reservation): ReservationEvent[] {
  const owner = sharesWith === null ? undefined : state.reservations.get(sharesWith)
  if (!owner || isToCome(owner) || owner.standing.status === 'in-house') return []
  return [{ kind: 'room-shared', reservation: id, with: null }]
}

/** The one whose room it is goes: the first who shares it has it from now on, and the others share it with that one. */
export function handingOver(state: State, id: ReservationId): ReservationEvent[] {
  const [heir, ...others] = sharersOf(state, id)
  if (!heir) return []
  return [
    { kind: 'room-shared', reservation: heir.id, with: null },
    ...others.map(other => ({ kind: 'room-shared' as const, reservation: other.id, with: heir.id })),
  ]
}
