/** Whether a room can be slept in. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { BusinessDate } from '../time.ts'
import type { RoomNumber, RoomTypeCode } from '../words.ts'
import type { Condition } from './state.ts'

type State = Readonly<HotelState>
type Dates = { readonly arrival: BusinessDate; readonly departure: BusinessDate }

/** Rooms of a type that cannot be sold for a night. */
export function roomsOutOfOrder(state: State, roomType: RoomTypeCode, night: BusinessDate): number {
  let count = 0
  for (const [number, closures] of state.closures) {
    if (!closures.some(({ kind, from, to }) => kind === 'out-of-order' && from <= night && night < to)) continue
    if (state.property.rooms.find(room => room.number === number)?.type === roomType) count += 1
  }
  return count
}

export const conditionOf = (state: State, room: RoomNumber): Condition => state.conditions.get(room) ?? 'inspected'

/** Why nobody may sleep in it on these days, which end with the day of departure. */
export function closureRefusal(state: State, room: RoomNumber, { arrival, departure }: Dates): Refusal | undefined {
  const closure = (state.closures.get(room) ?? []).find(
    ({ kind, from, to }) => kind === 'out-of-order' && arrival < to && (from < departure || from === arrival),
  )
  return closure && { kind: 'room-closed', room, from: closure.from, to: closure.to, reason: closure.reason }
}

/** Why nobody may check in to it now, for these days. */
export function notReadyRefusal(state: State, room: RoomNumber, dates: Dates): Refusal | undefined {
  const arrival = dates.arrival < state.businessDate ? state.businessDate : dates.arrival
  const closed = closureRefusal(state, room, { ...dates, arrival })
  if (closed) return closed
  const condition = conditionOf(state, room)
  const needs = state.property.checkInNeeds
  const ready = needs === 'anything' || condition === 'inspected' || (needs === 'clean' && condition === 'clean')
  return ready ? undefined : { kind: 'room-not-ready', room, condition, needs }
}
