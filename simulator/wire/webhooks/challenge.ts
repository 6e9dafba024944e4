/** Asks an address to prove itself, before anything else is sent there. */
import type { Hotel } from '../../hotel.ts'
import { questionOf, troubleWith } from '../../windows/webhooks/challenges.ts'
import type { Posted } from '../post.ts'
import type { Line } from './line.ts'
import { sealOf } from './line.ts'

export type Challenged = {
  readonly style: string
  readonly passed: boolean
  readonly status: number | null
  /** Why it did not pass. */
  readonly error: string | null
}

/** Asks again who was believed already. Nothing becomes of a wrong answer but that it is said; a PMS without a challenge of its own asks for an echo. */
export async function challengeAgain(hotel: Hotel, line: Line, id: string): Promise<Posted> {
  const style = line.profile.challenge === 'none' ? 'echo' : line.profile.challenge
  const token = sealOf(hotel)(`challenge again ${line.name} ${id}`)
  const { ask } = await import('./ask.ts')
  const answer = await ask(line, questionOf(style, token, hotel.now, id))
  const heard = { retryAfterSeconds: null, wants: null }
  if ('error' in answer) return { status: null, error: answer.error, ...heard }
  return { status: answer.status, error: troubleWith(style, token, answer, line.keys.letters), ...heard }
}

export async function challenge(hotel: Hotel, line: Line): Promise<Challenged> {
  const { challenge: style } = line.profile
  // Another one each time, and one that nobody else can make.
  const token = sealOf(hotel)(`challenge ${line.name} ${hotel.transcript.length}`)
  const { ask } = await import('./ask.ts')
  const answer = await ask(line, questionOf(style, token, hotel.now))
  if ('error' in answer) return { style, passed: false, status: null, error: `It was not answered: ${answer.error}.` }
  const error = troubleWith(style, token, answer, line.keys.letters)
  return { style, passed: error === null, status: answer.status, error }
}
