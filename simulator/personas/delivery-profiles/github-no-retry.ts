import { days } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const githubNoRetry: DeliveryProfile = {
  name: 'github-no-retry',
  about: 'Sends each change once, as GitHub does: what was not taken comes again only when somebody asks for it.',
  source:
    'GitHub’s public documentation: no automatic retry, 10 s, X-GitHub-* and X-Hub-Signature-256, no promise of order, redelivered when asked for three days. Chosen here: four at once.',
  retryAfterMs: [],
  ...{ jitterPercent: 0, timeoutMs: 10_000 },
  order: { kind: 'parallel', atOnce: 4 },
  ...{ taken: '2xx', gone: [], throttle: [], retryAfter: 'ignored', disabling: null },
  ...{ obeysReceiver: false, resendForMs: days(3), catchUp: ['recover'] },
  signing: { kind: 'body-hmac', header: 'x-hub-signature-256', encoding: 'hex', before: 'sha256=' },
  headers: [
    { name: 'x-github-delivery', says: 'delivery-id' },
    { name: 'x-github-event', says: 'type' },
    { name: 'x-github-hook-id', says: 'subscription' },
  ],
  ...{ payload: 'full', batch: 1, challenge: 'none' },
}
