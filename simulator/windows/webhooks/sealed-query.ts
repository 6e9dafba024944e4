/**
 * The query of a subscriber's address, which may hold a secret: it stands in the transcript only sealed with the run's token, so that a hotel
 * that comes back can still send there.
 */
import { createCipheriv, createDecipheriv, hash } from 'node:crypto'
import type { Seal } from './derived-keys.ts'

const cipher = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

export function sealedQuery(seal: Seal, query: string): string {
  const key = keyOf(seal)
  // Of the text itself, so that the same query is sealed in the same way and no other with the same nonce.
  const nonce = hash('sha256', seal(`nonce of ${query}`), 'buffer').subarray(0, nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce)
  const text = Buffer.concat([sealing.update(query), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), text]).toString('base64url')
}

/** Undefined where it was sealed with another token. */
export function openedQuery(seal: Seal, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  const opening = createDecipheriv(cipher, keyOf(seal), bytes.subarray(0, nonceBytes))
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  try {
    return Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]).toString()
  } catch {
    return undefined
  }
}

const keyOf = (seal: Seal): Buffer => Buffer.from(seal('queries of webhook addresses'), 'base64url')
