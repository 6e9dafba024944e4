/** What changes while a guest is here, and what is undone. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import type { KeyId, RoomNumber } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, checkIn, checkOut, moveTo, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from './a-stay.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-04' }

function withGuests(property: Property = harbourHouse) {
  const hotel = aHotel({ property })
  ask(hotel, register('ada'), register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  ask(hotel, book('r1', today), checkIn('r1', '201'))
  return hotel
}

test('who walks in without a booking is booked and in a room in one breath', () => {
  const hotel = withGuests()
  ask(hotel, asked({ ...book('w1', { ...today, guest: 'bea', origin: 'walk-in' }), kind: 'walk-in', room: null }))
  expect(stay(hotel, 'w1')).toMatchObject({
    standing: { status: 'in-house', room: '202' },
    booking: { origin: 'walk-in' },
  })
  expect(
    hotel.journal
      .after(0)
      .at(-1)
      ?.events.map(({ kind }) => kind),
  ).toEqual(['reservation-booked', 'guest-checked-in'])
  const tomorrow = {
    ...book('w2', { arrival: '2026-06-02', departure: '2026-06-03' }),
    kind: 'walk-in',
    room: null,
  } as const
  expect(refusalOf(hotel, asked(tomorrow))).toContain('2026-06-02')
})

test('who leaves early has had a shorter stay, pays for the nights that were slept, and gives the others back', () => {
  const hotel = withGuests()
  ask(hotel, ...night, checkOut('r1'))
  expect(stay(hotel, 'r1')).toMatchObject({
    booking: { departure: '2026-06-02' },
    amount: { minor: 12950 },
    nightly: [12950],
  })
  expect([sold(hotel, '2026-06-02'), hotel.state.ledgers.get('money:card')]).toEqual([0, 12950])
})

test('who stays longer has the keys prolonged', () => {
  const hotel = withGuests()
  ask(hotel, asked({ kind: 'issue-key', key: 'k1', reservation: 'r1' }), moveTo('r1', '2026-06-01', '2026-06-06'))
  expect(hotel.state.keys.get('k1' as KeyId)).toMatchObject({
    until: '2026-06-06',
    because: 'extended',
    status: 'works',
  })
})

test('a guest who moves to a better room pays what was booked, unless it is sold', () => {
  const hotel = withGuests()
  ask(hotel, asked({ kind: 'issue-key', key: 'k1', reservation: 'r1' }), ...night)
  ask(hotel, about('move-room', 'r1', { room: '301', reprice: false }))
  expect(stay(hotel, 'r1')).toMatchObject({
    ...{
      bookedRoomType: 'double',
      booking: { roomType: 'suite' },
      standing: { room: '301' },
      amount: { minor: 38850 },
    },
  })
  expect(hotel.state.keys.get('k1' as KeyId)).toMatchObject({ status: 'void', because: 'moved' })
  expect([sold(hotel, '2026-06-02'), sold(hotel, '2026-06-02', 'suite')]).toEqual([0, 1])
  ask(hotel, about('move-room', 'r1', { room: '302', reprice: true }))
  expect(stay(hotel, 'r1').nightly).toEqual([12950, 24900, 24900])
  expect(hotel.state.occupied.has('301' as RoomNumber)).toBe(false)
})

test('nobody moves into a room in which somebody sleeps, or which is kept for somebody who comes tomorrow', () => {
  const hotel = withGuests()
  ask(hotel, book('r2', { ...today, guest: 'bea' }), checkIn('r2', '202'), book('r3', { guest: 'bea' }))
  ask(hotel, about('assign-room', 'r3', { room: '203' }))
  const into = (room: string) => about('move-room', 'r1', { room, reprice: false })
  expect(refusalOf(hotel, into('202'))).toContain('occupied by Bea Cole')
  expect(refusalOf(hotel, into('203'))).toMatch(/kept for Bea Cole, who arrives on 2026-06-02/)
  expect(refusalOf(hotel, into('201'))).toContain('201')
})

test('nobody checks in to a room whose guest leaves today and has not left yet', () => {
  const hotel = withGuests()
  ask(hotel, ...night, ...night, ...night, book('r2', { guest: 'bea', arrival: '2026-06-04', departure: '2026-06-05' }))
  expect(refusalOf(hotel, checkIn('r2', '201'))).toContain('occupied by Ada Byron')
  ask(hotel, checkOut('r1'), checkIn('r2', '201'))
})

test('a room is kept for one guest at a time, and given to that guest at check-in', () => {
  const hotel = withGuests()
  ask(hotel, book('r2', { guest: 'bea' }), book('r3'), about('assign-room', 'r2', { room: '205' }))
  expect(refusalOf(hotel, about('assign-room', 'r3', { room: '205' }))).toContain('kept for Bea Cole')
  ask(hotel, ...night, checkIn('r3'), checkIn('r2'))
  expect([stay(hotel, 'r2').standing, stay(hotel, 'r3').standing]).toMatchObject([{ room: '205' }, { room: '202' }])
})

test('the room that is kept for a guest is not checked in to while it is closed or not made up, and no closed one is kept', () => {
  const hotel = withGuests({ ...harbourHouse, checkInNeeds: 'clean' })
  const close = (room: string, from: string, to: string) =>
    asked({ kind: 'close-room', room, as: 'out-of-order', from, to, reason: 'Pipe' })
  ask(hotel, book('r2', { ...today, guest: 'bea' }), about('assign-room', 'r2', { room: '205' }))
  ask(hotel, asked({ kind: 'set-condition', room: '205', condition: 'dirty' }))
  expect(refusalOf(hotel, checkIn('r2'))).toMatch(/Room 205 is dirty/)
  ask(hotel, about('assign-room', 'r2', { room: null }), close('206', '2026-06-03', '2026-06-09'))
  expect(refusalOf(hotel, about('assign-room', 'r2', { room: '206' }))).toMatch(/206 is closed from 2026-06-03/)
  expect(refusalOf(hotel, checkIn('r2', '206'))).toMatch(/206 is closed from 2026-06-03/)
  ask(hotel, book('r3', { arrival: '2026-06-01', departure: '2026-06-03', guest: 'bea' }), checkIn('r3', '206'))
  expect(refusalOf(hotel, moveTo('r3', '2026-06-01', '2026-06-04'))).toMatch(/206 is closed from 2026-06-03/)
})

test('two who share a room take it once, each with a stay and a bill of their own, and who stays keeps it', () => {
  const hotel = withGuests()
  ask(hotel, book('r2', { ...today, guest: 'bea' }), about('share-room', 'r2', { with: 'r1' }), checkIn('r2'))
  expect(hotel.state.occupied.get('201' as RoomNumber)).toEqual(['r1', 'r2'])
  expect(sold(hotel, '2026-06-01')).toBe(1)
  ask(hotel, ...night)
  expect(hotel.state.folios.size).toBe(2)
  ask(hotel, checkOut('r1'))
  expect(hotel.state.occupied.get('201' as RoomNumber)).toEqual(['r2'])
  expect([sold(hotel, '2026-06-02'), stay(hotel, 'r2').sharesWith]).toEqual([1, null])
})

test('who shares a room moves along with the one whose room it is', () => {
  const hotel = withGuests()
  ask(hotel, book('r2', { ...today, guest: 'bea' }), about('share-room', 'r2', { with: 'r1' }), checkIn('r2'))
  ask(hotel, asked({ kind: 'issue-key', key: 'k2', reservation: 'r2' }))
  ask(hotel, about('move-room', 'r1', { room: '207', reprice: false }))
  expect(hotel.state.occupied.get('207' as RoomNumber)).toHaveLength(2)
  expect(hotel.state.keys.get('k2' as KeyId)).toMatchObject({ status: 'void', because: 'moved' })
  expect(hotel.state.occupied.has('201' as RoomNumber)).toBe(false)
})

test('a check-in by mistake is undone on the day itself, and not on the next', () => {
  const hotel = withGuests()
  ask(hotel, about('undo-check-in', 'r1'))
  expect([stay(hotel, 'r1').standing.status, hotel.state.occupied.size]).toEqual(['confirmed', 0])
  ask(hotel, checkIn('r1'), ...night)
  expect(refusalOf(hotel, about('undo-check-in', 'r1'))).toMatch(/Ada Byron.*2026-06-01/)
})

test('a check-out by mistake is undone while the room is free, and what was billed stays billed', () => {
  const hotel = withGuests()
  ask(hotel, ...night, checkOut('r1'), about('undo-check-out', 'r1'))
  expect(stay(hotel, 'r1').standing).toMatchObject({ status: 'in-house', room: '201' })
  ask(hotel, ...night)
  expect(hotel.state.folios.get('r1' as never)?.charges.map(({ window }) => window)).toEqual([1, 2])
  ask(hotel, checkOut('r1'), book('r2', { arrival: '2026-06-03', departure: '2026-06-05' }), checkIn('r2', '201'))
  expect(refusalOf(hotel, about('undo-check-out', 'r1'))).toContain('occupied')
})

const byDay: Property = {
  ...harbourHouse,
  ratePlans: harbourHouse.ratePlans.map(plan => ({ ...plan, byDay: { double: 6900 } })),
}

test('a room by day is booked from a day to the same day, costs that day, and is paid in going', () => {
  const hotel = withGuests(byDay)
  ask(hotel, book('d1', { arrival: '2026-06-01', departure: '2026-06-01' }), checkIn('d1'))
  expect(stay(hotel, 'd1')).toMatchObject({ amount: { minor: 6900 }, nightly: [6900] })
  ask(hotel, checkOut('d1'))
  expect(hotel.state.folios.get('d1' as never)?.charges).toMatchObject([{ gross: 6900 }])
  expect(hotel.state.ledgers.get('guest')).toBe(0)
})

test('a rate and a party that change are paid from tonight on', () => {
  const hotel = withGuests()
  ask(hotel, ...night, about('change-rate', 'r1', { ratePlan: 'saver', nightly: null }))
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { ratePlan: 'saver' }, nightly: [12950, 10900, 10900] })
  ask(hotel, about('change-party', 'r1', { adults: 2, children: 1 }))
  expect(refusalOf(hotel, about('change-party', 'r1', { adults: 3, children: 1 }))).toMatch(/^4 guests/)
})

test('a guest who checks in after midnight does so on yesterday’s business date', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', today))
  await hotel.advanceTo(Date.parse('2026-06-01T23:30:00Z') as never)
  ask(hotel, checkIn('r1'))
  expect(stay(hotel, 'r1').standing).toMatchObject({ since: '2026-06-01' })
})
