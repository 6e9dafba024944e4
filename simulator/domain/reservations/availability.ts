/** How many rooms of a type are left for a night: no room night is sold twice, beyond what the house oversells on purpose. */
import { roomsOutOfOrder } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { RoomTypeCode } from '../words.ts'
import { keptBy } from './indexes.ts'
import { nightsOf } from './nights.ts'
import type { Booking, Reservation } from './reservations.ts'
import { nightKey } from './state.ts'

type State = Readonly<HotelState>

/** What may still be sold; below zero where rooms were taken out of order after they had been sold. */
export function roomsLeft(state: State, roomType: RoomTypeCode, night: BusinessDate): number {
  const rooms = state.roomsOfType.get(roomType)?.length ?? 0
  const overselling = state.property.overselling[roomType] ?? 0
  const sold = state.sold.get(nightKey(roomType, night)) ?? 0
  return rooms - roomsOutOfOrder(state, roomType, night) + overselling - sold
}

/** A night without a room left; `moving` is the stay that gives its own nights back. */
export function inventoryRefusal(state: State, booking: Booking, moving?: Reservation): Refusal | undefined {
  const keeps = moving && keepsRooms(moving) && moving.booking.roomType === booking.roomType
  const ownNights = new Set(keeps ? nightsOf(moving.booking) : [])
  const block = booking.particulars.block === null ? undefined : state.blocks.get(booking.particulars.block)
  const full = nightsOf(booking).find(night => {
    if (ownNights.has(night)) return false
    if (block && block.roomType === booking.roomType && keptBy(block, night) > 0) return false
    return roomsLeft(state, booking.roomType, night) <= 0
  })
  if (full === undefined) return undefined
  const rooms = state.roomsOfType.get(booking.roomType)?.length ?? 0
  return { kind: 'sold-out', roomType: booking.roomType, night: full, rooms }
}

const keepsRooms = ({ standing: { status }, sharesWith }: Reservation): boolean =>
  sharesWith === null && (status === 'optional' || status === 'confirmed' || status === 'in-house')
