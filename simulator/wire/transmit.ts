/** Carries one send to the receiver: waits where it is late, signs it in the second in which it goes, and posts it in its manner. */
import { setTimeout as wait } from 'node:timers/promises'
import type { WireTime } from '../domain/time.ts'
import type { Profile } from '../windows/webhooks/profile.ts'
import { type Send, usualHeaders } from '../windows/webhooks/sending.ts'
import { type SigningKeys, signedHeaders } from '../windows/webhooks/signature.ts'
import { type Posted, post } from './post.ts'
import { wireNow } from './wall-clock.ts'

export type Receiver = {
  readonly url: string
  readonly keys: SigningKeys
  readonly signing: Profile['signing']
  /** Real milliseconds that it may take. */
  readonly timeoutMs: number
  /** Whether it may lead into private networks. */
  readonly reach: 'anywhere' | 'public'
}

/** `usual` are the headers of every delivery, beside those of its signature. */
export async function transmit(
  { url, keys, signing, timeoutMs, reach }: Receiver,
  send: Send,
  usual: Readonly<Record<string, string>>,
): Promise<Posted> {
  if (send.afterWireMs > 0) await wait(send.afterWireMs)
  const { id, body, signedBody, signatures, secondsOff, manner } = send
  const at = (wireNow() + 1000 * secondsOff) as WireTime
  const signed = signedHeaders(signing, keys, { id, at, body: signedBody ?? body, signatures })
  return post(url, headersOf(send, Object.assign(signed, usual)), body, { timeoutMs, manner, reach })
}

function headersOf({ headers, headerCase }: Send, usual: Readonly<Record<string, string>>): Record<string, string> {
  if (headers === usualHeaders && headerCase === 'lower') return usual
  const all = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === null ? [] : [[headerCase === 'mixed' ? mixed(name) : name, value] as const],
  )
  return Object.fromEntries(all)
}

/** `webhook-id` is `Webhook-ID`. */
const mixed = (name: string): string =>
  name
    .replace(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/Id$/, 'ID')
