import { hours } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { isKind, type Mail, mailLine, mailsTo } from '../far-side.ts'
import { journalLine, moveOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstOffer, firstTelling } from '../offers.ts'
import { excuseAt } from '../spoiled.ts'
import { neverOffered } from '../withheld.ts'
import { controlMails, controlMissing, isUnclear, judgedKinds, sayNeverDue, unjudgeable } from './journey.ts'

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

/** Mails to both guests of the same dates belong together when they are no more than a day apart. */
const togetherMs = hours(24)

function judgeOne(facts: Case, { reservation, newDatesControl }: Extract<CastPart, { role: 'moves' }>): Judgement {
  const move = moveOf(facts, reservation)
  if (!move) throw new Error(`The story says that ${reservation} moves, and the journal does not: mend the story.`)
  const guest = nameOf(facts, reservation)
  const fact = `${guest} moved the stay to ${move.to.arrival} at ${sayHour(facts, move.commit.at)}.`
  const happened = journalLine(move.commit, fact)
  const told = firstTelling(facts, move.commit, reservation)
  const never = 'This PMS never says so in this mode.'
  if (!told) return neverOffered(facts, move.commit, reservation, fact, never, [happened])
  const kinds = judgedKinds(facts)
  const knownAt = deadlineAfter(facts, told.at)
  const examples = mailsTo(facts, newDatesControl).filter(mail => isKind(mail, kinds) && mail.at > knownAt)
  const seen = controlMails(facts, newDatesControl, kinds, examples)
  if (seen.missing.length > 0) {
    return judgement('inconclusive', 'effect', `${fact} ${controlMissing(facts, newDatesControl, seen.missing)}`, [
      happened,
      told.evidence,
    ])
  }
  const own = mailsTo(facts, reservation)
  const { forgotten, unclear, matching } = compare(own, examples, mailsBefore(facts, move.commit, reservation))
  const lines = [happened, told.evidence]
  const other = nameOf(facts, newDatesControl)
  const excuse = forgotten && excuseAt(facts, reservation, told.at, forgotten.at)
  if (forgotten && excuse !== undefined)
    return judgement('inconclusive', 'effect', `${fact} ${excuse} Which mail was due cannot be said.`, lines)
  if (forgotten) {
    const because = `${fact} ${other}, booked on the same new dates, got the ${forgotten.message} mail at ${sayHour(facts, forgotten.at)}; ${guest} got none.`
    return judgement('fail', 'effect', because, [...lines, mailLine(facts, forgotten)])
  }
  const shown = (mails: readonly Mail[]) => [...lines, ...mails.map(mail => mailLine(facts, mail))]
  if (unclear.length > 0) {
    const because = `${fact} Around the new dates a mail went out to ${guest} that fits none, or more than one, of the manifest's messages: name it there.`
    return judgement('inconclusive', 'effect', because, shown(unclear))
  }
  const got = kinds.filter(kind => matching.some(({ message }) => message === kind))
  if (got.length === 0) {
    const because = `${fact} ${guest} had got every mail before that, so nothing was left to plan anew.`
    return judgement('inconclusive', 'effect', because, lines)
  }
  const because = `${fact} ${guest} got the ${got.join(', ')} mail on the new dates, like ${other}.${sayNeverDue(seen)}`
  return judgement('pass', 'effect', because, shown(matching))
}

/** What went out before the connector had to know of the move. Such a mail is no longer planned: the journey resumes, and need not begin again. */
function mailsBefore(facts: Case, commit: Commit, reservation: string): Mail[] {
  const offered = firstOffer(facts, commit, reservation)
  const until = offered ? deadlineAfter(facts, offered.at) : commit.at
  return mailsTo(facts, reservation).filter(({ at }) => at <= until)
}

/** The guest's own mails held against those of somebody who was booked on the new dates from the start. */
function compare(own: readonly Mail[], examples: readonly Mail[], before: readonly Mail[]) {
  const missed = examples.filter(
    example =>
      !own.some(mail => belongTogether(mail, example)) && !before.some(({ message }) => message === example.message),
  )
  const unclearFor = (example: Mail) => own.filter(mail => isUnclear(mail) && isNear(mail, example))
  return {
    forgotten: missed.find(example => unclearFor(example).length === 0),
    unclear: missed.flatMap(unclearFor),
    matching: own.filter(mail => examples.some(example => belongTogether(mail, example))),
  }
}

const isNear = (mail: Mail, example: Mail): boolean => Math.abs(mail.at - example.at) <= togetherMs

const belongTogether = (mail: Mail, example: Mail): boolean => mail.message === example.message && isNear(mail, example)
