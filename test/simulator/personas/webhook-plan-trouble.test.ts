import { expect, test } from 'vitest'
import { openPolling } from '../../../simulator/personas/polling-plan.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { plainWebhooks, type WebhookPlan } from '../../../simulator/personas/webhook-plan.ts'
import { webhookPlanTroubles } from '../../../simulator/personas/webhook-plan-trouble.ts'

const troubles = (over: Partial<WebhookPlan>, polling: typeof openPolling | null = openPolling) =>
  webhookPlanTroubles({ polling, webhooks: { ...plainWebhooks, ...over }, export: null, screens: null })

test('no persona that ships says what cannot be together', () => {
  for (const { windows } of personas) expect(webhookPlanTroubles(windows)).toEqual([])
})

test.each<[string, Partial<WebhookPlan>, typeof openPolling | null, RegExp]>([
  ['subscribing by API without an API', { subscriptions: 'api' }, null, /Say `subscriptions: by-hand`\.$/],
  ['a challenge for who is entered by hand', { challenge: 'echo' }, openPolling, /asked nothing/],
  [
    'v1a where the body alone is signed',
    { signatures: ['v1', 'v1a'], profile: 'github-no-retry' },
    openPolling,
    /another way/,
  ],
  ['v1a where nothing is signed', { signatures: ['v1a'], profile: 'mews' }, openPolling, /not at all/],
])('%s is told in a sentence', (_, over, polling, says) => {
  expect(troubles(over, polling)).toEqual([expect.stringMatching(says)])
})
