/** A subscription as its maker sees it. */
import { instant } from '../../../domain/time.ts'
import type { Subscription } from '../../../transcript/subscriptions.ts'
import type { Outlook } from '../../window.ts'
import { derivedSecret, derivedSigner, publicKeyOf, type Seal } from '../derived-keys.ts'
import { planOf } from '../profile.ts'

export function subscriptionRecord({ persona, now }: Outlook, seal: Seal, subscription: Subscription) {
  const { name, url, types, properties, status, because, generation, oldUntil, madeAt } = subscription
  const { profile, signatures } = planOf(persona)
  return {
    ...{ id: name, url, types, properties, status, because, profile, madeAt: instant(madeAt) },
    oldSecretUntil: oldUntil !== null && now < oldUntil ? instant(oldUntil) : null,
    ...(signatures.includes('v1a') && { publicKey: publicKeyOf(derivedSigner(seal, name, generation)) }),
  }
}

/** With its secret, which is shown when it is made or exchanged, and never again. */
export const withSecret = (outlook: Outlook, seal: Seal, subscription: Subscription) => ({
  ...subscriptionRecord(outlook, seal, subscription),
  secret: derivedSecret(seal, subscription.name, subscription.generation),
})
