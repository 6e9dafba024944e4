import { addDays, atWallClock, type BusinessDate } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, together } from '../check.ts'
import { cancellationOf, moveOf } from '../hotel-facts.ts'
import { judgedKinds, unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'

export const nothingFromAStalePlan: Check = {
  id: 'mail/nothing-from-a-stale-plan',
  level: 'MUST',
  sentence: 'Nobody who cancelled or moved the stay is written to as if nothing had happened.',
  reason: '“See you today” to a guest who cancelled makes the hotel look as if it did not listen.',
  mutants: ['mails-from-a-stale-plan', 'ignores-cancellations', 'ignores-date-changes', 'keeps-the-first-guest'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'cancels' || role === 'moves'),
  judge: facts => unjudgeable(facts) ?? exercised(together(facts.cast.flatMap(part => judgePart(facts, part)))),
}

/** Where no mail was still to come for anybody, nothing was tried. */
const exercised = (judged: Judgement): Judgement =>
  judged.verdict === 'not-applicable' ? { ...judged, verdict: 'inconclusive' } : judged

function judgePart(facts: Case, part: CastPart): Judgement[] {
  if (part.role === 'cancels') {
    const cancelled = cancellationOf(facts, part.reservation)
    if (!cancelled)
      throw new Error(`The story says that ${part.reservation} cancels, and the journal does not: mend the story.`)
    return [judgeSilence(facts, { ...part, commit: cancelled.commit, did: 'cancelled', kinds: judgedKinds(facts) })]
  }
  if (part.role === 'moves') {
    const move = moveOf(facts, part.reservation)
    if (!move)
      throw new Error(`The story says that ${part.reservation} moves, and the journal does not: mend the story.`)
    const overAt = atWallClock(facts.timeZone, addDays(move.from.departure as BusinessDate, 4), '00:00')
    const did = `moved the stay to ${move.to.arrival}`
    return [judgeSilence(facts, { ...part, commit: move.commit, did, kinds: judgedKinds(facts), until: overAt })]
  }
  return []
}
