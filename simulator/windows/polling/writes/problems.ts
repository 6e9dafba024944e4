/** Why a write was not done. */

import type { Property } from '../../../domain/property/property.ts'
import { explain, type Refusal } from '../../../domain/refusals.ts'
import { type Fault, type Problem, wrongValue } from '../../problem.ts'

/** The hotel's own sentence. `Retry-After` counts hotel time: night audit takes no longer than that. */
export function refused(refusal: Refusal, { nightAudit }: Property): Problem {
  const problem = { kind: refusal.kind, title: 'The hotel cannot do that', status: 409, detail: explain(refusal) }
  return refusal.kind === 'door-closed'
    ? { ...problem, headers: { 'retry-after': String(nightAudit.takesMinutes * 60) } }
    : problem
}

/** The first of them: whoever sends a list of nonsense need not hear of every piece. */
export const wrongFields = (faults: readonly Fault[]): Problem => wrongValue(...faults.slice(0, 20))

export const keyMissing: Problem = {
  kind: 'key-missing',
  title: 'No idempotency key',
  status: 400,
  detail:
    'A posting needs an Idempotency-Key, so that an answer that is lost does not become a second charge. Send one of your own with each posting, and the same one when you ask again.',
}

export const keyUsedOtherwise: Problem = {
  kind: 'key-used-otherwise',
  title: 'The key was used for something else',
  status: 409,
  detail:
    'Something else was written under this Idempotency-Key: another address, or another body. Nothing was done. Send a new key with a new write, and the same body with the same key.',
}

/** `what` in the words of the hotel; `where` are the fields that speak of it. */
export const notTaken = (persona: string, what: string, where: readonly string[]): Problem => ({
  kind: 'not-taken',
  title: 'Not taken from outside',
  status: 403,
  detail: `This PMS (persona ${persona}) takes no ${what} from outside. Nothing was written: leave out ${where.join(', ')}.`,
})
