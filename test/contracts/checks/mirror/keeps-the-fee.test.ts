import { expect, test } from 'vitest'
import { keepsTheFee } from '../../../../contracts/checks/mirror/keeps-the-fee.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import { aCancellation, aMove, blindLook, declared, effects, look } from '../cases.ts'

const seen = (stay: Partial<SeenStay>) => aCancellation({ effects: effects(look('2026-06-05 15:36', 'ada', stay)) })

test('a fee that is counted passes', () => {
  expect(keepsTheFee.judge(seen({ status: 'cancelled', revenueMinor: 12950 }))).toMatchObject({
    verdict: 'pass',
    because: 'Ada Byron cancelled at 2026-06-05 15:00, and the fee of 129.50 EUR is counted as revenue.',
  })
})

test.each([
  ['nothing', 0, '0.00 EUR'],
  ['the whole stay', 25900, '259.00 EUR'],
])('a far side that counts %s fails', (_, revenueMinor, says) => {
  expect(keepsTheFee.judge(seen({ status: 'cancelled', revenueMinor }))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining(`The far side counts ${says} for the stay.`),
  })
})

test('a far side that says nothing of the revenue fails where it said something before, and else was not understood', () => {
  const silent = look('2026-06-05 15:36', 'ada', { status: 'cancelled', revenueMinor: null })
  const before = look('2026-06-04 15:36', 'ada', { status: 'confirmed', revenueMinor: 25900 })
  expect(keepsTheFee.judge(aCancellation({ effects: effects(before, silent) }))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('The far side counts no revenue for the stay.'),
  })
  expect(keepsTheFee.judge(aCancellation({ effects: effects(silent) })).verdict).toBe('inconclusive')
})

test('a far side that still expects the guest proves nothing about the fee', () => {
  expect(keepsTheFee.judge(seen({ status: 'confirmed', revenueMinor: 25900 })).verdict).toBe('inconclusive')
})

test('a far side that cannot be seen proves nothing, and one without a probe or without revenue is not asked', () => {
  const blind = aCancellation({ effects: effects(blindLook('2026-06-05 15:36', 'ada')) })
  expect(keepsTheFee.judge(blind).verdict).toBe('inconclusive')
  const dumb = declared({ reads: ['arrival'] })
  expect(keepsTheFee.judge(aCancellation({ declared: dumb })).verdict).toBe('not-applicable')
  const hidden = declared({ probe: false })
  expect(keepsTheFee.judge(aCancellation({ declared: hidden })).verdict).toBe('not-applicable')
})

test('a story in which nobody owes a fee does not ask', () => {
  expect(keepsTheFee.asked(aMove())).toBe(false)
})
