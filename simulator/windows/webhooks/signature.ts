/** Standard Webhooks 1.0.0 signatures, `v1`: HMAC-SHA256 over the id, the second of the attempt and the bytes of the body. */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { WireTime } from '../../domain/time.ts'

/** `whsec_` and base64 of 24 to 64 bytes; undefined where the secret is something else. */
export function signingKey(secret: string): KeyObject | undefined {
  if (!secret.startsWith('whsec_')) return undefined
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return bytes.length >= 24 && bytes.length <= 64 ? createSecretKey(bytes) : undefined
}

export function signedHeaders(key: KeyObject, id: string, at: WireTime, body: Buffer): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
