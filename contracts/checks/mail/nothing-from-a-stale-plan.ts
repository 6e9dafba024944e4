import { addDays, atWallClock, type BusinessDate, type HotelTime } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailLine, mailsTo } from '../far-side.ts'
import { cancellationOf, journalLine, moveOf, nameOf } from '../hotel-facts.ts'
import { hoursBetween, sayHour } from '../hours.ts'
import { firstOffer, type Offer } from '../offers.ts'
import { neverOffered, withheldBy } from '../withheld.ts'
import { controlMails, controlMissing, judgedKinds, mailsBetween, sayNeverDue, unjudgeable } from './journey.ts'

export const nothingFromAStalePlan: Check = {
  id: 'mail/nothing-from-a-stale-plan',
  level: 'MUST',
  sentence: 'Nobody who cancelled or moved the stay is written to as if nothing had happened.',
  reason: '“See you today” to a guest who cancelled makes the hotel look as if it did not listen.',
  mutants: ['mails-from-a-stale-plan', 'ignores-cancellations', 'ignores-date-changes'],
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
    return [judgeSilence(facts, part, cancelled.commit, 'cancelled', Number.POSITIVE_INFINITY as HotelTime)]
  }
  if (part.role === 'moves') {
    const move = moveOf(facts, part.reservation)
    if (!move)
      throw new Error(`The story says that ${part.reservation} moves, and the journal does not: mend the story.`)
    const overAt = atWallClock(facts.timeZone, addDays(move.from.departure as BusinessDate, 4), '00:00')
    return [judgeSilence(facts, part, move.commit, `moved the stay to ${move.to.arrival}`, overAt)]
  }
  return []
}

/** No mail of the old plan once the fact was offered and the connector's own cadence has passed. */
function judgeSilence(
  facts: Case,
  { reservation, control }: Extract<CastPart, { control: string }>,
  commit: Commit,
  did: string,
  until: HotelTime,
): Judgement {
  const kinds = judgedKinds(facts)
  const didThen = `${nameOf(facts, reservation)} ${did} at ${sayHour(facts, commit.at)}`
  const fact = `${didThen}.`
  const happened = journalLine(commit, fact)
  const offered = firstOffer(facts, commit, reservation)
  const deadline = offered ? deadlineAfter(facts, offered.at) : until
  const { judged, unclear } = mailsBetween(facts, reservation, kinds, commit.at, until)
  const late = judged.find(({ at }) => at > deadline)
  const early = judged.filter(({ at }) => at <= deadline)
  const lines = [happened, offered?.evidence]
  if (late) {
    const because = `${fact} ${offered ? sayOffer(facts, offered) : ''} The ${late.message} mail of ${sayHour(facts, late.at)} went out all the same.`
    return judgement('fail', 'effect', because, [...lines, mailLine(facts, late)])
  }
  const unclearLate = unclear.filter(({ at }) => at > deadline)
  if (unclearLate.length > 0) {
    const because = `${fact} Afterwards a mail went out that fits none, or more than one, of the manifest's messages: name it there.`
    return judgement(
      'inconclusive',
      'effect',
      because,
      unclearLate.map(mail => mailLine(facts, mail)),
    )
  }
  const seen = controlMails(facts, control, kinds)
  if (seen.missing.length > 0) {
    return judgement('inconclusive', 'effect', `${fact} ${controlMissing(facts, control, seen.missing)}`, [
      ...lines,
      ...seen.evidence,
    ])
  }
  if (early.length > 0) {
    const mailed = early.map(mail => mailLine(facts, mail))
    if (!offered && withheldBy(facts, commit, reservation))
      return neverOffered(facts, commit, reservation, fact, '', [...lines, ...mailed])
    const because = `${fact} ${offered ? sayOffer(facts, offered) : 'This PMS never says so in this mode.'} The ${early.map(({ message }) => message).join(' and ')} mail went out ${sayHowEarly(early, offered)}.`
    return judgement('limit', 'effect', because, [...lines, ...mailed])
  }
  // What the control got before this guest's deadline shows nothing: only a mail that was still to come could have gone wrong.
  const proof = controlMails(
    facts,
    control,
    kinds,
    mailsTo(facts, control).filter(({ at }) => at > deadline),
  )
  if (proof.got.length === 0) {
    const because = `${didThen}, when ${nameOf(facts, control)} had got every mail already, so nothing could go wrong any more.`
    return judgement('not-applicable', 'effect', because, lines)
  }
  const because = `${didThen} and got nothing from the old plan, while ${nameOf(facts, control)} still got the ${proof.got.join(', ')} mail.${sayNeverDue(seen)}`
  return judgement('pass', 'effect', because, [...lines, ...proof.evidence])
}

function sayOffer(facts: Case, { at, bySilence }: Offer): string {
  return bySilence
    ? `The file of ${sayHour(facts, at)} no longer held the stay.`
    : `The connector could know at ${sayHour(facts, at)}.`
}

function sayHowEarly(early: readonly Mail[], offered: Offer | undefined): string {
  return offered && early.some(({ at }) => at >= offered.at)
    ? 'before it had to, by the cadence that it declares'
    : 'before the connector could know'
}

/** How long a fact was true before this mode could tell, and what went wrong meanwhile. */
export function exposureOf(facts: Case, { reservation }: CastPart, commit: Commit, fact: string) {
  const offered = firstOffer(facts, commit, reservation)
  if (!offered || offered.at <= commit.at) return undefined
  const { judged } = mailsBetween(facts, reservation, judgedKinds(facts), commit.at, deadlineAfter(facts, offered.at))
  const wrong = judged.map(mail => `the ${mail.message} mail of ${sayHour(facts, mail.at)}`).join(' and ')
  return {
    fact,
    offered,
    hours: hoursBetween(commit.at, offered.at),
    consequence: wrong === '' ? null : `${nameOf(facts, reservation)} still got ${wrong}.`,
  }
}
