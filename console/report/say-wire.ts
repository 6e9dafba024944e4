/** Real time since a run began, in a few letters. */
export function sayWire(ms: number): string {
  if (ms < 10_000) return `+${(ms / 1000).toFixed(1)} s`
  if (ms < 120_000) return `+${Math.round(ms / 1000)} s`
  if (ms < 7_200_000) return `+${Math.round(ms / 60_000)} min`
  return `+${(ms / 3_600_000).toFixed(1)} h`
}
