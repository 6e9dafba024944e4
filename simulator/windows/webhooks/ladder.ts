/** When a delivery that failed is tried again, in hotel time. */
import { hours, minutes } from '../../domain/time.ts'

export type DeliveryProfile = {
  readonly name: string
  /** How long after a failed attempt the next one follows; the first attempt is at once. */
  readonly retryAfterMs: readonly number[]
}

/** The example of the Standard Webhooks 1.0.0 specification: ten attempts within 75 h 35 min 5 s. */
export const standardProfile: DeliveryProfile = {
  name: 'standard',
  retryAfterMs: [5000, minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20), hours(24)],
}

/** Milliseconds of hotel time until the attempt after this one (counted from 1), or null where the ladder ends. */
export const waitAfter = (profile: DeliveryProfile, attempt: number): number | null =>
  profile.retryAfterMs[attempt - 1] ?? null
