/** A host key by the name that people compare: `SHA256:` and 43 signs, as OpenSSH prints it. */
import { hash } from 'node:crypto'

/** `publicKey` in the format of the wire (RFC 4253). */
export const fingerprintOf = (publicKey: Buffer): string =>
  `SHA256:${hash('sha256', publicKey, 'base64').replace(/=+$/, '')}`

/** Undefined for what is no such fingerprint. */
export function readFingerprint(text: string): string | undefined {
  return /^SHA256:[A-Za-z0-9+/]{43}=?$/.test(text) ? text.replace(/=$/, '') : undefined
}
