/** How a delivery is signed: as Standard Webhooks 1.0.0 has it, with an HMAC over the body alone, or not at all. */
import { createHmac, createSecretKey, type KeyObject, sign as signWith } from 'node:crypto'
import type { WireTime } from '../../domain/time.ts'
import type { Signing } from '../../personas/delivery-profile.ts'
import { hmacSha256 } from './hmac.ts'
import type { SignatureAs } from './sending.ts'

/** What a subscription signs with, the newest first. */
export type SigningKeys = {
  /** For `v1`. */
  readonly secrets: readonly KeyObject[]
  /** For `v1a`. */
  readonly signers: readonly KeyObject[]
  /** For signatures over the body alone: the letters of the newest secret. */
  readonly letters: KeyObject
}

/** `whsec_` and base64 of 24 to 64 bytes; undefined where the secret is something else. */
export function signingKey(secret: string): KeyObject | undefined {
  if (!secret.startsWith('whsec_')) return undefined
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return bytes.length >= 24 && bytes.length <= 64 ? createSecretKey(bytes) : undefined
}

export type Signed = {
  readonly id: string
  /** The real time of the attempt. */
  readonly at: WireTime
  readonly body: Buffer
  readonly signatures: readonly SignatureAs[]
}

/** No signature header where `signatures` is empty, or the PMS signs nothing. */
export function signedHeaders(signing: Signing, keys: SigningKeys, signed: Signed): Record<string, string> {
  switch (signing.kind) {
    case 'standard-webhooks':
      return standardHeaders(signing.prefix, keys, signed)
    case 'body-hmac':
      return bodyHeader(signing, keys, signed)
    case 'none':
      return {}
    default:
      return signing satisfies never
  }
}

const headerNames = {
  webhook: { id: 'webhook-id', timestamp: 'webhook-timestamp', signature: 'webhook-signature' },
  svix: { id: 'svix-id', timestamp: 'svix-timestamp', signature: 'svix-signature' },
} as const

function standardHeaders(
  prefix: keyof typeof headerNames,
  { secrets, signers }: SigningKeys,
  { id, at, body, signatures }: Signed,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const names = headerNames[prefix]
  const stamped: Record<string, string> = { [names.id]: id, [names.timestamp]: timestamp }
  if (signatures.length === 0) return stamped
  const before = `${id}.${timestamp}.`
  const hmac = (key: KeyObject) => hmacSha256(key, before, body)
  const rightOnes = () => [
    ...secrets.map(key => `v1,${hmac(key)}`),
    ...signers.map(key => `v1a,${signWith(null, Buffer.concat([Buffer.from(before), body]), key).toString('base64')}`),
  ]
  const newest = secrets[0] ?? forgersKey
  const written = signatures.flatMap(as => {
    if (as === 'right') return rightOnes()
    if (as === 'another-key') return [`v1,${hmac(forgersKey)}`]
    if (as === 'one-bit-off') return [`v1,${oneBitOff(Buffer.from(hmac(newest), 'base64')).toString('base64')}`]
    return [`${as.version},${hmac(newest)}`]
  })
  stamped[names.signature] = written.length === 1 ? (written[0] ?? '') : written.join(' ')
  return stamped
}

/** This scheme has room for one: the last one wins. */
function bodyHeader(
  { header, encoding, before }: Extract<Signing, { kind: 'body-hmac' }>,
  { letters }: SigningKeys,
  { body, signatures }: Signed,
): Record<string, string> {
  const as = signatures.at(-1)
  if (as === undefined) return {}
  const hmac = createHmac('sha256', as === 'another-key' ? forgersKey : letters)
    .update(body)
    .digest()
  return { [header]: before + (as === 'one-bit-off' ? oneBitOff(hmac) : hmac).toString(encoding) }
}

function oneBitOff(signature: Buffer): Buffer {
  const wrong = Buffer.from(signature)
  wrong[0] = (wrong[0] ?? 0) ^ 1
  return wrong
}

const forgersKey = createSecretKey(Buffer.alloc(32, 'not the secret of this run'))
