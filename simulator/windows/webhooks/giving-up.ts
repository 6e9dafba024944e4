/** When a receiver that fails is told nothing more, by the rule of its delivery profile. */
import { type HotelTime, hours } from '../../domain/time.ts'
import type { DeliveryProfile } from '../../personas/delivery-profile.ts'
import type { Owed } from './owed.ts'

export type End = { readonly becomes: 'disabled' | 'deleted' | 'gone'; readonly because: string }

export type Failure = {
  readonly status: number | null
  /** Whether the ladder has ended with it. */
  readonly isLast: boolean
  readonly wants: string | null
}

/** After an attempt that failed. Undefined where the receiver is tried further. */
export function endAfter(
  { disabling, gone, obeysReceiver }: Pick<DeliveryProfile, 'disabling' | 'gone' | 'obeysReceiver'>,
  { status, isLast, wants }: Failure,
  { failing }: Pick<Owed, 'failing'>,
  now: HotelTime,
): End | undefined {
  if (status !== null && gone.includes(status))
    return { becomes: 'gone', because: `the receiver answered ${status}, gone for good.` }
  if (obeysReceiver && wants === 'disable') return { becomes: 'disabled', because: 'the receiver asked for it.' }
  if (!disabling || !failing) return undefined
  const { becomes } = disabling
  switch (disabling.when) {
    case 'failures-in-a-row':
      if (failing.inARow < disabling.failures) return undefined
      return { becomes, because: `${failing.inARow} attempts in a row have failed.` }
    case 'all-failing':
      if (now - failing.since < disabling.forMs) return undefined
      return { becomes, because: `every attempt has failed for ${Math.floor((now - failing.since) / hours(1))} hours.` }
    case 'given-up':
      return isLast ? { becomes, because: 'the last attempt of a delivery has failed.' } : undefined
    default:
      return disabling satisfies never
  }
}
