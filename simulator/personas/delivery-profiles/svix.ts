import { days, hours, minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const svix: DeliveryProfile = {
  name: 'svix',
  about:
    'As a PMS sends that delivers through Svix: eight attempts in 27 hours, many at once, disabled after five bad days.',
  source:
    'Svix’s public documentation: ladder, 15 s, svix-* headers, disabled after five days on which everything failed, the header webhook-delivery, and that failed deliveries can be recovered and missing ones replayed. Chosen here: eight at once, and that the five days begin with the first failure, where theirs begin after several in 24 hours.',
  retryAfterMs: [5000, minutes(5), minutes(30), hours(2), hours(5), hours(10), hours(10)],
  ...{ jitterPercent: 0, timeoutMs: 15_000 },
  order: { kind: 'parallel', atOnce: 8 },
  ...{ taken: '2xx', gone: [410], throttle: [429, 502, 504], retryAfter: 'obeyed' },
  disabling: { when: 'all-failing', forMs: days(5), becomes: 'disabled' },
  ...{ obeysReceiver: true, resendForMs: null, catchUp: ['recover', 'replay'] },
  signing: { kind: 'standard-webhooks', prefix: 'svix' },
  ...{ headers: [], payload: 'full', batch: 1, challenge: 'none' },
}
