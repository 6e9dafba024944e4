/** What an answer means for a delivery: taken, tried again, or given up. */

import type { DeliveryProfile } from '../../personas/delivery-profile.ts'
import { isSuccess } from '../../transcript/subscription-entries.ts'
import { pauseAfter, waitAfter } from './ladder.ts'

export type Heard = {
  /** Counted from 1. */
  readonly attempt: number
  /** Null where no answer came. */
  readonly status: number | null
  readonly retryAfterSeconds: number | null
  /** What the receiver wants to become of it, in the header `webhook-delivery`. */
  readonly wants: string | null
  /** Of the run, the subscription and the delivery: with the attempt, what chance is drawn from. */
  readonly mark: string
  /** Whether it never went out, and the hotel takes it for delivered. */
  readonly isLost: boolean
}

export type Outcome = {
  readonly isTaken: boolean
  /** Milliseconds of hotel time until it is tried again; null where it is not. */
  readonly wait: number | null
  /** Seconds of hotel time for which nothing more goes to that receiver. */
  readonly pauses: number | undefined
}

export function outcomeOf(profile: DeliveryProfile, heard: Heard): Outcome {
  const { status, wants, isLost } = heard
  // What is lost on the way the hotel takes for delivered: nobody is given up for it.
  const isTaken = isLost || (status !== null && (profile.taken === 'any-answer' || isSuccess(status)))
  if (isTaken) return { isTaken, wait: null, pauses: undefined }
  const isAborted = profile.obeysReceiver && (wants === 'abort-message' || wants === 'disable')
  const isOver = isAborted || profile.gone.includes(status ?? 0)
  return { isTaken, wait: isOver ? null : waitAfter(profile, heard), pauses: pauseAfter(profile, heard) }
}
