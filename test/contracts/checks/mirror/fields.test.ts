import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { converges } from '../../../../contracts/checks/mirror/converges.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import { type ConsentState, neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import { declared, look } from '../cases.ts'
import { books, caseOf, effects, type Fact, stay } from '../guest-cases.ts'

const said = (email: ConsentState): Fact[] => [
  ['2026-06-01 09:00', ...books('ada', { phone: '+33 1 23 45', consent: { ...neverAsked, email } })],
]
const parts: Partial<Case> = {
  cast: [{ role: 'subject', reservation: 'ada', control: null }],
  declared: declared({ reads: ['email', 'phone', 'marketing'] }),
}
const right = { status: 'confirmed', email: 'ada@example.com', phone: '0033-12345' }
/** That the probe once told each of them is seen a day before. */
const judge = (facts: readonly Fact[], seen: Partial<SeenStay>) => {
  const first = look('2026-06-01 09:10', 'ada', { ...right, marketing: 'given' })
  return converges.judge(caseOf(facts, effects(first, look('2026-06-02 10:00', 'ada', { ...right, ...seen })), parts))
    .verdict
}

test('a yes to news is shown as a yes, and what was refused or never asked in any way but that', () => {
  const shown = ['given', 'refused', 'never-asked', null]
  const verdicts = (answer: ConsentState) =>
    shown.map(marketing => judge(said(answer), { marketing, phone: '+3312345' }))
  expect(verdicts('given')).toEqual(['pass', 'fail', 'fail', 'fail'])
  expect(verdicts('refused')).toEqual(['fail', 'pass', 'pass', 'pass'])
  expect(verdicts('never-asked')).toEqual(['fail', 'pass', 'pass', 'pass'])
})

test('nothing shown is neither the address nor the number', () => {
  const yes = { marketing: 'given', phone: '+33 12345' }
  expect(judge(said('given'), { ...yes, phone: '(33) 123-45' })).toBe('pass')
  expect(judge(said('given'), { ...yes, phone: null })).toBe('fail')
  expect(judge(said('given'), { ...yes, phone: '+33 12346' })).toBe('fail')
  expect(judge(said('given'), { ...yes, email: null })).toBe('fail')
})

test('who the guest is, is not asked of a stay that is off', () => {
  const cancelled: Fact = [
    '2026-06-01 15:00',
    {
      ...{ kind: 'reservation-cancelled', reservation: stay('ada'), fee: null, feePosting: null },
      ...{ by: 'guest', reason: null, relocatedTo: null },
    },
  ]
  const dropped = { status: 'cancelled', email: null, phone: null, marketing: null }
  expect(judge([...said('given'), cancelled], dropped)).toBe('pass')
  expect(judge([...said('given'), cancelled], { ...dropped, email: 'old@example.com', phone: '1' })).toBe('pass')
  expect(judge(said('given'), { ...dropped, status: 'confirmed' })).toBe('fail')
})
