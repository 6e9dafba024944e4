/** The house itself: its rooms, its keys, and what its guests want of the desk. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { conditionOf } from '../../../../simulator/domain/house/rooms.ts'
import type { KeyId, RequestId, RoomNumber } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night } from '../reservations/a-stay.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }

function withAda(checkInNeeds: 'anything' | 'clean' | 'inspected' = 'anything') {
  const hotel = aHotel({ property: { ...harbourHouse, checkInNeeds } })
  ask(hotel, register('ada'), book('r1', today), checkIn('r1', '201'))
  return hotel
}

const condition = (hotel: ReturnType<typeof withAda>, room = '201') => conditionOf(hotel.state, room as RoomNumber)
const make = (room: string, to: string) => asked({ kind: 'set-condition', room, condition: to })

test('a room is dirty after a night in it and after its guest has left, until somebody makes it up', () => {
  const hotel = withAda()
  expect(condition(hotel)).toBe('inspected')
  ask(hotel, ...night)
  expect(condition(hotel)).toBe('dirty')
  ask(hotel, make('201', 'clean'), checkOut('r1'))
  expect(condition(hotel)).toBe('dirty')
})

test('where guests check in to inspected rooms only, a clean one has to wait, and the first one ready is given', () => {
  const hotel = withAda('inspected')
  ask(hotel, make('202', 'clean'), book('r2', today))
  expect(refusalOf(hotel, checkIn('r2', '202'))).toMatch(
    /^Room 202 is clean, and guests check in to rooms that are inspected/,
  )
  ask(hotel, checkIn('r2'))
  expect(stay(hotel, 'r2').standing).toMatchObject({ room: '203' })
})

const close = (as: string, room: string, from = '2026-06-01', to = '2026-06-05') =>
  asked({ kind: 'close-room', room, as, from, to, reason: 'Pipe' })

test('a room may be closed several times, on no day twice, and is reopened one closure at a time', () => {
  const hotel = withAda()
  const closures = () => hotel.state.closures.get('301' as RoomNumber)?.map(({ from, to }) => [from, to])
  ask(hotel, close('out-of-order', '301', '2026-06-08', '2026-06-10'), close('out-of-order', '301'))
  expect(refusalOf(hotel, close('out-of-service', '301', '2026-06-04', '2026-06-06'))).toMatch(
    /Room 301 is closed from 2026-06-01 until 2026-06-05 \(Pipe\)/,
  )
  const fourSuites = ['a', 'b', 'c', 'd'].map(id =>
    book(id, { arrival: '2026-06-09', departure: '2026-06-10', roomType: 'suite' }),
  )
  ask(hotel, ...fourSuites.slice(0, 3))
  expect(refusalOf(hotel, fourSuites[3] as never)).toMatch(/^Every suite/)
  ask(hotel, asked({ kind: 'reopen-room', room: '301' }))
  expect(closures()).toEqual([['2026-06-08', '2026-06-10']])
  ask(hotel, asked({ kind: 'reopen-room', room: '301' }), fourSuites[3] as never)
  expect([closures(), refusalOf(hotel, asked({ kind: 'reopen-room', room: '301' }))]).toEqual([
    undefined,
    expect.stringContaining('open already'),
  ])
})

test('a room out of order cannot be sold, one out of service can', () => {
  const hotel = withAda()
  const suite = { ...today, roomType: 'suite' }
  ask(
    hotel,
    close('out-of-order', '301'),
    close('out-of-service', '302'),
    ...['a', 'b', 'c'].map(id => book(id, suite)),
  )
  expect(refusalOf(hotel, book('d', suite))).toMatch(/^Every suite/)
  ask(hotel, book('later', { roomType: 'suite', arrival: '2026-06-05', departure: '2026-06-06' }), checkIn('a'))
  expect(stay(hotel, 'a').standing).toMatchObject({ room: '302' })
  ask(hotel, asked({ kind: 'reopen-room', room: '301' }), book('d', suite))
})

test('a room is not closed over the head of who sleeps in it, or will', () => {
  const hotel = withAda()
  ask(hotel, book('r2'), about('assign-room', 'r2', { room: '205' }))
  expect(refusalOf(hotel, close('out-of-order', '201'))).toContain('Ada Byron')
  expect(refusalOf(hotel, close('out-of-order', '205'))).toContain('2026-06-02')
  ask(hotel, close('out-of-order', '205', '2026-06-04', '2026-06-06'))
})

const key = (hotel: ReturnType<typeof withAda>, id: string) => hotel.state.keys.get(id as KeyId)

test('a guest’s keys work until departure, and end with the stay; a lost one ends at once', () => {
  const hotel = withAda()
  ask(hotel, ...['k1', 'k2'].map(id => asked({ kind: 'issue-key', key: id, reservation: 'r1' })))
  expect(key(hotel, 'k1')).toMatchObject({ room: '201', until: '2026-06-03', status: 'works' })
  ask(hotel, asked({ kind: 'void-key', key: 'k2', because: 'lost' }), ...night, checkOut('r1'))
  expect([key(hotel, 'k1'), key(hotel, 'k2')]).toMatchObject([
    { status: 'void', because: 'checked-out' },
    { status: 'void', because: 'lost' },
  ])
})

test('nobody is given a key before the check-in', () => {
  const hotel = withAda()
  ask(hotel, book('r2'))
  expect(refusalOf(hotel, asked({ kind: 'issue-key', key: 'k1', reservation: 'r2' }))).toMatch(/Ada Byron.*confirmed/)
})

test('a wake-up call and a message stay open until somebody says what became of them', () => {
  const hotel = withAda()
  const wake = { request: 'w1', reservation: 'r1', date: '2026-06-02', hour: '06:30' }
  ask(hotel, asked({ kind: 'ask-wake-up', ...wake }))
  ask(hotel, asked({ kind: 'leave-message', request: 'm1', reservation: 'r1', text: 'Your sister rang.' }))
  const outcome = (id: string) => hotel.state.requests.get(id as RequestId)?.outcome
  expect([outcome('w1'), outcome('m1')]).toEqual(['pending', 'pending'])
  ask(
    hotel,
    asked({ kind: 'close-wake-up', request: 'w1', outcome: 'no-answer' }),
    asked({ kind: 'deliver-message', request: 'm1' }),
  )
  expect([outcome('w1'), outcome('m1')]).toEqual(['no-answer', 'delivered'])
})

test('nobody is woken who has left; calls that were answered stay as they were', () => {
  const hotel = withAda()
  const wake = (request: string, reservation: string, date: string) =>
    about('ask-wake-up', reservation, { request, date, hour: '05:00' })
  ask(hotel, book('r2', today), checkIn('r2', '202'), wake('w1', 'r1', '2026-06-01'), wake('w2', 'r1', '2026-06-02'))
  ask(hotel, wake('w3', 'r2', '2026-06-02'), about('leave-message', 'r1', { request: 'm1', text: 'Hello' }))
  ask(hotel, asked({ kind: 'close-wake-up', request: 'w1', outcome: 'answered' }), ...night, checkOut('r1'))
  expect([...hotel.state.requests.values()].map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    ...['w1 answered', 'w2 cancelled', 'w3 pending', 'm1 pending'],
  ])
})
