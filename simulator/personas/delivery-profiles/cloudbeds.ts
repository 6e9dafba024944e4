import { minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const cloudbeds: DeliveryProfile = {
  name: 'cloudbeds',
  about: 'Says only which record changed, unsigned, in any order, and tries five times more, a minute apart.',
  source:
    'Cloudbeds’s public documentation: no signature, 2 s, up to five retries a minute apart, no promise of order, ids rather than records. Chosen here: four at once. Not modelled: its own envelope and names of events, which are a dialect’s matter.',
  retryAfterMs: [minutes(1), minutes(1), minutes(1), minutes(1), minutes(1)],
  ...{ jitterPercent: 0, timeoutMs: 2000 },
  order: { kind: 'parallel', atOnce: 4 },
  ...{ taken: '2xx', gone: [], throttle: [], retryAfter: 'ignored', disabling: null },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: [] },
  signing: { kind: 'none' },
  ...{ headers: [], payload: 'thin', batch: 1, challenge: 'none' },
}
