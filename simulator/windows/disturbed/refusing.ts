/** Questions that a fault answers in the hotel's place; what was asked for is not done. */

import type { Answer } from '../answer.ts'
import { type Problem, problemAnswer, unauthorised } from '../problem.ts'

/** Undefined where this kind refuses nothing. */
export function refusalBy(does: string, settings: Readonly<Record<string, number>>): Answer | undefined {
  switch (does) {
    case 'outage':
      return nobodyThere
    case 'too-many-requests':
      return problemAnswer(tooMany(settings.seconds ?? 1))
    case 'unavailable':
      return problemAnswer(unavailable(settings.status ?? 503))
    case 'token-expired':
      return problemAnswer(tokenExpired)
    case 'cursor-expired':
      return problemAnswer(cursorExpired)
    default:
      return undefined
  }
}

/** Status 0 stands for no answer at all. */
const nobodyThere: Answer = {
  ...{ status: 0, headers: {}, body: '', facts: null, more: false, list: false },
  carriage: { delayMs: 0, pieces: 1, overMs: 0, cutAt: 0 },
}

const tooMany = (seconds: number): Problem => ({
  ...{ kind: 'too-many-requests', title: 'Too many requests', status: 429 },
  detail: `This PMS has too much to do. Ask again in ${seconds} seconds of real time, as Retry-After says.`,
  headers: { 'retry-after': String(seconds) },
})

const unavailable = (status: number): Problem => ({
  ...{ kind: 'unavailable', title: 'Unavailable', status },
  detail: 'This PMS cannot answer now. Ask again later.',
})

const tokenExpired: Problem = {
  ...unauthorised('The token counts as expired. Ask again, with a new one where tokens are given.'),
  headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
}

const cursorExpired: Problem = {
  ...{ kind: 'cursor-expired', title: 'The cursor has expired', status: 410 },
  detail: 'This cursor leads nowhere any more. Read the list again from its beginning.',
}
