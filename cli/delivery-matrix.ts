/** The ways of delivering webhooks, side by side. */
import type { DeliveryProfile } from '../simulator/personas/delivery-profile.ts'
import { sideBySide } from './side-by-side.ts'

const heads = ['', 'tries', 'over', 'waits', 'order', 'signs', 'body', 'gives up'] as const

/** One line a profile, under a line of heads; below, what the words mean. */
export const deliveryMatrix = (profiles: readonly DeliveryProfile[]): string[] => [
  ...sideBySide([heads, ...profiles.map(cellsOf)]),
  'tries: attempts in all, and over how long. waits: for an answer, where a run',
  'certifies; 2 s at most in any other. --json has each step, and its source.',
]

function cellsOf(profile: DeliveryProfile): string[] {
  const { name, retryAfterMs, timeoutMs, order, payload, batch } = profile
  const body = batch > 1 ? `${payload}, ${batch} at once` : payload
  return [
    ...[name, String(retryAfterMs.length + 1), lengthOf(retryAfterMs.reduce((sum, step) => sum + step, 0))],
    ...[lengthOf(timeoutMs), order.kind === 'parallel' ? `${order.atOnce} at once` : order.kind],
    ...[signsOf(profile), body, givesUpOf(profile)],
  ]
}

/** In the largest unit of which there are two at least, rounded down. */
function lengthOf(ms: number): string {
  if (ms === 0) return '–'
  const [seconds, minutes, hours] = [1000, 60_000, 3_600_000].map(unit => Math.floor(ms / unit))
  if ((hours ?? 0) >= 2) return `${hours} h`
  return (minutes ?? 0) >= 2 ? `${minutes} min` : `${seconds} s`
}

function signsOf({ signing }: DeliveryProfile): string {
  switch (signing.kind) {
    case 'standard-webhooks':
      return `${signing.prefix}-*`
    case 'body-hmac':
      return signing.header.replace(/-(hmac-)?s(ignature|ha256).*$/, '-*')
    case 'none':
      return '–'
    default:
      return signing satisfies never
  }
}

function givesUpOf({ disabling }: DeliveryProfile): string {
  switch (disabling?.when) {
    case 'failures-in-a-row':
      return `${disabling.becomes} after ${disabling.failures} failures`
    case 'all-failing':
      return `${disabling.becomes} after ${Math.floor(disabling.forMs / 86_400_000)} days`
    case 'given-up':
      return `${disabling.becomes} after the last`
    case undefined:
      return '–'
    default:
      return disabling satisfies never
  }
}
