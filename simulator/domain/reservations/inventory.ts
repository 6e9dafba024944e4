/** What is counted as sold: each night of a room once, whoever shares it, and what groups keep. */
import type { HotelState } from '../state.ts'
import { type BusinessDate, daysFrom } from '../time.ts'
import type { ReservationId } from '../words.ts'
import { nightsOfParty, partyOf } from './parties.ts'
import { type Block, nightKey } from './state.ts'

/** The nights of all in one room, under the type and the group of the first; `without` one who is leaving it or joins it only now. */
export function countParty(state: HotelState, room: ReservationId, by: 1 | -1, without?: ReservationId): void {
  const party = partyOf(state, room).filter(({ id }) => id !== without)
  const [head] = party
  if (!head) return
  const { roomType, particulars } = head.booking
  const block = particulars.block === null ? undefined : state.blocks.get(particulars.block)
  const { nights, days } = nightsOfParty(party)
  for (const day of days) tally(state.soldByDay, nightKey(roomType, day), by)
  for (const night of nights) {
    const kept = block && block.roomType === roomType ? takeFrom(block, night, by) : 0
    tally(state.sold, nightKey(roomType, night), by + kept)
  }
}

function tally(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** A room that is taken from a block is no longer kept by it: by how much what the block keeps has grown. */
function takeFrom(block: Block, night: BusinessDate, by: 1 | -1): number {
  const before = keptBy(block, night)
  block.taken.set(night, (block.taken.get(night) ?? 0) + by)
  return keptBy(block, night) - before
}

export function keptBy({ from, to, rooms, taken, released }: Block, night: BusinessDate): number {
  if (released || night < from || night >= to) return 0
  return Math.max(0, rooms - (taken.get(night) ?? 0))
}

/** What a block keeps from others is counted as sold. */
export function countBlock(state: HotelState, block: Block, by: 1 | -1): void {
  for (const night of daysFrom(block.from, block.to))
    tally(state.sold, nightKey(block.roomType, night), by * keptBy(block, night))
}
