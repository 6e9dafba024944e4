import { expect, test } from 'vitest'
import { waitsForTheHotelsDay } from '../../../../contracts/checks/mirror/waits-for-the-hotels-day.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import { declared, type Hour, look } from '../cases.ts'
import { arrives, books, caseOf, effects, type Fact } from '../guest-cases.ts'

const booked: Fact = ['2026-06-01 09:00', ...books('ada')]
const rolled: Fact = [
  '2026-06-06 03:00',
  { kind: 'business-date-rolled', from: '2026-06-05' as BusinessDate, to: '2026-06-06' as BusinessDate },
]
const comes = (hour: Hour): Fact => [hour, arrives('ada')]
const seen = (hour: Hour, status: string, settled: 'done' | 'not-seen' = 'done') =>
  effects(look(hour, 'ada', { status }, settled))
const judge = (...looks: Parameters<typeof seen>) =>
  waitsForTheHotelsDay.judge(caseOf([booked, comes('2026-06-06 01:30')], seen(...looks)))

test('is asked where somebody comes after midnight and the hotel still counts the day before', () => {
  const asked = (...facts: Fact[]) => waitsForTheHotelsDay.asked(caseOf([booked, ...facts], []))
  expect(asked(comes('2026-06-06 01:30'))).toBe(true)
  expect(asked(comes('2026-06-05 23:30'))).toBe(false)
  expect(asked(rolled, comes('2026-06-06 10:30'))).toBe(false)
  expect(asked()).toBe(false)
})

test('who was expected still is right; who was given up, or is not known any more, is not', () => {
  expect(judge('2026-06-06 00:45', 'confirmed').verdict).toBe('pass')
  expect(judge('2026-06-06 00:45', 'no-show')).toMatchObject({ verdict: 'fail', found: 'Ada Byron: no-show' })
  expect(judge('2026-06-06 00:45', 'cancelled').verdict).toBe('fail')
  const gone = effects([
    '2026-06-06 00:45',
    { kind: 'look', reservation: 'ada', settled: 'done', answer: { kind: 'unknown-reservation' } },
  ])
  expect(waitsForTheHotelsDay.judge(caseOf([booked, comes('2026-06-06 01:30')], gone))).toMatchObject({
    verdict: 'fail',
    found: 'Ada Byron: no such stay',
  })
})

test('what was seen before midnight or after the arrival decides nothing, nor what was not finished', () => {
  expect(judge('2026-06-05 23:45', 'no-show').verdict).toBe('inconclusive')
  expect(judge('2026-06-06 01:31', 'no-show').verdict).toBe('inconclusive')
  expect(judge('2026-06-06 00:45', 'no-show', 'not-seen').verdict).toBe('inconclusive')
  const blind = caseOf([booked, comes('2026-06-06 01:30')], [], { declared: declared({ probe: false }) })
  expect(waitsForTheHotelsDay.judge(blind).verdict).toBe('not-applicable')
})
