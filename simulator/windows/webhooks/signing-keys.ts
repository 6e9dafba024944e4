/** The keys with which a subscription signs right now. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import type { HotelTime } from '../../domain/time.ts'
import type { WebhookPlan } from '../../personas/webhook-plan.ts'
import type { Subscription } from '../../transcript/subscriptions.ts'
import { lockOf } from '../tokens.ts'
import { derivedSecret, derivedSigner, publicKeyOf, type Seal } from './derived-keys.ts'
import { type SigningKeys, signingKey } from './signature.ts'

type Signatures = WebhookPlan['signatures']

/** Of a secret that somebody chose. Throws where it is not a Standard Webhooks one. */
export function chosenKeys(seal: Seal, name: string, secret: string, signatures: Signatures): SigningKeys {
  const key = signingKey(secret)
  if (!key)
    throw new Error('A webhook secret is "whsec_" and the base64 of 24 to 64 bytes. This one is something else.')
  const signers = signatures.includes('v1a') ? [derivedSigner(seal, name, 0)] : []
  return { secrets: signatures.includes('v1') ? [key] : [], signers, letters: lettersOf(secret) }
}

/** Of a subscription that was made by API: the newest secret, and while it lasts the one before. */
export function derivedKeys(
  seal: Seal,
  { name, generation, oldUntil }: Pick<Subscription, 'name' | 'generation' | 'oldUntil'>,
  now: HotelTime,
  signatures: Signatures,
): SigningKeys {
  const generations = oldUntil !== null && now < oldUntil ? [generation, generation - 1] : [generation]
  const of = (version: Signatures[number], key: (generation: number) => KeyObject) =>
    signatures.includes(version) ? generations.map(key) : []
  return {
    secrets: of('v1', each => signingKey(derivedSecret(seal, name, each)) as KeyObject),
    signers: of('v1a', each => derivedSigner(seal, name, each)),
    letters: lettersOf(derivedSecret(seal, name, generation)),
  }
}

/** With which a receiver that was chosen by hand checks signatures of the version `v1a`. */
export const publicKeyFor = (token: string, name: string): string =>
  publicKeyOf(derivedSigner(lockOf(token).seal, name, 0))

const lettersOf = (secret: string): KeyObject => createSecretKey(Buffer.from(secret))
