/** The common ground of the checks on consent: who of a story has which, and since when. */
import type { ConsentState } from '../../../simulator/domain/profiles/guests.ts'
import type { Case } from '../case.ts'
import { controlledSubjects } from '../cast.ts'
import { type Truth, truthOf } from '../truth.ts'

export type Consenting = {
  readonly reservation: string
  readonly control: string
  /** From when on it was so until the end. */
  readonly since: Truth
  /** Whether she had said something else before. */
  readonly changedHerMind: boolean
}

/** Subjects whose answer about news by e-mail is this one in the end. */
export function whoseAnswerIs(facts: Case, answer: ConsentState): Consenting[] {
  return controlledSubjects(facts).flatMap(({ reservation, control }) => {
    const truths = truthOf(facts, reservation)
    const last = truths.at(-1)
    const before = truths.findLastIndex(({ guest }) => guest.consent.email !== answer)
    const since = truths[before + 1]
    if (last?.guest.consent.email !== answer || !since || last.guest.status !== 'active') return []
    return [{ reservation, control, since, changedHerMind: before >= 0 }]
  })
}

export const needsConsent: readonly string[] = ['guest.consent']
