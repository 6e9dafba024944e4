/**
 * HMAC-SHA256 (RFC 2104) of two one-shot hashes, in base64: making Node's own object for each delivery, or a buffer for each hash, cost more than
 * the hashing. Keys have 64 bytes at most, as secrets of Standard Webhooks do.
 */
import { hash, type KeyObject } from 'node:crypto'

const [blockBytes, digestBytes] = [64, 32]

type Pads = {
  readonly inner: Buffer
  /** With room behind it for the digest of what is within. */
  readonly outer: Buffer
}

const pads = new WeakMap<KeyObject, Pads>()

export function hmacSha256(key: KeyObject, before: string, body: Buffer): string {
  const { inner, outer } = padsOf(key)
  const start = blockBytes + Buffer.byteLength(before)
  const within = Buffer.allocUnsafe(start + body.length)
  inner.copy(within)
  within.write(before, blockBytes)
  body.copy(within, start)
  outer.write(hash('sha256', within, 'latin1'), blockBytes, 'latin1')
  return hash('sha256', outer, 'base64')
}

function padsOf(key: KeyObject): Pads {
  const known = pads.get(key)
  if (known) return known
  const bytes = Buffer.alloc(blockBytes)
  key.export().copy(bytes)
  const inner = bytes.map(byte => byte ^ 0x36) as Buffer
  const outer = Buffer.concat([bytes.map(byte => byte ^ 0x5c), Buffer.alloc(digestBytes)])
  const padded = { inner, outer }
  pads.set(key, padded)
  return padded
}
