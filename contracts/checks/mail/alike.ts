/** The common ground of who must get whatever another guest gets: since the stay was last put down for whoever comes. */
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Truth, truthOf } from '../truth.ts'
import { judgedKinds } from './journey.ts'
import { judgeLikeness } from './likeness.ts'

export type Alike = {
  readonly reservation: string
  readonly alike: string
  readonly since: Truth
  readonly last: Truth
}

/** Subjects who have somebody to be held against. */
export function alikes(facts: Case): Alike[] {
  return facts.cast.flatMap(part => {
    if (part.role !== 'subject' || part.alike === undefined) return []
    const truths = truthOf(facts, part.reservation)
    const last = truths.at(-1)
    const since = truths.find(
      ({ guest, stay }) => guest.id === last?.guest.id && stay.sharesWith === last.stay.sharesWith,
    )
    return last && since ? [{ reservation: part.reservation, alike: part.alike, since, last }] : []
  })
}

export const judgeAlike = (facts: Case, { reservation, alike, since }: Alike): Judgement =>
  judgeLikeness(facts, {
    ...{ reservation, alike, commit: since.commit, did: 'was put down for the stay', kinds: judgedKinds(facts) },
    ...{ needs: ['guest.email'], alikeIs: 'who comes on the same dates', like: 'too', underWay: true },
  })
