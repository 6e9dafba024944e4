import { hours, minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

/** Hourly for a week: everything has an end. */
const hourly: readonly number[] = Array.from({ length: 168 }, () => hours(1))

export const podiumBlocking: DeliveryProfile = {
  name: 'podium-blocking',
  about: 'One delivery that fails holds up all that came after it, as with Podium, until it is taken.',
  source:
    'Podium’s public documentation: later events are paused until the failed one succeeds. Chosen here: the ladder, its end after a week, 10 s, and Standard Webhooks for the signature, since the vendor’s own scheme is not modelled.',
  retryAfterMs: [minutes(1), minutes(5), minutes(15), ...hourly],
  ...{ jitterPercent: 0, timeoutMs: 10_000 },
  order: { kind: 'blocking' },
  ...{ taken: '2xx', gone: [410], throttle: [], retryAfter: 'ignored', disabling: null },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: [] },
  signing: { kind: 'standard-webhooks', prefix: 'webhook' },
  ...{ headers: [], payload: 'full', batch: 1, challenge: 'none' },
}
