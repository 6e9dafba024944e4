/** The common ground of what must still be written: the very mails that somebody gets who was booked so from the start. */
import { hours } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement, sideBySide } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { isKind, type Mail, mailLine, mailsTo } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstOffer, firstTelling } from '../offers.ts'
import { excuseAt } from '../spoiled.ts'
import { neverOffered } from '../withheld.ts'
import { controlMails, controlMissing, isUnclear, sayNeverDue } from './journey.ts'
import { isUnfit } from './unfit.ts'

/** Mails to both guests of the same dates belong together when they are no more than a day apart. */
const togetherMs = hours(24)

export type Likeness = {
  readonly reservation: string
  /** Booked from the start as this one is after the commit; must get these very mails. */
  readonly alike: string
  readonly commit: Commit
  /** What the guest did, behind the name: `moved the stay to 2026-09-05`. */
  readonly did: string
  readonly kinds: readonly MessageKind[]
  readonly needs?: readonly string[]
  /** What the other is, behind the name: `booked on the same new dates`. */
  readonly alikeIs: string
  /** How the mails came, behind "got the welcome mail": `on the new dates`. */
  readonly like: string
  /** Where both had got mails before: these are over, and only what was still to come is looked at. */
  readonly underWay?: true
}

/**
 * Every such mail that the other gets after the fact was known goes to this guest too, at much the same time; but for one that would be wrong for this
 * guest by then, as a pre-check-in is for who has come since.
 */
export function judgeLikeness(facts: Case, likeness: Likeness): Judgement {
  const { reservation, alike, commit, did, needs, underWay } = likeness
  const guest = nameOf(facts, reservation)
  const fact = `${guest} ${did} at ${sayHour(facts, commit.at)}.`
  const happened = journalLine(commit, fact)
  const told = firstTelling(facts, commit, reservation, needs)
  const never = 'This PMS never says so in this mode.'
  if (!told) return neverOffered(facts, commit, reservation, fact, never, [happened])
  const knownAt = deadlineAfter(facts, told.at)
  const later = mailsTo(facts, alike).filter(mail => isKind(mail, likeness.kinds) && mail.at > knownAt)
  const examples = later.filter(mail => !isUnfit(facts, reservation, mail))
  const isFit = (kind: MessageKind) =>
    examples.some(({ message }) => message === kind) || later.every(({ message }) => message !== kind)
  const kinds = likeness.kinds.filter(isFit)
  const seen = controlMails(facts, alike, kinds, underWay ? mailsTo(facts, alike) : examples)
  if (seen.missing.length > 0) {
    return judgement('inconclusive', 'effect', `${fact} ${controlMissing(facts, alike, seen.missing)}`, [
      happened,
      told.evidence,
    ])
  }
  if (kinds.length === 0) {
    const because = `${fact} ${nameOf(facts, alike)} got no mail after that which would have been right for both, so silence proves nothing.`
    return judgement('inconclusive', 'effect', because, [happened, told.evidence])
  }
  const own = mailsTo(facts, reservation)
  const { forgotten, unclear, matching } = compare(own, examples, mailsBefore(facts, likeness))
  const lines = [happened, told.evidence]
  const other = nameOf(facts, alike)
  const excuse = forgotten && excuseAt(facts, reservation, told.at, forgotten.at)
  if (forgotten && excuse !== undefined)
    return judgement('inconclusive', 'effect', `${fact} ${excuse} Which mail was due cannot be said.`, lines)
  if (forgotten) {
    const atOtherTime = own.find(({ message }) => message === forgotten.message)
    const got = atOtherTime ? `got it at ${sayHour(facts, atOtherTime.at)}` : 'got none'
    const because = `${fact} ${other}, ${likeness.alikeIs}, got the ${forgotten.message} mail at ${sayHour(facts, forgotten.at)}; ${guest} ${got}.`
    const mails = [forgotten, ...(atOtherTime ? [atOtherTime] : [])]
    const compared = sideBySide(guest, {
      expected: `the ${forgotten.message} mail at ${sayHour(facts, forgotten.at)}`,
      found: atOtherTime ? `at ${sayHour(facts, atOtherTime.at)}` : 'none',
    })
    return judgement('fail', 'effect', because, [...lines, ...mails.map(mail => mailLine(facts, mail))], compared)
  }
  const shown = (mails: readonly Mail[]) => [...lines, ...mails.map(mail => mailLine(facts, mail))]
  if (unclear.length > 0) {
    const because = `${fact} A mail went out to ${guest} at such an hour that fits none, or more than one, of the manifest's messages: name it there.`
    return judgement('inconclusive', 'effect', because, shown(unclear))
  }
  const got = kinds.filter(kind => matching.some(({ message }) => message === kind))
  if (got.length === 0) {
    const because = `${fact} ${guest} had got every mail before that, so nothing was left to plan anew.`
    return judgement('inconclusive', 'effect', because, lines)
  }
  const because = `${fact} ${guest} got the ${got.join(', ')} mail ${likeness.like}, like ${other}.${sayNeverDue(seen)}`
  return judgement('pass', 'effect', because, shown(matching))
}

/** What went out before the connector had to know of the move. Such a mail is no longer planned: the journey resumes, and need not begin again. */
function mailsBefore(facts: Case, { commit, reservation, needs }: Likeness): Mail[] {
  const offered = firstOffer(facts, commit, reservation, needs)
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
