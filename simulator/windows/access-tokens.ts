/**
 * Access tokens: derived from the run's token and the moment in which they are given, so that none needs to be kept. They live by wire time alone:
 * a hotel month that passes in seconds ends none.
 */
import type { WireTime } from '../domain/time.ts'
import { isSame, type Lock } from './tokens.ts'

export type AccessTokens = {
  give(wire: WireTime): string
  /** Whether a token is one of this run's, and whether it is still good after so many seconds. */
  look(token: string, wire: WireTime, lifeSeconds: number): 'good' | 'expired' | 'unknown'
}

export function accessTokens({ seal }: Lock): AccessTokens {
  const sign = (issued: string) => seal(`access token ${issued}`)
  return {
    give: wire => {
      const issued = wire.toString(36)
      return `mockinn_at_${issued}_${sign(issued)}`
    },
    look: (token, wire, lifeSeconds) => {
      const [, issued = '', signature = ''] = /^mockinn_at_([0-9a-z]{1,11})_([\w-]{43})$/.exec(token) ?? []
      if (!isSame(signature, sign(issued))) return 'unknown'
      return wire < Number.parseInt(issued, 36) + 1000 * lifeSeconds ? 'good' : 'expired'
    },
  }
}
