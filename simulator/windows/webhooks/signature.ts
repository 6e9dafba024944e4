/** Standard Webhooks 1.0.0 signatures, `v1`: HMAC-SHA256 over the id, the second of the attempt and the bytes of the body. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { WireTime } from '../../domain/time.ts'
import type { SignatureAs } from './sending.ts'

/** `whsec_` and base64 of 24 to 64 bytes; undefined where the secret is something else. */
export function signingKey(secret: string): KeyObject | undefined {
  if (!secret.startsWith('whsec_')) return undefined
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return bytes.length >= 24 && bytes.length <= 64 ? createSecretKey(bytes) : undefined
}

/** No signature header where `signatures` is empty. */
export function signedHeaders(
  key: KeyObject,
  id: string,
  at: WireTime,
  body: Buffer,
  signatures: readonly SignatureAs[] = ['right'],
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const stamped = { 'webhook-id': id, 'webhook-timestamp': timestamp }
  if (signatures.length === 0) return stamped
  const sign = (by: KeyObject) => createHmac('sha256', by).update(`${id}.${timestamp}.`).update(body).digest()
  const written = signatures.map(as => writtenAs(as, key, sign))
  return { ...stamped, 'webhook-signature': written.join(' ') }
}

function writtenAs(as: SignatureAs, key: KeyObject, sign: (by: KeyObject) => Buffer): string {
  if (as === 'right') return `v1,${sign(key).toString('base64')}`
  if (as === 'another-key') return `v1,${sign(forgersKey).toString('base64')}`
  if (as === 'one-bit-off') return `v1,${oneBitOff(sign(key)).toString('base64')}`
  return `${as.version},${sign(key).toString('base64')}`
}

function oneBitOff(signature: Buffer): Buffer {
  const wrong = Buffer.from(signature)
  wrong[0] = (wrong[0] ?? 0) ^ 1
  return wrong
}

const forgersKey = createSecretKey(Buffer.alloc(32, 'not the secret of this run'))
