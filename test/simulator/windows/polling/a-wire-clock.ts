/** Real time as a test sets it: tokens, limits and cursors are judged by it. */
import type { WireTime } from '../../../../simulator/domain/time.ts'

export function aWireClock(start = '2026-11-01T12:00:00Z') {
  let now = Date.parse(start)
  return {
    wireNow: () => now as WireTime,
    pass: (seconds: number) => {
      now += 1000 * seconds
    },
  }
}
