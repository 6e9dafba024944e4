import { expect, test } from 'vitest'
import { writesOnlyWhatWasAsked } from '../../../../contracts/checks/writing/writes-only-what-was-asked.ts'
import { neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import type { Commit } from '../../../../simulator/journal/commit.ts'
import { at, declared } from '../cases.ts'
import { arrives } from '../guest-cases.ts'
import { type Change, deed, own, twoWay, wrote } from './writing-cases.ts'

const judge = (...given: Parameters<typeof twoWay>) => writesOnlyWhatWasAsked.judge(twoWay(...given))
const asked: Change = ['2026-06-02 10:10', 'connector', { email: own }]

test('who wrote what was asked for and nothing else is right', () => {
  expect(judge({ changes: [asked] })).toMatchObject({ verdict: 'pass', depth: 'effect' })
  const both: Change = ['2026-06-02 10:10', 'connector', { email: own, emailKind: 'personal' }]
  expect(judge({ changes: [both] }).verdict).toBe('pass')
})

test.each([
  ['another field', ['2026-06-02 10:20', 'connector', { email: own, notes: 'Wrote to us.' }]],
  ['another value', ['2026-06-02 10:20', 'connector', { email: 'ada.other@example.com' }]],
  ['another guest', ['2026-06-02 10:20', 'connector', { email: own }, 'bea']],
  ['the value before anybody asked for it', ['2026-06-02 09:20', 'connector', { email: own }]],
] as const satisfies readonly (readonly [string, Change])[])('who writes %s is not', (_, change) => {
  expect(judge({ changes: [...(change[0] < '2026-06-02 10' ? [] : [asked]), change] }).verdict).toBe('fail')
})

test('what the desk changes is no matter', () => {
  expect(judge({ changes: [asked, ['2026-06-02 12:00', 'desk', { email: own, notes: 'Likes tea.' }]] }).verdict).toBe(
    'pass',
  )
})

test('who says back to the hotel what it was told is not, but may say it again of whom it was asked for', () => {
  expect(judge({ changes: [asked], said: [wrote('2026-06-02 10:20', 'bea', 2)] }).verdict).toBe('fail')
  expect(judge({ changes: [asked], said: [wrote('2026-06-02 10:20', 'ada', 3)] }).verdict).toBe('pass')
})

test('who writes to the stay itself is not', () => {
  const facts = twoWay({ changes: [asked] })
  const journal: Commit[] = [
    ...facts.journal,
    {
      ...{ seq: 4, at: at('2026-06-02 12:00'), by: 'connector', command: { kind: 'start-night-audit' } },
      events: [arrives('ada')],
    },
  ]
  expect(writesOnlyWhatWasAsked.judge({ ...facts, journal })).toMatchObject({
    verdict: 'fail',
    found: 'start-night-audit',
  })
})

test('who writes nothing at all proves nothing, and is judged for nothing where nothing can be written', () => {
  expect(judge({}).verdict).toBe('inconclusive')
  const { persona } = twoWay({})
  expect(judge({}, { persona: { ...persona, windows: { ...persona.windows, polling: null } } }).verdict).toBe('limit')
  expect(judge({ sights: [deed('2026-06-02 10:00', { outcome: 'not-mapped' })] }).verdict).toBe('not-applicable')
})

test('who says that it only reads, and writes addresses all the same, is found out; its own notes are its own matter', () => {
  const reads = { declared: declared() }
  const asking = (changes: readonly Change[]) => writesOnlyWhatWasAsked.asked(twoWay({ changes }, reads))
  expect([asking([]), asking([['2026-06-02 10:20', 'desk', { email: own }]])]).toEqual([false, false])
  const wrong: Change = ['2026-06-02 10:20', 'connector', { email: 'other@example.com' }]
  expect(asking([wrong])).toBe(true)
  expect(judge({ changes: [wrong] }, reads).verdict).toBe('fail')
  const note: Change = ['2026-06-02 10:20', 'connector', { notes: 'Likes tea.' }]
  const noted = wrote('2026-06-02 10:20', 'ada', 3)
  expect(judge({ changes: [note], said: [noted], sights: [] }, reads).verdict).toBe('not-applicable')
  const echo = { said: [wrote('2026-06-02 10:20', 'ada', 1)], sights: [] }
  expect(writesOnlyWhatWasAsked.asked(twoWay(echo, reads))).toBe(true)
  expect(judge(echo, reads).verdict).toBe('fail')
})

test('who wants no news by e-mail may be taken to want none at all, and for nothing else', () => {
  const unsubscribes = deed('2026-06-02 10:00', { action: 'unsubscribe', value: null })
  const says = (consent: Partial<Record<'email' | 'sms' | 'post' | 'phone', 'given' | 'refused'>>): Change => [
    '2026-06-02 10:10',
    'connector',
    { consent: { ...neverAsked, email: 'given', ...consent } },
  ]
  const all = says({ email: 'refused', sms: 'refused', post: 'refused', phone: 'refused' })
  expect(judge({ sights: [unsubscribes], changes: [all] }).verdict).toBe('pass')
  expect(judge({ sights: [unsubscribes], changes: [says({ email: 'refused', sms: 'given' })] })).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('the consent of Ada Byron in the hotel to given'),
  })
  expect(judge({ changes: [says({ post: 'refused' })] }).verdict).toBe('fail')
})
