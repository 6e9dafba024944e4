/** What a PMS tells by webhook, whom, and how. */
import type { Challenge, DeliveryProfile } from './delivery-profile.ts'
import { deliveryProfileNamed } from './delivery-profiles/registry.ts'

export type WebhookPlan = {
  /** The name of a delivery profile. */
  readonly profile: string
  /** What this PMS does otherwise than its profile; null where it does the same. */
  readonly payload: DeliveryProfile['payload'] | null
  readonly batch: number | null
  readonly challenge: Challenge | null
  /** Which types of change are told; `all` of those that count as changes. */
  readonly types: 'all' | readonly string[]
  /** Subscribed by whoever runs the PMS, or also by the connector itself under `/api/v1/subscriptions`. */
  readonly subscriptions: 'by-hand' | 'api'
  /** What Standard Webhooks signatures are made with: `v1` a secret that both know, `v1a` a key whose public half the receiver has. */
  readonly signatures: readonly ('v1' | 'v1a')[]
  /** Hours of hotel time for which an old secret signs beside the new one. */
  readonly rotationHours: number
}

/** By hand, as the specification of Standard Webhooks advises. */
export const plainWebhooks: WebhookPlan = {
  ...{ profile: 'standard', payload: null, batch: null, challenge: null, types: 'all' },
  ...{ subscriptions: 'by-hand', signatures: ['v1'], rotationHours: 24 },
}

/** Throws where the plan names a profile that there is not. */
export function profileOf({ profile: name, payload, batch, challenge }: WebhookPlan): DeliveryProfile {
  const profile = deliveryProfileNamed(name)
  if (!profile) throw new Error(`There is no delivery profile called "${name}". See: list delivery-profiles.`)
  return {
    ...profile,
    payload: payload ?? profile.payload,
    batch: batch ?? profile.batch,
    challenge: challenge ?? profile.challenge,
  }
}
