import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { nothingTwice } from '../../../../contracts/checks/mail/nothing-twice.ts'
import { aCancellation, aMove, beasMails, declared, effects, file, mail, transcript } from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'

const twice = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'duplicate' }),
  struck('2026-06-01 09:00', 'f1', 'duplicate', ofDelivery(1), { spoils: false }),
)
const cast = [
  { role: 'subject', reservation: 'ada', control: 'bea' },
  { role: 'control', reservation: 'bea' },
] as const
const judged = (seen: Case['effects'], parts: Partial<Case> = {}) =>
  nothingTwice.judge(aCancellation({ cast, transcript: twice, effects: seen, ...parts }))
const again = mail('2026-06-05 18:30', 'bea', 'welcome')

test('each mail once is right', () => {
  expect(judged(effects(...beasMails))).toMatchObject({ verdict: 'pass', depth: 'effect' })
})

test('the same mail again, when nothing had happened but that she arrived, is not', () => {
  const { verdict, because } = judged(effects(...beasMails, again))
  expect(verdict).toBe('fail')
  expect(because).toContain('the welcome mail at 2026-06-05 18:00 and again at 2026-06-05 18:30')
})

test('with another subject it is another mail, and news comes as often as there is some', () => {
  const other = [again[0], { ...again[1], subject: 'Your key' }] as never
  const news = ['2026-06-02 09:00', '2026-06-03 09:00'] as const
  expect(judged(effects(...beasMails, other, ...news.map(hour => mail(hour, 'bea', 'marketing')))).verdict).toBe('pass')
})

test('who moved the stay may be written to once more, from when that could be known', () => {
  const seen = effects(mail('2026-06-02 09:00', 'ada', 'confirmation'), mail('2026-06-04 09:00', 'ada', 'confirmation'))
  const parts = { transcript: twice, effects: seen }
  expect(nothingTwice.judge(aMove({ cast, ...parts })).verdict).toBe('pass')
  const before = effects(
    mail('2026-06-02 09:00', 'ada', 'confirmation'),
    mail('2026-06-03 09:00', 'ada', 'confirmation'),
  )
  expect(nothingTwice.judge(aMove({ cast, ...parts, effects: before })).verdict).toBe('fail')
})

test('what was told only later is news then', () => {
  const told = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'two-files' }),
    struck('2026-06-02 03:10', 'f1', 'two-files', {
      kind: 'file',
      property: 'harbour-house',
      businessDate: '2026-06-01',
    }),
    file('2026-06-05 03:10', 5, 'ada', 'bea'),
  )
  const seen = effects(mail('2026-06-04 12:00', 'ada', 'confirmation'), mail('2026-06-05 04:00', 'ada', 'confirmation'))
  const parts = { mode: 'export', transcript: told, effects: seen } as const
  const reads = declared({ cadence: { kind: 'hotel-hour', at: '04:00' }, readsFromDisk: true })
  expect(nothingTwice.judge(aMove({ cast, ...parts, declared: reads })).verdict).toBe('pass')
})

test('whom nobody writes to, nobody writes to twice, and that proves nothing', () => {
  expect(judged(effects()).verdict).toBe('not-applicable')
  expect(judged(effects(), { declared: declared({ messages: [] }) }).verdict).toBe('not-applicable')
  expect(judged(effects(...beasMails), { declared: declared({ clockHint: false }) }).verdict).toBe('inconclusive')
})

test('only where something made the hotel repeat itself, and did so', () => {
  expect(nothingTwice.asked(aCancellation())).toBe(false)
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'duplicate' }))
  expect(judged(effects(...beasMails), { transcript: idle, mode: 'webhooks' }).verdict).toBe('inconclusive')
  expect(judged(effects(...beasMails), { transcript: idle }).verdict, 'of who polls, no delivery').toBe('pass')
})
