import { hours, minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const standard: DeliveryProfile = {
  name: 'standard',
  about: 'Standard Webhooks as its specification advises: ten attempts in 75 hours and some more, one after the other.',
  source:
    'Standard Webhooks 1.0.0: headers, ladder, jitter, 2xx, 410, throttling, Retry-After, and that deliveries can be sent again. Chosen here: up to a tenth of each step as its jitter, the order, which it leaves open, and that nobody is ever disabled for failing.',
  retryAfterMs: [5000, minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(14), hours(20), hours(24)],
  ...{ jitterPercent: 10, timeoutMs: 15_000 },
  order: { kind: 'in-turn' },
  ...{ taken: '2xx', gone: [410], throttle: [429, 502, 504], retryAfter: 'obeyed', disabling: null },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: ['recover', 'replay'] },
  signing: { kind: 'standard-webhooks', prefix: 'webhook' },
  ...{ headers: [], payload: 'full', batch: 1, challenge: 'none' },
}
