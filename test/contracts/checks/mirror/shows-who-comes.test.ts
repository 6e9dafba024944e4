import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { showsWhoComes } from '../../../../contracts/checks/mirror/shows-who-comes.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import { declared, look } from '../cases.ts'
import { books, caseOf, detailsOf, effects, type Fact, guest, registers, stay } from '../guest-cases.ts'

const cancels: Fact[1] = {
  ...{ kind: 'reservation-cancelled', reservation: stay('ada'), fee: null, feePosting: null },
  ...{ by: 'guest', reason: null, relocatedTo: null },
}
const booked: readonly Fact[] = [
  ['2026-06-01 09:00', ...books('ada', { phone: '1234' }), registers('cleo', { phone: '5678' })],
]
const swap: Fact = ['2026-06-02 15:00', { kind: 'stay-guest-changed', reservation: stay('ada'), guest: guest('cleo') }]
const cast = [{ role: 'subject', reservation: 'ada', control: null }] as const
const reads = { cast, declared: declared({ reads: ['email', 'phone'] }) }
const judge = (facts: readonly Fact[], seen: Partial<SeenStay>, parts: Partial<Case> = {}) =>
  showsWhoComes.judge(
    caseOf(facts, effects(look('2026-06-02 15:40', 'ada', { status: 'confirmed', ...seen })), { ...reads, ...parts }),
  )
const cleo = { email: 'cleo@example.com', phone: '5678' }

test('who comes is shown by address and by number', () => {
  expect(judge([...booked, swap], cleo)).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(judge([...booked, swap], { ...cleo, phone: '1234' })).toMatchObject({
    verdict: 'fail',
    because:
      'Cleo Byron was put down for the stay at 2026-06-02 15:00. At 2026-06-02 15:40 the far side shows the telephone number “1234”, and it should be 5678.',
  })
})

test('a number that this PMS keeps back is no excuse for the address', () => {
  const { persona } = caseOf([], [])
  const shut = { persona: { ...persona, fields: { ...persona.fields, guest: ['email'] } } }
  expect(judge([...booked, swap], { ...cleo, email: 'ada@example.com' }, shut).verdict).toBe('fail')
  expect(judge([...booked, swap], { ...cleo, phone: '1234' }, shut).verdict).toBe('pass')
})

test('of a stay that is off nobody has to show who would come', () => {
  const first: Fact = ['2026-06-02 09:00', cancels]
  expect(judge([...booked, first, swap], { status: 'cancelled', email: null })).toMatchObject({
    verdict: 'not-applicable',
    because: expect.stringContaining('or the stay is off'),
  })
  const at = (hour: Fact[0]) => judge([...booked, swap, [hour, cancels]], { status: 'cancelled', email: null }).verdict
  expect([at('2026-06-02 15:30'), at('2026-06-02 15:37')]).toEqual(['not-applicable', 'inconclusive'])
})

test('that a guest gets another stay as well is no swap of this one', () => {
  // As where two profiles of hers are merged.
  const other: Fact = [
    '2026-06-02 15:00',
    { kind: 'guest-changed', guest: guest('ada'), details: detailsOf('ada') },
    { kind: 'stay-guest-changed', reservation: stay('bea'), guest: guest('ada') },
  ]
  expect(showsWhoComes.asked(caseOf([...booked, ['2026-06-01 10:00', ...books('bea')], other], [], reads))).toBe(false)
  expect(showsWhoComes.asked(caseOf([...booked, swap], [], reads))).toBe(true)
})

test('without a probe, or one that reads who it is, there is nothing to hold against anybody', () => {
  const of = (parts: Parameters<typeof declared>[0]) =>
    judge([...booked, swap], cleo, { declared: declared(parts) }).verdict
  expect([of({ probe: false }), of({ reads: ['arrival'] })]).toEqual(['not-applicable', 'not-applicable'])
})
