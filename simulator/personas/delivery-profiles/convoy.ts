import type { DeliveryProfile } from '../delivery-profile.ts'

const seconds = (count: number): number => 1000 * count

export const convoy: DeliveryProfile = {
  name: 'convoy',
  about:
    'As a PMS sends that delivers through Convoy: every 100 seconds, and a breaker that opens after ten failures in a row.',
  source:
    'Convoy’s public documentation: linear retries of 100 s, ten of them, a circuit breaker that disables after ten failures in a row. Chosen here: four at once, 10 s, and Standard Webhooks for the signature, which is configurable there. Not modelled: the share of failures in a window of five minutes.',
  retryAfterMs: Array.from({ length: 10 }, () => seconds(100)),
  ...{ jitterPercent: 0, timeoutMs: 10_000 },
  order: { kind: 'parallel', atOnce: 4 },
  ...{ taken: '2xx', gone: [410], throttle: [429], retryAfter: 'obeyed' },
  disabling: { when: 'failures-in-a-row', failures: 10, becomes: 'disabled' },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: ['recover'] },
  signing: { kind: 'standard-webhooks', prefix: 'webhook' },
  ...{ headers: [], payload: 'full', batch: 1, challenge: 'none' },
}
