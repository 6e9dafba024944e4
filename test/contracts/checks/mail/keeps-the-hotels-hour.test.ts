import { expect, test } from 'vitest'
import { keepsTheHotelsHour } from '../../../../contracts/checks/mail/keeps-the-hotels-hour.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import { type Hour, type Said, type Sent, transcript } from '../cases.ts'
import { books, caseOf, effects, type Fact, mail } from '../guest-cases.ts'

/** In Paris the clocks go back on 25 October 2026. */
const between = (who: string, arrival: string, departure: string): HotelEvent[] =>
  books(who).map(event =>
    event.kind === 'reservation-booked'
      ? {
          ...event,
          booking: { ...event.booking, arrival: arrival as BusinessDate, departure: departure as BusinessDate },
        }
      : event,
  )
const booked = (departure = '2026-10-25'): readonly Fact[] => [
  ['2026-10-20 09:00', ...between('ada', '2026-10-24', departure)],
  ['2026-10-20 09:00', ...between('bea', '2026-10-21', '2026-10-22')],
]
const beas = mail('2026-10-23 11:00', 'bea', 'post-stay')
const hint = (hour: Hour): Said => [hour, { kind: 'clock-hint', url: 'http://crm/clock', done: true, because: null }]
const told = (...hours: readonly Hour[]) => transcript(...hours.map(hint))
const everyHalfHour = told(
  '2026-10-23 10:30',
  '2026-10-23 11:00',
  '2026-10-26 09:30',
  '2026-10-26 10:00',
  '2026-10-26 12:00',
)
const judge = (...sent: readonly Sent[]) => judgeTold(everyHalfHour, ...sent)
const judgeTold = (transcript: typeof everyHalfHour, ...sent: readonly Sent[]) =>
  keepsTheHotelsHour.judge(caseOf(booked(), effects(beas, ...sent), { transcript }))
const thanks = (hour: Hour) => mail(hour, 'ada', 'post-stay')

test('is asked where the clocks change between two stays to which nothing happens', () => {
  expect(keepsTheHotelsHour.asked(caseOf(booked(), []))).toBe(true)
  expect(keepsTheHotelsHour.asked(caseOf(booked('2026-10-24'), []))).toBe(false)
  expect(keepsTheHotelsHour.asked(caseOf(booked(), [], { live: true }))).toBe(false)
})

test('a mail at the same hour of the hotel is right, whatever Greenwich says', () => {
  expect(judge(thanks('2026-10-26 11:00'))).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(judge(thanks('2026-10-26 11:10')).verdict).toBe('pass')
})

test('a mail an hour off is wrong', () => {
  expect(judge(thanks('2026-10-26 10:00'))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('an hour too early'),
    expected: 'the post-stay mail at 11:00',
    found: 'at 10:00',
  })
  const late = told('2026-10-23 10:30', '2026-10-23 11:00', '2026-10-26 11:30', '2026-10-26 12:00')
  expect(judgeTold(late, thanks('2026-10-26 12:00')).because).toContain('an hour too late')
})

test('who is told the time every two hours keeps the hours of Greenwich, and is not to blame', () => {
  const seldom = told('2026-10-23 10:00', '2026-10-23 12:00', '2026-10-26 09:00', '2026-10-26 11:00')
  expect(judgeTold(seldom, thanks('2026-10-26 10:00')).verdict).toBe('inconclusive')
})

test('another hour is a custom of the connector, and a mail that is missing proves nothing', () => {
  expect(judge(thanks('2026-10-26 15:00')).verdict).toBe('inconclusive')
  expect(judge(thanks('2026-10-27 11:00')).verdict).toBe('inconclusive')
  expect(judge().verdict).toBe('inconclusive')
  expect(
    judge(mail('2026-10-23 10:00', 'ada', 'pre-check-in'), mail('2026-10-20 10:00', 'bea', 'pre-check-in')).verdict,
  ).toBe('inconclusive')
})
