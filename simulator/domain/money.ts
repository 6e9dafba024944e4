/** Amounts in whole minor units: shared out, rounded by a named rule and written down, without ever losing a cent. */
import type { Money } from './words.ts'

/** Digits behind the point, as in ISO 4217. */
export const minorDigits = {
  EUR: 2,
  GBP: 2,
  USD: 2,
  CHF: 2,
  CAD: 2,
  AED: 2,
  SGD: 2,
  CZK: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  BHD: 3,
  TND: 3,
} as const

export type Currency = keyof typeof minorDigits

/** What becomes of half a cent. All look at the size alone, so that a reversal is the exact negative of what it reverses. */
export type Rounding = 'half-up' | 'half-even' | 'up' | 'down'

/** `minor × numerator ÷ denominator`, rounded; exact for numbers of any size. The denominator is above zero. */
export function share(minor: number, numerator: number, denominator: number, rounding: Rounding): number {
  const small = minor * numerator
  return Number.isSafeInteger(small)
    ? smallShare(small, denominator, rounding)
    : bigShare(minor, numerator, denominator, rounding)
}

/** Where the product is a safe integer, so is everything that comes of it. */
function smallShare(product: number, divisor: number, rounding: Rounding): number {
  const size = Math.abs(product)
  const rest = size % divisor
  const whole = (size - rest) / divisor
  const rounded = whole + (goesUp(rest, divisor, whole % 2 === 1, rounding) ? 1 : 0)
  // Never minus zero, which a whole number does not know.
  return product < 0 && rounded > 0 ? -rounded : rounded
}

function bigShare(minor: number, numerator: number, denominator: number, rounding: Rounding): number {
  const product = BigInt(minor) * BigInt(numerator)
  const size = product < 0n ? -product : product
  const divisor = BigInt(denominator)
  const whole = size / divisor
  const rounded = whole + (goesUp(size % divisor, divisor, whole % 2n === 1n, rounding) ? 1n : 0n)
  return Number(product < 0n ? -rounded : rounded)
}

function goesUp<Size extends number | bigint>(rest: Size, divisor: Size, isOdd: boolean, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false
    case 'up':
      return rest > 0
    case 'half-up':
      return rest >= divisor - rest
    case 'half-even':
      return rest > divisor - rest || (rest === divisor - rest && isOdd)
    default:
      return rounding satisfies never
  }
}

/** Shares a total out by weights of zero and more; the shares add up to it. What rounding leaves over goes to the largest rests, first come first. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0) throw new Error('An amount cannot be shared out where nobody has a weight.')
  const shares = weights.map(weight => share(total, weight, sum, 'down'))
  const left = total - shares.reduce((all, each) => all + each, 0)
  const rests = weights.map((weight, index) => ({
    index,
    rest: Math.abs(total * weight - (shares[index] as number) * sum),
  }))
  rests.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of rests.slice(0, Math.abs(left))) shares[index] = (shares[index] as number) + Math.sign(left)
  return shares
}

/** `259.00`, `-0.05`, `1200` in yen, `1.250` in dinars. */
export function decimalOf({ minor, currency }: Money): string {
  const digits = digitsOf(currency)
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** `259.00 EUR`. */
export const sayMoney = (money: Money): string => `${decimalOf(money)} ${money.currency}`

const digitsOf = (currency: string): number => (minorDigits as Readonly<Record<string, number>>)[currency] ?? 2
