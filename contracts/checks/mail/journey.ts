/** The common ground of the mail checks: which mails are judged, and what must be seen before silence means obedience. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { MessageKind } from '../../effects.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement } from '../check.ts'
import { isKind, type Mail, mailLine, mailsTo } from '../far-side.ts'
import { checkOutOf, nameOf } from '../hotel-facts.ts'
import { firstTelling } from '../offers.ts'
import { showsAddresses } from '../shown-by-persona.ts'

/** Mails that only make sense for a stay that is going to happen, or has. */
const journeyKinds: readonly MessageKind[] = ['pre-check-in', 'welcome', 'post-stay']

export const judgedKinds = ({ declared }: Case): MessageKind[] =>
  journeyKinds.filter(kind => declared.messages.includes(kind))

/** Why mails cannot be judged at all here, if they cannot. */
export function unjudgeable(facts: Case, kinds: readonly MessageKind[] = journeyKinds): Judgement | undefined {
  if (!kinds.some(kind => facts.declared.messages.includes(kind)))
    return judgement('not-applicable', 'transcript', `The manifest declares no ${orList(kinds)} message.`)
  // Who writes all the same has addresses from somewhere else, and is judged by what it writes.
  if (!showsAddresses(facts) && facts.effects.every(({ kind }) => kind !== 'mail'))
    return judgement('limit', 'transcript', 'This PMS keeps e-mail addresses back, so nobody could be written to.')
  if (facts.live) {
    return judgement(
      'inconclusive',
      'transcript',
      'The story was played on the real now; what is mailed on a later day could not be seen.',
    )
  }
  if (facts.declared.clockHint) return undefined
  const because =
    'The connector lives on the wall clock, and the hotel’s days passed in seconds: what it would have mailed on those days cannot be seen. Give it a clock hint.'
  return judgement('inconclusive', 'transcript', because)
}

const orList = (kinds: readonly MessageKind[]): string =>
  [kinds.slice(0, -1).join(', '), kinds.at(-1)].filter(Boolean).join(' or ')

export type ControlSeen = {
  readonly got: readonly MessageKind[]
  readonly missing: readonly MessageKind[]
  /** Not sent either, because this mode never tells what such a mail waits for. */
  readonly neverDue: readonly MessageKind[]
  readonly evidence: readonly Evidence[]
}

/** The very mails, sent to a guest to whom nothing happened. A connector that mails nobody proves nothing by its silence. */
export function controlMails(
  facts: Case,
  control: string,
  kinds: readonly MessageKind[],
  mails: readonly Mail[] = mailsTo(facts, control),
): ControlSeen {
  const found = kinds.flatMap(kind => mails.find(({ message }) => message === kind) ?? [])
  const got = kinds.filter(kind => found.some(({ message }) => message === kind))
  const absent = kinds.filter(kind => !got.includes(kind))
  const neverDue = got.length === 0 ? [] : absent.filter(kind => kind === 'post-stay' && leavesUntold(facts, control))
  return {
    ...{ got, neverDue, missing: absent.filter(kind => !neverDue.includes(kind)) },
    evidence: found.map(mail => mailLine(facts, mail)),
  }
}

/** A file of the coming arrivals never says who has left, and a thank-you that waits for it is never due there. */
export function leavesUntold(facts: Case, reservation: string): boolean {
  const checkOut = checkOutOf(facts, reservation)
  return checkOut !== undefined && firstTelling(facts, checkOut, reservation) === undefined
}

export const sayNeverDue = ({ neverDue }: ControlSeen): string =>
  neverDue.length === 0 ? '' : ` This PMS never says here who has left, so no ${neverDue.join(', ')} mail was due.`

export const isUnclear = ({ message }: Mail): boolean => message === 'unknown' || message === 'ambiguous'

export function controlMissing(facts: Case, control: string, missing: readonly MessageKind[]): string {
  return `${nameOf(facts, control)}, to whom nothing happened, got no ${missing.join(' and no ')} mail either, so silence proves nothing.`
}

/** Mails of these kinds between two moments, and those that fit no kind. */
export function mailsBetween(
  facts: Case,
  reservation: string,
  kinds: readonly MessageKind[],
  from: HotelTime,
  to: HotelTime,
) {
  const all: Mail[] = mailsTo(facts, reservation).filter(({ at }) => at >= from && at < to)
  return {
    judged: all.filter(mail => isKind(mail, kinds)),
    unclear: all.filter(isUnclear),
  }
}
