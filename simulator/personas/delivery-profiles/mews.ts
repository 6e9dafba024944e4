import { minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const mews: DeliveryProfile = {
  name: 'mews',
  about:
    'Says only which records changed, up to a hundred at once, unsigned, and tries a few times at intervals of minutes.',
  source:
    'Mews’s public documentation of the general webhook: ids alone, in batches, no signature (a secret in the address at most), 2xx within 5 s, tried again “after a few minutes”, dropped after repeated failures. Chosen here: five minutes, five attempts, a hundred in a batch. Not modelled: its own envelope, which is a dialect’s matter, and that it follows 307 and 308: nothing here follows a redirect.',
  retryAfterMs: [minutes(5), minutes(5), minutes(5), minutes(5)],
  ...{ jitterPercent: 0, timeoutMs: 5000 },
  order: { kind: 'in-turn' },
  ...{ taken: '2xx', gone: [], throttle: [], retryAfter: 'ignored', disabling: null },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: [] },
  signing: { kind: 'none' },
  ...{ headers: [], payload: 'thin', batch: 100, challenge: 'none' },
}
