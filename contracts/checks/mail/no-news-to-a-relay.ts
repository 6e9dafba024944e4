import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { controlledSubjects } from '../cast.ts'
import { type Check, together } from '../check.ts'
import { type Truth, truthOf } from '../truth.ts'
import { unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'

export const noNewsToARelay: Check = {
  id: 'mail/no-news-to-a-relay',
  level: 'MUST',
  sentence:
    'News goes to nobody under an address that is not the guest’s own: a relay’s, an agency’s, or a placeholder.',
  reason:
    'A relay forwards for one booking and bans who advertises through it; an agency never asked for news about its clients’ hotels, and nobody reads a placeholder.',
  mutants: ['news-to-every-address'],
  asked: facts => withoutOwnAddress(facts).length > 0,
  judge: facts =>
    unjudgeable(facts, ['marketing']) ?? together(withoutOwnAddress(facts).map(each => judgeOne(facts, each))),
}

type Without = {
  readonly reservation: string
  readonly control: string
  readonly since: Truth
  readonly kind: keyof typeof owners
}

const owners = { relay: 'a relay’s', agency: 'an agency’s', placeholder: 'a placeholder for an' } as const

/** Those who have no other address in the end. */
function withoutOwnAddress(facts: Case): Without[] {
  return controlledSubjects(facts).flatMap(({ reservation, control }) => {
    const truths = truthOf(facts, reservation)
    const last = truths.at(-1)?.guest
    const kind = last?.emailKind ?? null
    const since = truths.find(({ guest }) => guest.email === last?.email && guest.emailKind === kind)
    if (kind === null || kind === 'personal' || !since) return []
    return [{ reservation, control, since, kind }]
  })
}

const judgeOne = (facts: Case, { reservation, control, since, kind }: Without): Judgement =>
  judgeSilence(facts, {
    ...{ reservation, control, commit: since.commit },
    did: `was booked under ${owners[kind]} address`,
    kinds: ['marketing'],
    needs: ['guest.email', 'guest.emailKind'],
    kept: 'got no news',
  })
