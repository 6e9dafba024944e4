/** Spans, sizes, shares and counts as people write them, and as they are kept. */
import type { Parameter, Unit } from '../catalogue/kind.ts'

const spans: readonly (readonly [word: string, ms: number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
]

/** `6h`, `90s`, `1d12h`, `-6m` in milliseconds; undefined where it is none. */
export function readSpan(text: string): number | undefined {
  const found = /^(-?)((?:\d{1,9}(?:d|h|ms|m|s))+)$/.exec(text)
  if (!found) return undefined
  let sum = 0
  for (const [, number, word] of (found[2] ?? '').matchAll(/(\d+)(d|h|ms|m|s)/g))
    sum += Number(number) * (spans.find(([each]) => each === word)?.[1] ?? 0)
  return found[1] === '-' ? -sum : sum
}

/** In the largest units that are whole. */
export function saySpan(ms: number): string {
  if (ms < 0) return `-${saySpan(-ms)}`
  let left = ms
  let said = ''
  for (const [word, each] of spans) {
    const whole = Math.floor(left / each)
    if (whole > 0) said += `${whole}${word}`
    left -= whole * each
  }
  return said === '' ? '0s' : said
}

const sizes: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1024, mb: 1024 * 1024 }

export function readValue(unit: Unit, text: string): number | undefined {
  switch (unit) {
    case 'hotel-time':
    case 'wire-time':
      return readSpan(text)
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'percent':
      return /^\d{1,3}%$/.test(text) ? Number(text.slice(0, -1)) : undefined
    case 'bytes': {
      const found = /^(\d{1,9})(|b|kb|mb)$/i.exec(text)
      return found ? Number(found[1]) * (sizes[(found[2] ?? '').toLowerCase()] ?? 1) : undefined
    }
    default:
      return unit satisfies never
  }
}

export function sayValue(unit: Unit, value: number): string {
  switch (unit) {
    case 'hotel-time':
    case 'wire-time':
      return saySpan(value)
    case 'count':
      return String(value)
    case 'percent':
      return `${value}%`
    case 'bytes':
      return value % sizeOf.mb === 0 ? `${value / sizeOf.mb}MB` : value % 1024 === 0 ? `${value / 1024}kB` : `${value}B`
    default:
      return unit satisfies never
  }
}

const sizeOf = { mb: 1024 * 1024 }

const nouns = {
  'hotel-time': 'a span of hotel time',
  'wire-time': 'a span of real time',
  count: 'a whole number',
  percent: 'a share',
  bytes: 'a size',
} as const satisfies Record<Unit, string>

/** `a span of hotel time from 1m to 30d`. */
export const sayExpected = ({ unit, min, max }: Parameter): string =>
  `${nouns[unit]} from ${sayValue(unit, min)} to ${sayValue(unit, max)}`
