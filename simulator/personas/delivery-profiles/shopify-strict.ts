import { minutes } from '../../domain/time.ts'
import type { DeliveryProfile } from '../delivery-profile.ts'

export const shopifyStrict: DeliveryProfile = {
  name: 'shopify-strict',
  about:
    'Impatient, as Shopify is: eight attempts in four hours, and the subscription is deleted when the last one fails.',
  source:
    'Shopify’s public documentation: eight tries in four hours, 5 s in all, X-Shopify-* headers, base64 of an HMAC over the body, a subscription made by API is deleted after eight failures, order not guaranteed. Chosen here: the steps within the four hours, and four at once.',
  retryAfterMs: [minutes(1), minutes(4), minutes(10), minutes(20), minutes(35), minutes(60), minutes(110)],
  ...{ jitterPercent: 0, timeoutMs: 5000 },
  order: { kind: 'parallel', atOnce: 4 },
  ...{ taken: '2xx', gone: [], throttle: [], retryAfter: 'ignored' },
  disabling: { when: 'given-up', becomes: 'deleted' },
  ...{ obeysReceiver: false, resendForMs: null, catchUp: [] },
  signing: { kind: 'body-hmac', header: 'x-shopify-hmac-sha256', encoding: 'base64', before: '' },
  headers: [
    { name: 'x-shopify-topic', says: 'type' },
    { name: 'x-shopify-event-id', says: 'change-id' },
    { name: 'x-shopify-webhook-id', says: 'delivery-id' },
    { name: 'x-shopify-triggered-at', says: 'time' },
  ],
  ...{ payload: 'full', batch: 1, challenge: 'none' },
}
