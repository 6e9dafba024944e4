/** Whether a room can be slept in. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { RoomNumber, RoomTypeCode } from '../words.ts'
import type { Condition } from './state.ts'

type State = Readonly<HotelState>

/** Rooms of a type that cannot be sold for a night. */
export function roomsOutOfOrder(state: State, roomType: RoomTypeCode, night: BusinessDate): number {
  let count = 0
  for (const [number, { kind, from, to }] of state.closures) {
    if (kind !== 'out-of-order' || night < from || night >= to) continue
    if (state.property.rooms.find(room => room.number === number)?.type === roomType) count += 1
  }
  return count
}

export const conditionOf = (state: State, room: RoomNumber): Condition => state.conditions.get(room) ?? 'inspected'

/** Why nobody may check in to it now. */
export function notReadyRefusal(state: State, room: RoomNumber): Refusal | undefined {
  const closure = state.closures.get(room)
  if (closure?.kind === 'out-of-order' && closure.from <= state.businessDate && state.businessDate < closure.to)
    return { kind: 'room-closed', room, to: closure.to, reason: closure.reason }
  const condition = conditionOf(state, room)
  const needs = state.property.checkInNeeds
  const ready = needs === 'anything' || condition === 'inspected' || (needs === 'clean' && condition === 'clean')
  return ready ? undefined : { kind: 'room-not-ready', room, condition, needs }
}
