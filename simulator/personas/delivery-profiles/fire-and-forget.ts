import type { DeliveryProfile } from '../delivery-profile.ts'

export const fireAndForget: DeliveryProfile = {
  name: 'fire-and-forget',
  about: 'Sends each change once and never looks back: whatever the receiver answers, that was it.',
  source: 'Seen with small vendors, such as Heron, which documents no retry at all. Chosen here: all the rest.',
  retryAfterMs: [],
  ...{ jitterPercent: 0, timeoutMs: 2000 },
  order: { kind: 'parallel', atOnce: 16 },
  ...{ taken: 'any-answer', gone: [], throttle: [], retryAfter: 'ignored', disabling: null },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: [] },
  signing: { kind: 'standard-webhooks', prefix: 'webhook' },
  ...{ headers: [], payload: 'full', batch: 1, challenge: 'none' },
}
