/** Who may look in. Tokens are compared as hashes, in constant time. */
import { hash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

/** Says whether an `Authorization` header carries the token. */
export function bearerCheck(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(`Bearer ${token}`)
  return authorization => authorization !== undefined && timingSafeEqual(digest(authorization), expected)
}

/** Why a request was turned away. */
export function tokenTrouble(authorization: string | undefined): string {
  return authorization === undefined
    ? 'The request has no Authorization header. Send "Authorization: Bearer <token>" with the token of this run.'
    : 'The token in the Authorization header is not the one of this run. Send "Authorization: Bearer <token>" with the token that this run was given.'
}
