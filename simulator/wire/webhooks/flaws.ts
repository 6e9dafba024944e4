/** How a forged letter is sent: in what its signature is wrong, or when it was made. */
import { hours } from '../../domain/time.ts'
import type { Letter } from '../../windows/webhooks/letter.ts'
import type { Profile } from '../../windows/webhooks/profile.ts'
import { type Send, sendOf } from '../../windows/webhooks/sending.ts'

export type Flaw =
  | 'wrong key'
  | 'no signature'
  | 'one bit off'
  | 'unknown version'
  | 'signature of another'
  | 'hours old'
  | 'hours ahead'
  | null

/** Whether somebody who checks can see it at all: a signature over the body alone has no version and knows no time. */
export function isSeen(flaw: Flaw, { kind }: Profile['signing']): boolean {
  if (kind === 'none') return false
  return kind === 'standard-webhooks' || (flaw !== 'unknown version' && flaw !== 'hours old' && flaw !== 'hours ahead')
}

/** Well beyond what any receiver allows for. */
const hoursOff = hours(3) / 1000

export function forgedSend(letter: Letter, flaw: Flaw): Send {
  const send = sendOf(letter)
  switch (flaw) {
    case 'wrong key':
      return { ...send, signatures: ['another-key'] }
    case 'no signature':
      return { ...send, signatures: [] }
    case 'one bit off':
      return { ...send, signatures: ['one-bit-off'] }
    case 'unknown version':
      return { ...send, signatures: [{ version: 'v9' }] }
    case 'signature of another':
      return { ...send, signedBody: Buffer.from(JSON.stringify({ type: 'ping', data: {} })) }
    case 'hours old':
      return { ...send, secondsOff: -hoursOff }
    case 'hours ahead':
      return { ...send, secondsOff: hoursOff }
    case null:
      return send
    default:
      return flaw satisfies never
  }
}
