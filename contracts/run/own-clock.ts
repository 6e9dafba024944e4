/** A connector that asks by its own wall clock cannot be judged on days that pass in seconds: that is how it was set up, not what it is. */
import { type HotelTime, hours, instant, readInstant } from '../../simulator/domain/time.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'

/** Rejects with SetupTrouble where it asked for what changed since an hour that the hotel had not reached, and the real world had. */
export function requireHotelTime(name: string, said: readonly Entry[]): void {
  for (const entry of said) {
    const since = entry.kind === 'request' ? sinceIn(entry.path) : undefined
    if (since === undefined || since <= entry.at + hours(1) || since > entry.wire + hours(24)) continue
    throw new SetupTrouble(
      `The connector ${name} asked at ${instant(entry.at)} of the hotel's time for what changed since ${instant(since)}, which is by its own wall clock: in a hotel whose days pass in seconds it would never be told anything. Let it ask since what it read last, or since \`now\` of the clock hint; or play it with --clock live.`,
    )
  }
}

function sinceIn(path: string): HotelTime | undefined {
  const since = new URLSearchParams(path.split('?')[1]).get('updatedSince')
  return since === null ? undefined : readInstant(since)
}
