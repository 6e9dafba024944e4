import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { followsTheStay } from '../../../../contracts/checks/mail/follows-the-stay.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { declared, effects, mail, type Sent } from '../cases.ts'
import { aTurn, doesNotCome, staysOn } from '../turns.ts'

const cleos = [mail('2026-06-05 18:00', 'cleo', 'welcome'), mail('2026-06-10 11:00', 'cleo', 'post-stay')]
const judged = (sent: readonly Sent[], parts: Partial<Case> = {}) =>
  followsTheStay.judge(aTurn(staysOn, { effects: effects(...cleos, ...sent), ...parts }))

test('who stays on is thanked when those are who booked so long', () => {
  const { verdict, because } = judged([mail('2026-06-10 12:10', 'ada', 'post-stay')])
  expect(verdict).toBe('pass')
  expect(because).toContain('Ada Byron got the post-stay mail at its time, like Cleo Lane.')
})

test('who is thanked by the old departure, or not at all, is not written to as the stay is', () => {
  const { verdict, because } = judged([mail('2026-06-08 11:00', 'ada', 'post-stay')])
  expect(verdict).toBe('fail')
  expect(because).toContain(
    'Cleo Lane, whose stay was such from the start, got the post-stay mail at 2026-06-10 11:00; Ada Byron got it at 2026-06-08 11:00.',
  )
  expect(judged([]).because).toContain('Ada Byron got none.')
})

test('a mail that went out before the connector had to know is not asked for again', () => {
  expect(judged([mail('2026-06-06 12:10', 'ada', 'post-stay')]).verdict).toBe('inconclusive')
})

test('where the other got nothing either, or a mail fits no message, nothing is proved', () => {
  expect(judged([], { effects: effects(...cleos.slice(0, 1)) }).verdict).toBe('inconclusive')
  expect(judged([mail('2026-06-10 11:00', 'ada', 'unknown')]).verdict).toBe('inconclusive')
  expect(judged([], { live: true }).verdict).toBe('inconclusive')
  expect(judged([], { declared: declared({ clockHint: false }) }).verdict).toBe('inconclusive')
  expect(judged([], { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
})

test('a PMS that shows no departure could not have told', () => {
  const persona = { ...allWindows, fields: { ...allWindows.fields, reservation: ['arrival', 'status'] } }
  expect(judged([], { persona }).verdict).toBe('limit')
})

test('of a stay that is off in the end nothing is asked', () => {
  expect(followsTheStay.asked(aTurn(staysOn))).toBe(true)
  expect(followsTheStay.asked(aTurn([doesNotCome]))).toBe(false)
})
