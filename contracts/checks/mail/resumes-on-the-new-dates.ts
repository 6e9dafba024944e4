import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, together } from '../check.ts'
import { moveOf } from '../hotel-facts.ts'
import { judgedKinds, unjudgeable } from './journey.ts'
import { judgeLikeness } from './likeness.ts'

export const resumesOnTheNewDates: Check = {
  id: 'mail/resumes-on-the-new-dates',
  level: 'MUST',
  sentence: 'Who has moved the stay gets every planned mail at its new time.',
  reason:
    'A guest who moved is still coming: forgotten mails mean no pre-check-in, no upgrade offered, a queue at the desk.',
  mutants: ['drops-moved-journeys', 'ignores-date-changes'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'moves'),
  judge: facts =>
    unjudgeable(facts) ?? together(facts.cast.flatMap(part => (part.role === 'moves' ? [judgeOne(facts, part)] : []))),
}

function judgeOne(facts: Case, { reservation, newDatesControl }: Extract<CastPart, { role: 'moves' }>): Judgement {
  const move = moveOf(facts, reservation)
  if (!move) throw new Error(`The story says that ${reservation} moves, and the journal does not: mend the story.`)
  return judgeLikeness(facts, {
    reservation,
    alike: newDatesControl,
    commit: move.commit,
    did: `moved the stay to ${move.to.arrival}`,
    kinds: judgedKinds(facts),
    alikeIs: 'booked on the same new dates',
    like: 'on the new dates',
  })
}
