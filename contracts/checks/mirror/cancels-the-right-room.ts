import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { isShownCancelled, lookLine, looksAt, unseen } from '../far-side.ts'
import { cancellationOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'

export const cancelsTheRightRoom: Check = {
  id: 'mirror/cancels-the-right-room',
  level: 'MUST',
  sentence:
    'Where one room of several that were booked at once is cancelled, that one is shown as cancelled, and no other.',
  reason: 'A family that gives one of three rooms back still comes with two.',
  mutants: ['cancels-the-whole-booking', 'shows-the-whole-booking-cancelled'],
  asked: facts => partings(facts).length > 0,
  judge: facts => unseen(facts) ?? together(partings(facts).map(parting => judgeOne(facts, parting))),
}

type Parting = { readonly cancelled: string; readonly commit: Commit; readonly sisters: readonly string[] }

/** Rooms that were cancelled while others of the same booking were not. */
function partings(facts: Case): Parting[] {
  const stays = staysOf(facts)
  const bookingOf = (id: string) => truthOf(facts, id).at(-1)?.stay.booking ?? null
  return stays.flatMap(cancelled => {
    const cancellation = cancellationOf(facts, cancelled)
    const booking = bookingOf(cancelled)
    const sisters = stays.filter(id => bookingOf(id) === booking && !cancellationOf(facts, id))
    if (!cancellation || booking === null || sisters.length === 0) return []
    return [{ cancelled, commit: cancellation.commit, sisters }]
  })
}

function judgeOne(facts: Case, { cancelled, commit, sisters }: Parting): Judgement {
  const fact = `One room of several that were booked at once, ${nameOf(facts, cancelled)}’s, was cancelled at ${sayHour(facts, commit.at)}.`
  const happened = journalLine(commit, fact)
  const told = firstTelling(facts, commit, cancelled)
  if (!told) return neverOffered(facts, commit, cancelled, fact, 'This PMS never says so in this mode.', [happened])
  const lines = [happened, told.evidence]
  const wrong = sisters.flatMap(sister => looksAt(facts, sister, told.at)).find(isShownCancelled)
  if (wrong) {
    const because = `${fact} At ${sayHour(facts, wrong.at)} the far side shows the room of ${nameOf(facts, wrong.reservation)} as cancelled too.`
    const excuse = excuseOf(facts, wrong, told.at)
    if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
    const compared = sideBySide(nameOf(facts, wrong.reservation), { expected: 'not cancelled', found: 'cancelled' })
    return judgement('fail', 'effect', because, [...lines, lookLine(facts, wrong)], compared)
  }
  // On the real now nobody waits for the deadline.
  const deadline = facts.live ? told.at : deadlineAfter(facts, told.at)
  const right = looksAt(facts, cancelled, told.at).find(isShownCancelled)
  const others = sisters
    .flatMap(sister => looksAt(facts, sister, deadline))
    .find(({ answer }) => answer.kind === 'seen')
  if (right && others)
    return judgement('pass', 'effect', `${fact} It is shown so, and the others are not.`, [
      ...lines,
      lookLine(facts, right),
      lookLine(facts, others),
    ])
  return judgement('inconclusive', 'effect', `${fact} The far side was not seen to show it as cancelled.`, lines)
}
