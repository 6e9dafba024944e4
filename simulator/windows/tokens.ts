/** Who may look in. Tokens are compared as hashes, in constant time. */
import { hash, timingSafeEqual } from 'node:crypto'

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

/** Says whether an `Authorization` header carries the token. */
export function bearerCheck(token: string): (authorization: string | undefined) => boolean {
  const expected = digest(token)
  return authorization => {
    const shown = tokenIn(authorization)
    return shown !== undefined && timingSafeEqual(digest(shown), expected)
  }
}

/** Schemes are the same in any case (RFC 9110). */
export const tokenIn = (authorization = ''): string | undefined => /^bearer(?:\s+|$)(.*)$/i.exec(authorization)?.[1]

/** Why a request was turned away. */
export function tokenTrouble(authorization: string | undefined): string {
  if (authorization === undefined) {
    return 'The request has no Authorization header. Send "Authorization: Bearer <token>" with the token of this run.'
  }
  return tokenIn(authorization) === undefined
    ? 'The Authorization header is of another kind than Bearer. Send "Authorization: Bearer <token>" with the token of this run.'
    : 'The token in the Authorization header is not the one of this run. Send "Authorization: Bearer <token>" with the token that this run was given.'
}
