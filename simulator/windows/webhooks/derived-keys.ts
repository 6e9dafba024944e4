/**
 * The secrets of subscriptions. Each is derived from the run's token, the name of the subscription and how often its secret was exchanged, so
 * that nothing needs to be kept and a hotel that comes back signs as before.
 */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

/** Makes 32 bytes of a text that only who knows the token can make, as base64url. */
export type Seal = (text: string) => string

export const derivedSecret = (seal: Seal, subscription: string, generation: number): string =>
  `whsec_${bytesOf(seal(`webhook secret ${subscription} ${generation}`)).toString('base64')}`

/** For signatures of the version `v1a`. */
export const derivedSigner = (seal: Seal, subscription: string, generation: number): KeyObject =>
  ed25519Of(bytesOf(seal(`webhook signer ${subscription} ${generation}`)))

/** What a receiver needs to check signatures of the version `v1a`: `whpk_` and 32 bytes in base64. */
export const publicKeyOf = (signer: KeyObject): string =>
  `whpk_${createPublicKey(signer).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')}`

/** A private key of 32 bytes, in the envelope of RFC 8410. */
export const ed25519Of = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([envelope, seed]), format: 'der', type: 'pkcs8' })

const envelope = Buffer.from('302e020100300506032b657004220420', 'hex')

const bytesOf = (sealed: string): Buffer => Buffer.from(sealed, 'base64url')
