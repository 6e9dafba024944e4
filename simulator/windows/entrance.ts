/** Who may come in to poll, by the ways in that a PMS has: the run's own token, or access tokens that are given for it. */
import type { PollingPlan } from '../personas/polling-plan.ts'
import { type AccessTokens, accessTokens } from './access-tokens.ts'
import { type Problem, unauthorised } from './problem.ts'
import { type Lock, lockOf, tokenIn, tokenTrouble } from './tokens.ts'
import type { Outlook } from './window.ts'

export type Entrance = Lock & { readonly tokens: AccessTokens }

export function entranceOf(token: string): Entrance {
  const lock = lockOf(token)
  return { ...lock, tokens: accessTokens(lock) }
}

/** Why somebody may not poll; undefined where they may. */
export function pollingTrouble(
  { wireNow }: Outlook,
  { mayEnter, tokens }: Entrance,
  { signIn, tokenSeconds }: Pick<PollingPlan, 'signIn' | 'tokenSeconds'>,
  authorization: string | undefined,
): Problem | undefined {
  const hasToken = mayEnter(authorization)
  if (hasToken && signIn.includes('token')) return undefined
  if (!signIn.includes('oauth')) return unauthorised(tokenTrouble(authorization))
  const shown = tokenIn(authorization)
  if (shown === undefined) return unauthorised(askFirst)
  const seen = tokens.look(shown, wireNow, tokenSeconds)
  if (seen === 'good') return undefined
  if (seen === 'expired')
    return invalid(`The access token has expired: it lives ${tokenSeconds} seconds of real time. ${askFirst}`)
  return invalid(
    hasToken
      ? `The run's token is the client secret here, not an access token. ${askFirst}`
      : `The access token is not one of this run. ${askFirst}`,
  )
}

const askFirst =
  'Ask for an access token by POST /oauth/token with grant_type=client_credentials, and send "Authorization: Bearer <access token>".'

/** RFC 6750, section 3.1. */
const invalid = (detail: string): Problem => ({
  ...unauthorised(detail),
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
})
