/** A stretch of hotel time in a few letters. */
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** Whole minutes under an hour, tenths of hours under two days, tenths of days above. */
export function sayWait(ms: number): string {
  if (ms < hour) return `${Math.round(ms / minute)} min`
  if (ms < 2 * day) return `${(ms / hour).toFixed(1)} h`
  return `${(ms / day).toFixed(1)} d`
}
