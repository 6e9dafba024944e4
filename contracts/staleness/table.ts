/** Staleness by mode as lines for a terminal. */
import { sayWait } from './say-wait.ts'
import type { ModeStaleness } from './staleness.ts'

const widths = [10, 7, 7, 10, 14, 10, 10] as const
const heads = ['mode', 'facts', 'told', 'median', '95 % within', 'longest', 'not told']

export function table(modes: readonly ModeStaleness[]): string {
  const rows = modes.map(({ mode, facts, told, medianMs, p95Ms, longestMs }) => [
    ...[mode, `${facts}`, `${told}`, wait(medianMs), wait(p95Ms), wait(longestMs), `${facts - told}`],
  ])
  return [heads, ...rows].map(line).join('')
}

const wait = (ms: number | null): string => (ms === null ? '—' : sayWait(ms))

function line([first = '', ...cells]: readonly string[]): string {
  return `  ${first.padEnd(widths[0])}${cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0)).join('')}\n`
}
