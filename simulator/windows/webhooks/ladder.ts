/** When a delivery that failed is tried again, in hotel time. */
import type { DeliveryProfile } from '../../personas/delivery-profile.ts'

type Failed = {
  /** Counted from 1. */
  readonly attempt: number
  readonly status: number | null
  readonly retryAfterSeconds: number | null
}

/** Milliseconds until the next attempt: the ladder's, or the receiver's own `Retry-After` where that is longer. Null where it is given up. */
export function waitAfter(
  { retryAfterMs, retryAfter }: Pick<DeliveryProfile, 'retryAfterMs' | 'retryAfter'>,
  { attempt, retryAfterSeconds }: Failed,
): number | null {
  const step = retryAfterMs[attempt - 1]
  if (step === undefined) return null
  return retryAfter === 'obeyed' ? Math.max(step, (retryAfterSeconds ?? 0) * 1000) : step
}

/** Seconds for which nothing more goes to a receiver that asks to be left alone. */
export function pauseAfter(
  { throttle, retryAfter }: Pick<DeliveryProfile, 'throttle' | 'retryAfter'>,
  { status, retryAfterSeconds }: Failed,
): number | undefined {
  if (retryAfter === 'ignored' || status === null || !throttle.includes(status)) return undefined
  return retryAfterSeconds !== null && retryAfterSeconds > 0 ? retryAfterSeconds : undefined
}
