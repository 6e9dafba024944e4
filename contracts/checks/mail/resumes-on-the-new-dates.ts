import { hours } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { isKind, type Mail, mailLine, mailsTo } from '../far-side.ts'
import { journalLine, moveOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { deadlineAfter, firstTelling } from '../offers.ts'
import { controlMissing, judgedKinds, unjudgeable } from './journey.ts'

export const resumesOnTheNewDates: Check = {
  id: 'mail/resumes-on-the-new-dates',
  level: 'MUST',
  sentence: 'Who has moved the stay gets every planned mail at its new time.',
  reason:
    'A guest who moved is still coming: forgotten mails mean no pre-check-in, no upgrade offered, a queue at the desk.',
  mutants: ['drops-moved-journeys'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'moves'),
  judge: facts =>
    unjudgeable(facts) ?? together(facts.cast.flatMap(part => (part.role === 'moves' ? [judgeOne(facts, part)] : []))),
}

/** Mails to both guests of the same dates belong together when they are no more than a day apart. */
const togetherMs = hours(24)

function judgeOne(facts: Case, { reservation, newDatesControl }: Extract<CastPart, { role: 'moves' }>): Judgement {
  const move = moveOf(facts, reservation)
  if (!move) throw new Error(`The story says that ${reservation} moves, and the journal does not: mend the story.`)
  const guest = nameOf(facts, reservation)
  const fact = `${guest} moved the stay to ${move.to.arrival} at ${sayHour(facts, move.commit.at)}.`
  const happened = journalLine(move.commit, fact)
  const told = firstTelling(facts, move.commit, reservation)
  if (!told) return judgement('limit', 'transcript', `${fact} This PMS never says so in this mode.`, [happened])
  const kinds = judgedKinds(facts)
  const knownAt = deadlineAfter(facts, told.at)
  const examples = mailsTo(facts, newDatesControl).filter(mail => isKind(mail, kinds) && mail.at > knownAt)
  const missingKinds = kinds.filter(kind => !examples.some(({ message }) => message === kind))
  if (missingKinds.length > 0) {
    return judgement('inconclusive', 'effect', `${fact} ${controlMissing(facts, newDatesControl, missingKinds)}`, [
      happened,
      told.evidence,
    ])
  }
  const own = mailsTo(facts, reservation)
  const forgotten = examples.find(example => !own.some(mail => belongTogether(mail, example)))
  const lines = [happened, told.evidence]
  if (forgotten) {
    const because = `${fact} ${nameOf(facts, newDatesControl)}, booked on the same new dates, got the ${forgotten.message} mail at ${sayHour(facts, forgotten.at)}; ${guest} got none.`
    return judgement('fail', 'effect', because, [...lines, mailLine(facts, forgotten)])
  }
  const matching = own.filter(mail => examples.some(example => belongTogether(mail, example)))
  const because = `${guest} got the ${kinds.join(', ')} mail on the new dates, like ${nameOf(facts, newDatesControl)}.`
  return judgement('pass', 'effect', because, [...lines, ...matching.map(mail => mailLine(facts, mail))])
}

const belongTogether = (mail: Mail, example: Mail): boolean =>
  mail.message === example.message && Math.abs(mail.at - example.at) <= togetherMs
