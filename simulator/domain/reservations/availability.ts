/** How many rooms of a type are left for a night: no room night is sold twice, beyond what the house oversells on purpose. */
import { roomsOutOfOrder } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { RoomTypeCode } from '../words.ts'
import { keepsRoom, keptBy } from './indexes.ts'
import { nightsOf } from './nights.ts'
import { type Booking, isByDay, type Reservation } from './reservations.ts'
import { type Block, nightKey } from './state.ts'

type State = Readonly<HotelState>

/** What may still be sold; below zero where rooms were taken out of order after they had been sold. */
export function roomsLeft(state: State, roomType: RoomTypeCode, night: BusinessDate): number {
  const rooms = state.roomsOfType.get(roomType)?.length ?? 0
  const overselling = state.property.overselling[roomType] ?? 0
  const sold = state.sold.get(nightKey(roomType, night)) ?? 0
  return rooms - roomsOutOfOrder(state, roomType, night) + overselling - sold
}

/** Rooms that stand empty on a day and the night after it, and are not sold by day yet. */
export const roomsLeftByDay = (state: State, roomType: RoomTypeCode, day: BusinessDate): number =>
  roomsLeft(state, roomType, day) - (state.soldByDay.get(nightKey(roomType, day)) ?? 0)

/** A night without a room left; `moving` is the stay that gives its own nights back. */
export function inventoryRefusal(state: State, booking: Booking, moving?: Reservation): Refusal | undefined {
  const { roomType } = booking
  const gives = moving && keepsRoom(moving) && moving.booking.roomType === roomType ? moving.booking : undefined
  const rooms = state.roomsOfType.get(roomType)?.length ?? 0
  if (isByDay(booking)) {
    const { arrival: day } = booking
    const back = gives && (isByDay(gives) ? gives.arrival === day : nightsOf(gives).includes(day)) ? 1 : 0
    return roomsLeftByDay(state, roomType, day) + back > 0
      ? undefined
      : { kind: 'sold-out-by-day', roomType, day, rooms }
  }
  const givenNights = new Set(gives && nightsOf(gives))
  const [from, to] = [gives && blockOf(state, gives), blockOf(state, booking)]
  const full = nightsOf(booking).find(night => {
    const taken = givenNights.has(night)
    if (taken && (from === to || !returnsTo(from, night))) return false
    if (to && keptBy(to, night) > 0) return false
    return roomsLeft(state, roomType, night) <= 0
  })
  return full === undefined ? undefined : { kind: 'sold-out', roomType, night: full, rooms }
}

const blockOf = ({ blocks }: State, { roomType, particulars: { block } }: Booking): Block | undefined => {
  const found = block === null ? undefined : blocks.get(block)
  return found?.roomType === roomType ? found : undefined
}

/** Whether a room that leaves its block is kept by the block again, and not for sale to others. */
function returnsTo(block: Block | undefined, night: BusinessDate): boolean {
  if (!block) return false
  const { from, to, rooms, taken, released } = block
  return !released && night >= from && night < to && (taken.get(night) ?? 0) <= rooms
}
