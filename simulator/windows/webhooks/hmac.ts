/**
 * HMAC-SHA256 (RFC 2104) of two one-shot hashes: making Node's own object for each delivery cost more than all the rest of signing it. Keys have
 * 64 bytes at most, as secrets of Standard Webhooks do.
 */
import { hash, type KeyObject } from 'node:crypto'

const blockBytes = 64
const pads = new WeakMap<KeyObject, { readonly inner: Buffer; readonly outer: Buffer }>()

export function hmacSha256(key: KeyObject, before: string, body: Buffer): Buffer {
  const { inner, outer } = padsOf(key)
  const first = hash('sha256', Buffer.concat([inner, Buffer.from(before), body]), 'buffer')
  return hash('sha256', Buffer.concat([outer, first]), 'buffer')
}

function padsOf(key: KeyObject): { readonly inner: Buffer; readonly outer: Buffer } {
  const known = pads.get(key)
  if (known) return known
  const bytes = Buffer.alloc(blockBytes)
  key.export().copy(bytes)
  const padded = { inner: bytes.map(byte => byte ^ 0x36) as Buffer, outer: bytes.map(byte => byte ^ 0x5c) as Buffer }
  pads.set(key, padded)
  return padded
}
