/** The common ground of what must not be written any more: silence after a fact, beside a control guest who got those very mails. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement, sideBySide } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailLine, mailsTo, noMail } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstOffer, type Offer } from '../offers.ts'
import { neverOffered, withheldBy } from '../withheld.ts'
import { controlMails, controlMissing, mailsBetween, sayNeverDue } from './journey.ts'

export type Silence = {
  readonly reservation: string
  /** Stays on the dates of the old plan, and must get these very mails. */
  readonly control: string
  /** After which they are no longer true. */
  readonly commit: Commit
  /** What the guest did, behind the name: `cancelled`. */
  readonly did: string
  readonly kinds: readonly MessageKind[]
  /** The fields that tell of it, where others do than those of the commit. */
  readonly needs?: readonly string[]
  /** From when on such mails are true again; for ever where it is left out. */
  readonly until?: HotelTime
  /** What is said of silence, behind the name and the fact. */
  readonly kept?: string
}

/** No such mail once the fact was offered and the connector's own cadence has passed. */
export function judgeSilence(facts: Case, silence: Silence): Judgement {
  const { reservation, control, commit, did, kinds, needs, until = Number.POSITIVE_INFINITY as HotelTime } = silence
  const { kept = 'got nothing from the old plan' } = silence
  const didThen = `${nameOf(facts, reservation)} ${did} at ${sayHour(facts, commit.at)}`
  const fact = `${didThen}.`
  const happened = journalLine(commit, fact)
  const offered = firstOffer(facts, commit, reservation, needs)
  const deadline = offered ? deadlineAfter(facts, offered.at) : until
  const { judged, unclear } = mailsBetween(facts, reservation, kinds, commit.at, until)
  const late = judged.find(({ at }) => at > deadline)
  const early = judged.filter(({ at }) => at <= deadline)
  const lines = [happened, offered?.evidence]
  if (late) {
    const because = `${fact} ${offered ? sayOffer(facts, offered) : ''} The ${late.message} mail of ${sayHour(facts, late.at)} went out all the same.`
    const compared = sideBySide(nameOf(facts, reservation), noMail(facts, late))
    return judgement('fail', 'effect', because, [...lines, mailLine(facts, late)], compared)
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
  // What was never said could not be obeyed, whoever else is written to.
  if (!offered && early.length === 0)
    return neverOffered(facts, commit, reservation, fact, 'This PMS never says so in this mode.', lines)
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
    mailsTo(facts, control).filter(({ at }) => at > deadline && at < until),
  )
  if (proof.got.length === 0) {
    const because =
      until === Number.POSITIVE_INFINITY
        ? `${didThen}, when ${nameOf(facts, control)} had got every mail already, so nothing could go wrong any more.`
        : `${didThen}, and ${nameOf(facts, control)} got no such mail while that was so, so nothing could go wrong.`
    return judgement('not-applicable', 'effect', because, lines)
  }
  const because = `${didThen} and ${kept}, while ${nameOf(facts, control)} still got the ${proof.got.join(', ')} mail.${sayNeverDue(seen)}`
  return judgement('pass', 'effect', because, [...lines, ...proof.evidence])
}

export function sayOffer(facts: Case, { at, bySilence }: Offer): string {
  return bySilence
    ? `The file of ${sayHour(facts, at)} no longer held the stay.`
    : `The connector could know at ${sayHour(facts, at)}.`
}

function sayHowEarly(early: readonly Mail[], offered: Offer | undefined): string {
  return offered && early.some(({ at }) => at >= offered.at)
    ? 'before it had to, by the cadence that it declares'
    : 'before the connector could know'
}
