/** Arrivals and departures at the desk. */
import { expect, test } from 'vitest'
import type { Command } from '../../../../simulator/domain/commands.ts'
import type { ReservationId, RoomNumber } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }
const noShow = (id: string): Command => ({ kind: 'mark-no-show', reservation: id as ReservationId })

function withArrivals(...ids: string[]) {
  const hotel = aHotel()
  ask(hotel, register('ada'), register('grace', { firstName: 'Grace', lastName: 'Hopper' }))
  ask(hotel, ...ids.map(id => book(id, { ...today, guest: id.startsWith('grace') ? 'grace' : 'ada' })))
  return hotel
}

test('a guest checks in to the room she asks for, and it is hers until she checks out', () => {
  const hotel = withArrivals('ada', 'grace')
  ask(hotel, checkIn('grace', '203'))
  expect(stay(hotel, 'grace').standing).toMatchObject({ status: 'in-house', room: '203' })
  expect(refusalOf(hotel, checkIn('ada', '203'))).toBe(
    'Room 203 is occupied by Grace Hopper. Choose another room, or check that guest out first.',
  )
  ask(hotel, checkOut('grace'), checkIn('ada', '203'))
  expect(stay(hotel, 'grace').standing).toMatchObject({ status: 'checked-out', room: '203', on: '2026-06-01' })
  expect(hotel.state.occupied.get('203' as RoomNumber)).toEqual(['ada'])
})

test('who asks for no room gets the first free one of the booked type', () => {
  const hotel = withArrivals('ada', 'grace', 'grace-2')
  ask(hotel, checkIn('ada', '201'), checkIn('grace'), checkIn('grace-2'))
  expect([stay(hotel, 'grace').standing, stay(hotel, 'grace-2').standing]).toMatchObject([
    { room: '202' },
    { room: '203' },
  ])
})

test('a room that does not exist or is of another type is refused by its number', () => {
  const hotel = withArrivals('ada')
  expect(refusalOf(hotel, checkIn('ada', '999'))).toMatch(/room 999 .*101, 102/)
  expect(refusalOf(hotel, checkIn('ada', '301'))).toMatch(/Room 301 is a suite.*double/)
})

test('nobody checks in before the day of arrival, twice, after cancelling, or without a booking', () => {
  const hotel = withArrivals('ada', 'grace')
  ask(hotel, book('later', { guest: 'grace' }), checkIn('ada'), cancel('grace'))
  expect(refusalOf(hotel, checkIn('later'))).toMatch(/Grace Hopper arrives on 2026-06-02 .* 2026-06-01/)
  expect(refusalOf(hotel, checkIn('ada'))).toMatch(/Ada Byron.*in-house/)
  expect(refusalOf(hotel, checkIn('grace'))).toMatch(/Grace Hopper.*cancelled/)
  expect(refusalOf(hotel, checkIn('nobody'))).toContain('"nobody"')
})

test('only who is in-house checks out', () => {
  const hotel = withArrivals('ada')
  expect(refusalOf(hotel, checkOut('ada'))).toMatch(/Ada Byron.*confirmed/)
  ask(hotel, checkIn('ada'), checkOut('ada'))
  expect(refusalOf(hotel, checkOut('ada'))).toMatch(/Ada Byron.*checked-out/)
  expect(refusalOf(hotel, checkOut('nobody'))).toContain('"nobody"')
})

test('when every room of the type is slept in, the desk says so', () => {
  // An overstay: booked until yesterday's night and still in bed, so the night is sold again but the room is not free.
  const hotel = aHotel()
  const suite = { roomType: 'suite', arrival: '2026-06-01', departure: '2026-06-02' }
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => book(id, suite)))
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => checkIn(id)))
  ask(hotel, { kind: 'start-night-audit' }, { kind: 'end-night-audit' }, book('s5', { roomType: 'suite' }))
  expect(refusalOf(hotel, checkIn('s5'))).toMatch(/^No suite is free/)
  ask(hotel, checkOut('s3'), checkIn('s5'))
  expect(stay(hotel, 's5').standing).toMatchObject({ room: '303' })
})

test('a no-show is marked by hand on the day of arrival, and never for who is here', () => {
  const hotel = withArrivals('ada', 'grace')
  ask(hotel, book('later'), noShow('ada'), checkIn('grace'))
  expect(stay(hotel, 'ada').standing).toMatchObject({ status: 'no-show' })
  expect(refusalOf(hotel, noShow('ada'))).toMatch(/Ada Byron.*no-show/)
  expect(refusalOf(hotel, noShow('grace'))).toMatch(/Grace Hopper.*in-house/)
  expect(refusalOf(hotel, noShow('later'))).toMatch(/Ada Byron arrives on 2026-06-02/)
  expect(refusalOf(hotel, noShow('nobody'))).toContain('"nobody"')
})

test('a guest changes only what she says, and an unknown one nothing', () => {
  const hotel = withArrivals('ada')
  const change = (guest: string): Command =>
    ({ kind: 'change-guest', guest, changes: { email: 'ada@new.example' } }) as Command
  ask(hotel, change('ada'))
  expect([...hotel.state.guests.values()][0]?.details).toMatchObject({ firstName: 'Ada', email: 'ada@new.example' })
  expect(refusalOf(hotel, change('nobody'))).toContain('"nobody"')
  expect(refusalOf(hotel, register('ada'))).toContain('"ada"')
})
