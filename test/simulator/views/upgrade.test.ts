/** The night on which the PMS is upgraded, as the outside sees it. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { aHotel, ask, book, checkIn, register } from '../a-hotel.ts'

const upgrade: Command = { kind: 'upgrade-pms', to: 2 }

/** One stay is booked, one guest only asks. */
function olderHotel() {
  const hotel = aHotel({ property: { ...harbourHouse, schemaVersion: 1 } })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }), { ...book('i1'), kind: 'inquire' } as Command)
  return hotel
}

const records = ({ shelves }: Hotel, after = 0): Record<string, unknown>[] =>
  JSON.parse(String(shelves.reservations.page(after, 10, '[', () => ']').body))
const types = ({ shelves }: Hotel) =>
  Array.from({ length: shelves.changes.length }, (_, place) => shelves.changes.change(place)?.type)

test('the older PMS shows the older fields, and keeps to itself who only asks', () => {
  const [booked, ...others] = records(olderHotel())
  expect(others).toEqual([])
  expect(Object.keys(booked ?? {}).at(-1)).toBe('updatedAt')
})

test('after the upgrade every old field is where it was, with what it meant, and new ones stand behind', () => {
  const hotel = olderHotel()
  const [before = {}] = records(hotel)
  ask(hotel, upgrade)
  const [after = {}, asked = {}] = records(hotel)
  expect(Object.entries(after).slice(0, Object.keys(before).length)).toEqual(Object.entries(before))
  expect(after).toMatchObject({ segment: null, bookedRoomType: 'double' })
  expect(asked).toMatchObject({ id: 'i1', status: 'inquired' })
})

test('an upgrade changes no record, so a cursor goes on where it was', () => {
  const hotel = olderHotel()
  const cursor = hotel.shelves.reservations.lastTick
  const feed = hotel.shelves.changes.length
  ask(hotel, upgrade)
  expect(hotel.shelves.changes.length).toBe(feed)
  expect(hotel.shelves.reservations.get('r1')?.seq).toBe(2)
  expect(records(hotel, cursor)).toMatchObject([{ id: 'i1' }])
})

test('a newer PMS has words for changes that the older one called an update', () => {
  const hotel = olderHotel()
  const move = (room: string) => ({ kind: 'move-room', reservation: 'r1', room, reprice: false }) as unknown as Command
  ask(hotel, checkIn('r1', '201'), move('202'), upgrade, move('203'))
  expect(types(hotel).slice(-3)).toEqual(['reservation.checked_in', 'reservation.updated', 'reservation.room_moved'])
})

test('what the older PMS kept to itself is created for the outside when it is booked', () => {
  const hotel = olderHotel()
  ask(hotel, { kind: 'confirm', reservation: 'i1' } as unknown as Command)
  expect(types(hotel).at(-1)).toBe('reservation.created')
})
