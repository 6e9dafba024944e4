import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { followsTheStay } from '../../../../contracts/checks/mail/follows-the-stay.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { declared, effects, mail, type Sent } from '../cases.ts'
import { arrives, aTurn, dated, doesNotCome, leaves, staysOn } from '../turns.ts'

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

test('what would be wrong for who has come since is not owed, though the other gets it', () => {
  const comesInTheMorning: Parameters<typeof aTurn>[0] = [
    ['2026-06-05 07:00', dated('ada', '2026-06-05', '2026-06-09')],
    arrives('2026-06-05 07:10', 'ada'),
    leaves('2026-06-09 10:30', 'ada'),
  ]
  const early = mail('2026-06-05 10:00', 'cleo', 'pre-check-in')
  const adas = [mail('2026-06-05 18:00', 'ada', 'welcome'), mail('2026-06-10 11:00', 'ada', 'post-stay')]
  const seen = (...sent: readonly Sent[]) =>
    followsTheStay.judge(aTurn(comesInTheMorning, { effects: effects(...cleos, ...sent) }))
  expect(seen(early, ...adas).verdict).toBe('pass')
  expect(seen(early, ...adas.slice(0, 1)).verdict).toBe('fail')
  const beforeThat = mail('2026-06-05 07:40', 'cleo', 'pre-check-in')
  const onlyThat = { effects: effects(beforeThat) }
  expect(followsTheStay.judge(aTurn(comesInTheMorning, onlyThat))).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Cleo Lane got no mail that would have been right for both'),
  })
})

test('thanks on a day on which this guest is still there, or a welcome when she has left, are not owed', () => {
  const thanked = mail('2026-06-08 11:00', 'cleo', 'post-stay')
  const adas = mail('2026-06-10 11:00', 'ada', 'post-stay')
  const seen = (...sent: readonly Sent[]) => followsTheStay.judge(aTurn(staysOn, { effects: effects(...sent) })).verdict
  expect(seen(thanked, cleos[1] ?? thanked, adas)).toBe('pass')
  expect(seen(thanked, adas)).toBe('inconclusive')
  expect(seen(mail('2026-06-09 18:00', 'cleo', 'welcome'), cleos[1] ?? thanked, adas)).toBe('pass')
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
