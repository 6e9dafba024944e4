/** The same mail to the same guest again: what calls for it anew, and whether a CRM writes so to whoever comes. */
import { hours } from '../../../simulator/domain/time.ts'
import type { Case } from '../case.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailsTo } from '../far-side.ts'
import { firstTelling } from '../offers.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isOff } from '../turns.ts'
import { isUnclear } from './journey.ts'

export type Repeat = { readonly former: Mail; readonly again: Mail }

/** Mails that went out once more, although nothing was learnt that calls for them anew. News comes as often as there is some. */
export const repeatsTo = (facts: Case, reservation: string): Repeat[] =>
  pairsTo(facts, reservation).filter(pair => !isCalledFor(facts, reservation, pair))

/** A guest to whom nothing happened, who got such a mail twice too, with as much time between. */
export function customLike(
  facts: Case,
  { former, again }: Repeat,
): (Repeat & { readonly control: string }) | undefined {
  const isLike = (pair: Repeat): boolean =>
    pair.again.message === again.message && Math.abs(pair.again.at - pair.former.at - (again.at - former.at)) <= slackMs
  return controlsOf(facts)
    .flatMap(control => pairsTo(facts, control).map(pair => ({ ...pair, control })))
    .find(isLike)
}

/** Two who are planned alike are written to within the rounds of one mailer. */
const slackMs = hours(1)

export const controlsOf = ({ cast }: Case): string[] =>
  cast.filter(({ role }) => role === 'control').map(({ reservation }) => reservation)

/** Each mail with the one before it that is the same. */
function pairsTo(facts: Case, reservation: string): Repeat[] {
  const mails = mailsTo(facts, reservation).filter(({ message }) => message !== 'marketing')
  return mails.flatMap((again, place) => {
    const former = mails.slice(0, place).findLast(each => isSame(each, again))
    return former ? [{ former, again }] : []
  })
}

/** With another subject it is another mail. */
const isSame = (one: Mail, other: Mail): boolean =>
  one.subject === other.subject &&
  one.to.join() === other.to.join() &&
  (one.message === other.message || isUnclear(one) || isUnclear(other))

/** By all that was not known for sure before the first of them. */
function isCalledFor(facts: Case, reservation: string, { former, again }: Repeat): boolean {
  const truths = truthOf(facts, reservation)
  return truths.some((truth, index) => {
    const before = truths[index - 1]
    if (!before || truth.commit.at > again.at || !callsAnew(former.message, before, truth)) return false
    const told = firstTelling(facts, truth.commit, reservation)
    return told === undefined || deadlineAfter(facts, told.at) >= former.at
  })
}

/** Who comes on another day is greeted anew, and what is booked anew or changed is confirmed anew; thanks are due once. */
function callsAnew(kind: Mail['message'], before: Truth, after: Truth): boolean {
  switch (kind) {
    case 'confirmation':
    case 'unknown':
    case 'ambiguous':
      return after.commit.events.some(event => !progress.has(event.kind))
    case 'cancellation':
      return isOff(before.stay.status) && !isOff(after.stay.status)
    default:
      return before.stay.arrival !== after.stay.arrival
  }
}

/** A stay that goes its way calls for no mail again. */
const progress: ReadonlySet<string> = new Set(['guest-checked-in', 'guest-checked-out', 'room-assigned', 'room-moved'])
