/** Night audit, at three in the morning: two commits, ten minutes apart. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { ReservationId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, day, moment, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from '../reservations/a-stay.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }
const auditStart = moment('2026-06-02T01:00:00Z')
const nightsOn = ({ state }: Hotel, id: string) =>
  state.folios
    .get(id as ReservationId)
    ?.charges.filter(({ transactionCode }) => transactionCode === '1000')
    .map(({ businessDate }) => businessDate)
const auditEnd = moment('2026-06-02T01:10:00Z')

test('night audit marks who never came, and leaves alone who came, cancelled or comes later', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['missing', 'came', 'cancelled'].map(id => book(id, today)), book('tomorrow'))
  ask(hotel, checkIn('came'), cancel('cancelled'))
  await hotel.advanceTo(auditEnd)
  const statusOf = (id: string) => stay(hotel, id).standing.status
  expect(['missing', 'came', 'cancelled', 'tomorrow'].map(statusOf)).toEqual([
    'no-show',
    'in-house',
    'cancelled',
    'confirmed',
  ])
})

test('the business date rolls when night audit ends, not when it starts and not at midnight', async () => {
  const hotel = aHotel()
  await hotel.advanceTo(auditStart)
  expect([hotel.state.businessDate, hotel.state.auditRunning]).toEqual(['2026-06-01', true])
  await hotel.advanceTo(auditEnd)
  expect([hotel.state.businessDate, hotel.state.auditRunning]).toEqual(['2026-06-02', false])
})

test('a guest can arrive while night audit is running, on the date that is being closed', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('missing', today))
  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  ask(hotel, asked({ ...book('late', today), kind: 'walk-in', room: null }))
  ask(hotel, about('reinstate', 'missing'), checkIn('missing'))
  await hotel.advanceTo(auditEnd)
  expect([stay(hotel, 'late').standing.status, stay(hotel, 'missing').standing.status]).toEqual([
    'in-house',
    'in-house',
  ])
  expect([nightsOn(hotel, 'late'), nightsOn(hotel, 'missing')]).toEqual([['2026-06-01'], ['2026-06-01']])
  ask(hotel, ...night)
  expect(nightsOn(hotel, 'late')).toEqual(['2026-06-01', '2026-06-02'])
})

test('nobody is booked for the day that night audit is closing, and who was brought back for it and did not come is a no-show again', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('missing', today), book('tomorrow'))
  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  expect(refusalOf(hotel, book('late', today))).toMatch(/closing 2026-06-01.*walk in/)
  expect(refusalOf(hotel, about('change-dates', 'tomorrow', today))).toMatch(/closing 2026-06-01/)
  ask(hotel, about('reinstate', 'missing'))
  await hotel.advanceTo(auditEnd)
  expect([stay(hotel, 'missing').standing.status, hotel.state.expected.size]).toEqual(['no-show', 1])
})

test('nobody leaves before the night that night audit has charged already', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1'), ...night)
  ask(hotel, { kind: 'start-night-audit' })
  const until = (departure: string) => about('change-dates', 'r1', { arrival: '2026-06-01', departure })
  expect(refusalOf(hotel, until('2026-06-02'))).toMatch(/charged the night of 2026-06-02.*2026-06-03 or later/)
  ask(hotel, until('2026-06-03'))
})

test('who was to leave and is still in bed at night audit stays a night longer, at what it costs, and the night is sold no more', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('r1'), ...night)
  expect([stay(hotel, 'r1').booking.departure, sold(hotel, '2026-06-02')]).toEqual(['2026-06-02', 0])
  ask(hotel, { kind: 'start-night-audit' })
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { departure: '2026-06-03' }, amount: { minor: 2 * 12_950 } })
  expect([sold(hotel, '2026-06-02'), nightsOn(hotel, 'r1')]).toEqual([1, ['2026-06-01', '2026-06-02']])
})

test('no-shows of one night are marked in the order of their ids, whatever the order of booking', async () => {
  const ids = ['r-10', 'r-2', 'b', 'a', 'Z']
  const hotel = aHotel()
  ask(hotel, register('ada'), ...ids.map(id => book(id, today)))
  await hotel.advanceTo(auditStart)
  const marked = hotel.journal
    .after(hotel.journal.length - 1)[0]
    ?.events.flatMap(event => (event.kind === 'no-show-marked' ? [String(event.reservation)] : []))
  expect(marked).toEqual(['Z', 'a', 'b', 'r-10', 'r-2'])
})

test('night audit cannot start twice, nor end before it starts', () => {
  const hotel = aHotel()
  expect(refusalOf(hotel, { kind: 'end-night-audit' })).toMatch(/not running/)
  ask(hotel, { kind: 'start-night-audit' })
  expect(refusalOf(hotel, { kind: 'start-night-audit' })).toMatch(/running already/)
})

test('a month of nights rolls a month of dates, at three by the clock on the wall', async () => {
  const hotel = aHotel({ date: day('2026-10-15') })
  await hotel.advanceTo(moment('2026-11-14T12:00:00Z'))
  expect(hotel.state.businessDate).toBe('2026-11-14')
  const rolled = hotel.journal.after(0).filter(({ command }) => command.kind === 'end-night-audit')
  expect(rolled).toHaveLength(30)
  expect(rolled.map(({ at }) => new Date(at).toISOString().slice(5, 16)).slice(8, 11)).toEqual([
    '10-24T01:10',
    '10-25T02:10',
    '10-26T02:10',
  ])
})

test('an audit at an hour that the clocks skip runs that night all the same', async () => {
  const nightAudit = { startsAt: '02:30', takesMinutes: 10, closesTheDoor: false } as const
  const hotel = aHotel({ date: day('2026-03-28'), property: { ...harbourHouse, nightAudit } })
  await hotel.advanceTo(moment('2026-03-30T12:00:00Z'))
  expect(hotel.state.businessDate).toBe('2026-03-30')
  expect(hotel.journal.after(0).map(({ at }) => new Date(at).toISOString().slice(5, 16))).toEqual([
    ...['03-29T01:30', '03-29T01:40'],
    ...['03-30T00:30', '03-30T00:40'],
  ])
})
