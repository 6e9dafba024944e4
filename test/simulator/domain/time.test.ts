/** Instants and days, as they are read and written. */
import { Temporal } from 'temporal-polyfill/implementation'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  atWallClock,
  daysBetween,
  instant,
  readDate,
  readInstant,
} from '../../../simulator/domain/time.ts'
import { day, moment } from '../a-hotel.ts'

test('an instant that is written is read again', () => {
  const at = moment('2026-06-04T13:00:00.123Z')
  expect(instant(at)).toBe('2026-06-04T13:00:00.123Z')
  expect(readInstant(instant(at))).toBe(at)
})

test.each([
  ['2026-06-04T13:00:00Z', '2026-06-04T13:00:00.000Z'],
  ['2026-06-04T15:00:00+02:00', '2026-06-04T13:00:00.000Z'],
  ['2026-06-04T08:30:00.5-04:30', '2026-06-04T13:00:00.500Z'],
  ['2026-06-04T13:00:00.123456789Z', '2026-06-04T13:00:00.123Z'],
])('%s is an instant', (text, same) => {
  expect(readInstant(text)).toBe(moment(same))
})

test.each([
  ...['', 'now', '2026-06-04', '2026-06-04T13:00:00', '2026-06-04 13:00:00Z', '2026-13-04T13:00:00Z'],
  ...['2026-06-04T25:00:00Z', '2026-06-04T13:61:00Z', '1780290000000', '2026-06-04T13:00:00z', '2026-06-04T13:00:00Z '],
  ...['+002026-06-04T13:00:00Z', '2026-06-04T13:00:00+2:00', '2026-06-04T13:00:00 02:00', '2026-06-04T13:00:00Z\n'],
])('%j is no instant', text => {
  expect(readInstant(text)).toBeUndefined()
})

test('a day is read where the calendar has it', () => {
  expect(['2026-06-07', '2028-02-29', '0001-01-01'].map(readDate)).toEqual(['2026-06-07', '2028-02-29', '0001-01-01'])
  const none = ['2026-02-29', '2026-02-30', '2026-13-01', '2026-6-7', '2026-06-07T00:00', '', '20260607', '2026-06-00']
  expect(none.map(readDate).filter(read => read !== undefined)).toEqual([])
})

test('days are added and counted across months, leap days and changes of clocks', () => {
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29')
  expect(addDays(day('2026-03-29'), -1)).toBe('2026-03-28')
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
  expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
  expect(daysBetween(day('2026-06-04'), day('2026-06-02'))).toBe(-2)
})

test('months are added to every day of four years as Temporal adds them', () => {
  const first = day('2027-01-01')
  for (let ahead = 0; ahead < 1461; ahead += 1)
    for (const count of [-25, -1, 0, 1, 3, 6, 14]) {
      const date = addDays(first, ahead)
      const theirs = Temporal.PlainDate.from(date).add({ months: count }).toString()
      expect([date, count, addMonths(date, count)]).toEqual([date, count, theirs])
    }
})

test('a clock on the wall that shows nonsense is a mistake of the script, and says which', () => {
  expect(() => atWallClock('Europe/Paris', day('soon'), '07:00')).toThrow('"soon 07:00"')
})
