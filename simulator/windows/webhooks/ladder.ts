/** When a delivery that failed is tried again, in hotel time. */
import { hash } from 'node:crypto'
import type { DeliveryProfile } from '../../personas/delivery-profile.ts'

type Failed = {
  /** Counted from 1. */
  readonly attempt: number
  readonly status: number | null
  readonly retryAfterSeconds: number | null
  /** Of the run, the subscription and the delivery: with the attempt, what chance is drawn from. */
  readonly mark: string
}

/** Milliseconds until the next attempt: the ladder's, or the receiver's own `Retry-After` where that is longer. Null where it is given up. */
export function waitAfter(
  { retryAfterMs, jitterPercent, retryAfter }: Pick<DeliveryProfile, 'retryAfterMs' | 'jitterPercent' | 'retryAfter'>,
  { attempt, retryAfterSeconds, mark }: Failed,
): number | null {
  const exact = retryAfterMs[attempt - 1]
  if (exact === undefined) return null
  const step =
    exact + (jitterPercent === 0 ? 0 : drawn(`${mark} ${attempt}`, Math.floor((exact * jitterPercent) / 100)))
  return retryAfter === 'obeyed' ? Math.max(step, (retryAfterSeconds ?? 0) * 1000) : step
}

/** From 0 to `most`, in so many parts, the same whenever it is asked for. */
const drawn = (mark: string, most: number): number =>
  Math.floor((most * (Number.parseInt(hash('sha256', `jitter ${mark}`).slice(0, 12), 16) % (parts + 1))) / parts)

/** Few, since time waits at each moment of the hotel until whoever hangs there has timed out. */
const parts = 8

/** Seconds for which nothing more goes to a receiver that asks to be left alone: as long as it says, or else the first step of the ladder. */
export function pauseAfter(
  { throttle, retryAfter, retryAfterMs }: Pick<DeliveryProfile, 'throttle' | 'retryAfter' | 'retryAfterMs'>,
  { status, retryAfterSeconds }: Failed,
): number | undefined {
  if (status === null || !throttle.includes(status)) return undefined
  if (retryAfter === 'obeyed' && retryAfterSeconds !== null && retryAfterSeconds > 0) return retryAfterSeconds
  return Math.ceil((retryAfterMs[0] ?? 0) / 1000) || undefined
}
