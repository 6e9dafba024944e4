import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { fitsTheStay } from '../../../../contracts/checks/mail/fits-the-stay.ts'
import { atFour, beasMails, declared, effects, file, mail, type Sent, transcript } from '../cases.ts'
import { arrives, aTurn, dated, doesNotCome, leaves, staysOn } from '../turns.ts'

type Facts = Parameters<typeof aTurn>[0]

const judged = (facts: Facts, sent: readonly Sent[], parts: Partial<Case> = {}) =>
  fitsTheStay.judge(aTurn(facts, { effects: effects(...beasMails, ...sent), ...parts }))
const thanked = mail('2026-06-08 11:00', 'ada', 'post-stay')

test('who did not come is not thanked, while a guest of the same days is', () => {
  const { verdict, because } = judged([doesNotCome], [])
  expect(verdict).toBe('pass')
  expect(because).toContain('Ada Byron did not come at 2026-06-06 03:00 and got nothing from the old plan')
})

test('thanks to who did not come are no thanks', () => {
  const { verdict, because } = judged([doesNotCome], [thanked])
  expect(verdict).toBe('fail')
  expect(because).toContain('The post-stay mail of 2026-06-08 11:00 went out all the same.')
})

test('thanks before a file could tell are a limit', () => {
  const parts = {
    ...{ mode: 'export' as const, declared: declared({ cadence: atFour }) },
    transcript: transcript(file('2026-06-09 03:10', 20, 'ada')),
  }
  expect(judged([doesNotCome], [thanked], parts).verdict).toBe('limit')
})

test('where the other guest is not thanked either, or a mail fits no message, nothing is proved', () => {
  const nobodyIsThanked = { effects: effects(...beasMails.slice(0, 2)) }
  expect(judged([doesNotCome], [], nobodyIsThanked).verdict).toBe('inconclusive')
  expect(judged([doesNotCome], [], { effects: [] }).verdict).toBe('inconclusive')
  expect(judged([doesNotCome], [mail('2026-06-08 11:00', 'ada', 'unknown')]).verdict).toBe('inconclusive')
  expect(judged([doesNotCome], [], { live: true }).verdict).toBe('inconclusive')
  expect(judged([doesNotCome], [], { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
})

test('who stays on is not thanked on the day after the booked departure, and may be on that of the new one', () => {
  expect(judged(staysOn, []).verdict).toBe('pass')
  expect(judged(staysOn, [thanked]).verdict).toBe('fail')
  expect(judged(staysOn, [mail('2026-06-09 09:00', 'ada', 'post-stay')]).verdict).toBe('pass')
})

test('who came a day early is not told to come tomorrow', () => {
  const early: Facts = [
    ['2026-06-04 07:00', dated('ada', '2026-06-04', '2026-06-07')],
    arrives('2026-06-04 07:10', 'ada'),
    leaves('2026-06-07 10:30', 'ada'),
  ]
  expect(judged(early, []).verdict).toBe('pass')
  expect(judged(early, [mail('2026-06-04 10:00', 'ada', 'pre-check-in')]).verdict).toBe('fail')
  // Learnt by half past seven, and sent within the time that it declares.
  expect(judged(early, [mail('2026-06-04 07:30', 'ada', 'pre-check-in')]).verdict).toBe('limit')
})

test('it is not asked where a guest only comes and leaves as booked, or has nobody beside', () => {
  expect(fitsTheStay.asked(aTurn([arrives('2026-06-05 18:40', 'ada'), leaves('2026-06-07 10:30', 'ada')]))).toBe(false)
  const alone = [{ role: 'subject', reservation: 'ada', control: null }] as const
  expect(fitsTheStay.asked(aTurn([doesNotCome], { cast: alone }))).toBe(false)
})
