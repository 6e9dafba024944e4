/** No room night is sold twice, and none stays sold that nobody sleeps in. The house has four suites. */
import { expect, test } from 'vitest'
import { nightsOf } from '../../../../simulator/domain/reservations/nights.ts'
import {
  aHotel,
  ask,
  book,
  cancel,
  checkIn,
  checkOut,
  day,
  moment,
  moveTo,
  refusalOf,
  register,
} from '../../a-hotel.ts'

const suite = (id: string, arrival = '2026-06-02', departure = '2026-06-04') =>
  book(id, { roomType: 'suite', arrival, departure })

function fourSuitesSold() {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id)))
  return hotel
}

test('the fifth suite of four is refused, and the refusal names the night', () => {
  const hotel = fourSuitesSold()
  expect(refusalOf(hotel, suite('s5', '2026-06-01', '2026-06-03'))).toMatch(/suite \(4\).*2026-06-02/)
  expect(refusalOf(hotel, suite('s5', '2026-06-03', '2026-06-06'))).toMatch(/suite \(4\).*2026-06-03/)
})

test('the night of departure is free for the next guest, and so is the one before the arrival', () => {
  ask(fourSuitesSold(), suite('after', '2026-06-04', '2026-06-05'), suite('before', '2026-06-01', '2026-06-02'))
})

test('another room type has nights of its own', () => {
  ask(fourSuitesSold(), book('d1'))
})

test('a cancelled stay gives its nights back', () => {
  const hotel = fourSuitesSold()
  ask(hotel, cancel('s2'), suite('s5'))
  expect(refusalOf(hotel, suite('s6'))).toContain('2026-06-02')
})

test('a stay that leaves early gives the rest of its nights back', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id, '2026-06-01', '2026-06-09')))
  ask(hotel, checkIn('s1'), checkOut('s1'), suite('s5', '2026-06-05', '2026-06-09'))
})

test('a no-show gives its nights back when night audit marks it', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id, '2026-06-01', '2026-06-05')))
  expect(refusalOf(hotel, suite('s5', '2026-06-02', '2026-06-03'))).toContain('2026-06-02')
  await hotel.advanceTo(moment('2026-06-02T02:00:00Z'))
  ask(hotel, suite('s5', '2026-06-02', '2026-06-03'))
})

test('a moved stay does not stand in its own way, but in that of others', () => {
  const hotel = fourSuitesSold()
  ask(hotel, moveTo('s1', '2026-06-03', '2026-06-06'))
  ask(hotel, suite('s5', '2026-06-02', '2026-06-03'))
  expect(refusalOf(hotel, moveTo('s5', '2026-06-02', '2026-06-04'))).toContain('2026-06-03')
  ask(hotel, moveTo('s5', '2026-06-01', '2026-06-03'))
})

test('a stay of many nights is counted night by night, across the end of a month', () => {
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('2026-03-02') })).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ])
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('2026-02-27') })).toEqual([])
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('9999-02-27') })).toHaveLength(367)
})

test('a hotel that fills and empties again has sold nothing', () => {
  const hotel = fourSuitesSold()
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => cancel(id)))
  expect(hotel.state.sold.size).toBe(0)
  expect(hotel.state.expected.size).toBe(0)
})
