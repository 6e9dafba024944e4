/** A room as the desk sees it, and as housekeeping does; both of the business date. */
import { firstOf, type Group } from '../../domain/group.ts'
import { conditionOf } from '../../domain/house/rooms.ts'
import type { Closure } from '../../domain/house/state.ts'
import type { Room } from '../../domain/property/property.ts'
import type { HotelState } from '../../domain/state.ts'
import { instant } from '../../domain/time.ts'
import type { Label } from '../drawer.ts'

export const roomFields = [
  ...(['id', 'property', 'version', 'number', 'type', 'sleeps', 'status', 'closed', 'stays'] as const),
  ...(['closures', 'updatedAt'] as const),
] as const

/** `closed` is how it is today; `closures` are those of today and of days to come. */
export function roomRecord(houses: Group, { id, seq, at }: Label): object | undefined {
  const found = roomKnownAs(houses, id)
  if (!found) return undefined
  const { house, room } = found
  const { number, type } = room
  const stays = house.occupied.get(number) ?? []
  return {
    ...{ id, property: house.property.id, version: seq, number, type },
    sleeps: house.property.roomTypes.find(({ code }) => code === type)?.sleeps ?? null,
    status: stays.length > 0 ? 'occupied' : 'vacant',
    ...{ closed: closedToday(house, room), stays },
    closures: closuresOf(house, room).filter(({ to }) => to > house.businessDate),
    updatedAt: instant(at),
  }
}

export const housekeepingFields = [
  ...(['id', 'property', 'version', 'room', 'condition', 'occupied', 'closed', 'updatedAt'] as const),
] as const

export function housekeepingRecord(houses: Group, { id, seq, at }: Label): object | undefined {
  const found = roomKnownAs(houses, id)
  if (!found) return undefined
  const { house, room } = found
  return {
    ...{ id, property: house.property.id, version: seq, room: room.number, condition: conditionOf(house, room.number) },
    ...{ occupied: house.occupied.has(room.number), closed: closedToday(house, room), updatedAt: instant(at) },
  }
}

const closuresOf = (house: Readonly<HotelState>, { number }: Room): readonly Closure[] =>
  house.closures.get(number) ?? []

function closedToday(house: Readonly<HotelState>, room: Room): Closure['kind'] | null {
  const { businessDate: today } = house
  return closuresOf(house, room).find(({ from, to }) => from <= today && today < to)?.kind ?? null
}

/** `201` in the first house, `sister-house.201` in another. */
function roomKnownAs(houses: Group, id: string): { house: Readonly<HotelState>; room: Room } | undefined {
  for (const house of houses.values()) {
    const before = house === firstOf(houses) ? '' : `${house.property.id}.`
    const number = id.startsWith(before) ? id.slice(before.length) : undefined
    const room = number === undefined ? undefined : house.property.rooms.find(each => each.number === number)
    if (room) return { house, room }
  }
  return undefined
}
