/** How whoever subscribes proves that an address is theirs: each style as a question, and what is wrong with an answer. */

import { createHmac, type KeyObject } from 'node:crypto'
import { type HotelTime, instant } from '../../domain/time.ts'
import type { Challenge } from '../../personas/delivery-profile.ts'
import { isSuccess } from '../../transcript/subscription-entries.ts'
import { isSame } from '../tokens.ts'

export type Question = {
  readonly method: 'POST' | 'OPTIONS'
  readonly id: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Header names are lower-case. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** Of a host that asks by OPTIONS: whoever is asked allows it by name, or anybody. */
const origin = 'mockinn'

/** `token` is what only who gets the question can know. */
export function questionOf(style: Challenge, token: string, at: HotelTime, id = `evt_${token.slice(0, 24)}`): Question {
  const letter = (data: object) => Buffer.from(JSON.stringify({ type: 'challenge', timestamp: instant(at), id, data }))
  switch (style) {
    case 'echo':
    case 'hmac':
      return { method: 'POST', id, headers: {}, body: letter({ challenge: token }) }
    case 'header':
      return { method: 'POST', id, headers: { 'webhook-challenge': token }, body: letter({}) }
    case 'options':
      return { method: 'OPTIONS', id, headers: { 'webhook-request-origin': origin }, body: Buffer.alloc(0) }
    case 'none':
      throw new Error('A PMS without a challenge asks nobody.')
    default:
      return style satisfies never
  }
}

/** A whole sentence; null where the answer proves it. `letters` are those of the secret. */
export function troubleWith(style: Challenge, token: string, { status, headers, body }: Reply, letters: KeyObject) {
  if (!isSuccess(status)) return `It was answered ${status}. Answer the challenge with 200.`
  switch (style) {
    case 'echo':
      return carries(body, token) ? null : `${noToken} Send back data.challenge of the body, ${asWhat}.`
    case 'header':
      return carries(body, token) ? null : `${noToken} Send back the header webhook-challenge in the body, ${asWhat}.`
    case 'hmac': {
      const { challenge, hmac } = jsonOf(body)
      const right = createHmac('sha256', letters).update(token).digest('hex')
      const isRight = typeof challenge === 'string' && typeof hmac === 'string'
      return isRight && isSame(challenge, token) && isSame(hmac, right) ? null : wrongHmac
    }
    case 'options': {
      const allowed = headers['webhook-allowed-origin']
      return allowed === '*' || allowed === origin ? null : notAllowed
    }
    case 'none':
      return null
    default:
      return style satisfies never
  }
}

const noToken = 'The answer does not have the token of the challenge.'
const asWhat = 'as text or as { "challenge": "…" }'
const wrongHmac =
  'The answer is not { "challenge": …, "hmac": … } with data.challenge of the body and its HMAC-SHA256 in hexadecimal digits, keyed with the letters of the secret.'
const notAllowed = `The answer does not allow it. Answer OPTIONS with the header WebHook-Allowed-Origin: ${origin}.`

/** As text, or as the field of an object. */
function carries(body: string, token: string): boolean {
  const { challenge } = jsonOf(body)
  return isSame(typeof challenge === 'string' ? challenge : body.trim(), token)
}

function jsonOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
