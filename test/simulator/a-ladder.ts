/** Whether attempts came at the steps of a ladder, each longer by its jitter at most. */
import { expect } from 'vitest'
import type { DeliveryProfile } from '../../simulator/personas/delivery-profile.ts'

type Ladder = Pick<DeliveryProfile, 'retryAfterMs' | 'jitterPercent'>

/** `times` in milliseconds, of the attempts. */
export function expectSteps(times: readonly number[], { retryAfterMs, jitterPercent }: Ladder): void {
  expect(times).toHaveLength(retryAfterMs.length + 1)
  for (const [place, step] of retryAfterMs.entries()) {
    const waited = Number(times[place + 1]) - Number(times[place])
    expect(waited).toBeGreaterThanOrEqual(step)
    expect(waited).toBeLessThanOrEqual(step + (step * jitterPercent) / 100)
  }
}
