/** Who may look in. Tokens are compared as hashes, in constant time. */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** What the run's one secret opens. */
export type Lock = {
  /** Whether an `Authorization` header carries it. */
  readonly mayEnter: (authorization: string | undefined) => boolean
  readonly isSecret: (text: string) => boolean
  /** 43 letters, digits, - and _ that only who knows the secret can make of a text. */
  readonly seal: (text: string) => string
}

export const lockOf = (secret: string): Lock => ({
  mayEnter: bearerCheck(secret),
  isSecret: text => isSame(text, secret),
  seal: text => createHmac('sha256', secret).update(text).digest('base64url'),
})

/** In a time that tells nothing of either text. */
export const isSame = (text: string, other: string): boolean => timingSafeEqual(digest(text), digest(other))

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

/** Says whether an `Authorization` header carries the token. */
function bearerCheck(token: string): (authorization: string | undefined) => boolean {
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
