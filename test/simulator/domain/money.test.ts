/** Amounts are shared out, rounded and written down without losing a cent. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion, decimalOf, type Rounding, sayMoney, share } from '../../../simulator/domain/money.ts'

test.each([
  ['half-up', 5, 3],
  ['half-up', -5, -3],
  ['half-even', 5, 2],
  ['half-even', 7, 4],
  ['half-even', -5, -2],
  ['up', 5, 3],
  ['down', 5, 2],
  ['down', -5, -2],
] as const)('half a cent is rounded %s: half of %i is %i', (rounding, minor, rounded) => {
  expect(share(minor, 1, 2, rounding)).toBe(rounded)
})

test('a share is exact where floating point would not be', () => {
  expect(share(9_007_199_254_740_991, 1_000_000, 1_000_000, 'half-up')).toBe(9_007_199_254_740_991)
  expect(share(1_000_000_000_005, 58_750, 1_000_000, 'half-up')).toBe(58_750_000_000)
})

const roundings: readonly Rounding[] = ['half-up', 'half-even', 'up', 'down']

test('what is taken back is the exact negative of what was taken, and never a whole cent beside the true share', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(1_000_000), fc.constantFrom(...roundings), (minor, ppm, rounding) => {
      const there = share(minor, ppm, 1_000_000, rounding)
      expect(share(-minor, ppm, 1_000_000, rounding) + there).toBe(0)
      const offBy = BigInt(there) * 1_000_000n - BigInt(minor) * BigInt(ppm)
      expect(offBy > -1_000_000n && offBy < 1_000_000n).toBe(true)
    }),
  )
})

test('a share is the same to the cent whether plain numbers reach for it or not', () => {
  const beyond = 2 ** 30
  fc.assert(
    fc.property(fc.integer(), fc.nat(1_000_000), fc.constantFrom(...roundings), (minor, ppm, rounding) => {
      const [wide, denominator] = [ppm * beyond, 1_000_000 * beyond]
      expect(share(minor, ppm, 1_000_000, rounding)).toBe(share(minor, wide, denominator, rounding))
    }),
  )
  expect(share(-1, 1, 1_000_000, 'half-up')).toBe(0)
})

test('an amount that is shared out comes back to the cent, and nobody gets a cent too many', () => {
  const weights = fc
    .array(fc.nat(1000), { minLength: 1, maxLength: 12 })
    .filter(each => each.some(weight => weight > 0))
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), weights, (total, each) => {
      const shares = apportion(total, each)
      const sum = each.reduce((all, weight) => all + weight, 0)
      expect(shares.reduce((all, part) => all + part, 0)).toBe(total)
      shares.forEach((part, index) => {
        expect(Math.abs(part * sum - total * (each[index] as number))).toBeLessThan(sum)
      })
    }),
  )
})

test('ten euros in three are 3.34, 3.33 and 3.33', () => {
  expect(apportion(1000, [1, 1, 1])).toEqual([334, 333, 333])
})

test.each([
  [25900, 'EUR', '259.00 EUR'],
  [-5, 'GBP', '-0.05 GBP'],
  [1200, 'JPY', '1200 JPY'],
  [1250, 'KWD', '1.250 KWD'],
  [7, 'KWD', '0.007 KWD'],
])('%i minor units of %s are written %s', (minor, currency, written) => {
  expect(sayMoney({ minor, currency })).toBe(written)
  expect(decimalOf({ minor, currency })).toBe(written.split(' ')[0])
})
