/** Carries one send to the receiver: waits where it is late, signs it in the second in which it goes, and posts it in its manner. */
import type { KeyObject } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { WireTime } from '../domain/time.ts'
import type { Send } from '../windows/webhooks/sending.ts'
import { signedHeaders } from '../windows/webhooks/signature.ts'
import { type Posted, post } from './post.ts'
import { wireNow } from './wall-clock.ts'

export type Receiver = {
  readonly url: string
  readonly key: KeyObject
  /** Real milliseconds that it may take. */
  readonly timeoutMs: number
}

/** `usual` are the headers of every delivery, beside those of its signature. */
export async function transmit(
  { url, key, timeoutMs }: Receiver,
  send: Send,
  usual: Readonly<Record<string, string>>,
): Promise<Posted> {
  if (send.afterWireMs > 0) await wait(send.afterWireMs)
  const { id, body, signedBody, signatures, secondsOff, manner } = send
  const at = (wireNow() + 1000 * secondsOff) as WireTime
  const signed = signedHeaders(key, id, at, signedBody ?? body, signatures)
  return post(url, headersOf(send, { ...signed, ...usual }), body, timeoutMs, manner)
}

function headersOf({ headers, headerCase }: Send, usual: Readonly<Record<string, string>>): Record<string, string> {
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
