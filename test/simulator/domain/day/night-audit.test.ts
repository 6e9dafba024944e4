/** Night audit, at three in the morning: two commits, ten minutes apart. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { aHotel, ask, book, cancel, checkIn, day, moment, refusalOf, register, stay } from '../../a-hotel.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }
const auditStart = moment('2026-06-02T01:00:00Z')
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
  ask(hotel, register('ada'))
  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  ask(hotel, book('late', today), checkIn('late'))
  await hotel.advanceTo(auditEnd)
  expect(stay(hotel, 'late').standing.status).toBe('in-house')
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
