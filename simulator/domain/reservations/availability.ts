/** How many rooms of a type are left for a night: no room night is sold twice, beyond what the house oversells on purpose. */
import { roomsOutOfOrder } from '../house/rooms.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { RoomTypeCode } from '../words.ts'
import { keptBy } from './inventory.ts'
import { nightsOf } from './nights.ts'
import { keepsRoom, nightsOfParty, partyOf } from './parties.ts'
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

/** A night without a room left; `giving` are stays whose rooms are given back for it, with all who share them. */
export function inventoryRefusal(
  state: State,
  booking: Booking,
  ...giving: readonly Reservation[]
): Refusal | undefined {
  const { roomType } = booking
  const rooms = state.roomsOfType.get(roomType)?.length ?? 0
  const given = giving
    .filter(each => keepsRoom(each) && each.booking.roomType === roomType)
    .map(each => ({ block: blockOf(state, each.booking), ...nightsOfParty(partyOf(state, each.id)) }))
  if (isByDay(booking)) {
    const { arrival: day } = booking
    const back = given.some(({ nights, days }) => nights.includes(day) || days.includes(day)) ? 1 : 0
    return roomsLeftByDay(state, roomType, day) + back > 0
      ? undefined
      : { kind: 'sold-out-by-day', roomType, day, rooms }
  }
  const block = blockOf(state, booking)
  const full = nightsOf(booking).find(night => {
    const back = given.filter(({ nights }) => nights.includes(night))
    if (back.some(each => each.block === block || !returnsTo(each.block, night))) return false
    if (block && keptBy(block, night) > 0) return false
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
