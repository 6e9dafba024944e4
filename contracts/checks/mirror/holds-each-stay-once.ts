import type { HotelEvent } from '../../../simulator/domain/events.ts'
import { addDays } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Look, lookLine, looksAt } from '../far-side.ts'
import { bookingOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseAt, healedFrom, isSpoiled, spoilingFaults } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'

export const holdsEachStayOnce: Check = {
  id: 'mirror/holds-each-stay-once',
  level: 'MUST',
  sentence: 'Stays of the years before are each held exactly once.',
  reason:
    'A guest who has been here five times is greeted as one. Whoever fetches the past twice makes ten of it, and whoever breaks off and never goes on makes two.',
  mutants: ['forgets-the-past', 'counts-the-past-twice'],
  asked: facts => facts.cast.some(({ reservation }) => earlierOf(facts, reservation).length > 0),
  judge: facts =>
    facts.declared.probe && facts.declared.reads.includes('stays')
      ? together(staysOf(facts).map(id => judgeOne(facts, id)))
      : judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows how many stays.'),
}

type Earlier = { readonly commit: Commit; readonly event: Extract<HotelEvent, { kind: 'stay-taken-over' }> }

/** Of the guest of a stay, before the connector came. */
export function earlierOf(facts: Pick<Case, 'journal'>, reservation: string): Earlier[] {
  const guest = bookingOf(facts, reservation)?.guest
  return facts.journal.flatMap(commit =>
    commit.events.flatMap(event =>
      event.kind === 'stay-taken-over' && event.booking.guest === guest ? [{ commit, event }] : [],
    ),
  )
}

function judgeOne(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const truths = truthOf(facts, reservation)
  const [booked] = truths
  const look = booked && looksAt(facts, reservation, booked.commit.at).at(-1)
  if (!booked || !look || look.answer.kind !== 'seen' || (look.answer.stays ?? null) === null)
    return judgement('inconclusive', 'transcript', `How many stays the far side holds of ${guest} could not be seen.`)
  const held = look.answer.stays ?? 0
  const earlier = earlierOf(facts, reservation)
  const own = ownAt(facts, truths, reservation, look)
  const most = earlier.length + own.most
  const told = earlier.filter(each => isTold(facts, each, look))
  const least = told.length + own.least
  const lines = [
    journalLine(booked.commit, `${guest} books, who has been here ${earlier.length} times before.`),
    lookLine(facts, look),
  ]
  const shown = `At ${sayHour(facts, look.at)} the far side holds ${held} stays of ${guest}`
  if (held >= least && held <= most && (held === most || told.length > 0 || earlier.length === 0))
    return judgement('pass', 'effect', `${shown}, as many as there are.`, lines)
  if (facts.live && held < most)
    return judgement('inconclusive', 'effect', `${shown}, of ${most}, and the real now leaves it no time.`, lines)
  if (held >= least && held <= most)
    return judgement('limit', 'effect', `${shown}, of ${most}: this PMS tells of no earlier ones in this mode.`, lines)
  const right = held < least ? least : most
  const because = `${shown}, and there are ${right}.`
  const excuse = excused(facts, reservation, booked, look)
  return excuse === undefined
    ? judgement('fail', 'effect', because, lines, sideBySide(guest, { expected: `${right} stays`, found: `${held}` }))
    : judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
}

/** A stay that is still to come, under way or off may be counted or not; one that is over counts once there was time to learn that it is. */
function ownAt(
  facts: Case,
  truths: readonly Truth[],
  reservation: string,
  { at }: Look,
): { least: number; most: number } {
  const until = truths.filter(({ commit }) => commit.at <= at)
  const over = until[until.findLastIndex(({ stay }) => stay.status !== 'checked-out') + 1]
  const told = over && firstTelling(facts, over.commit, reservation, ['status'])
  return { least: told && deadlineAfter(facts, told.at) <= at ? 1 : 0, most: 1 }
}

/** Whoever polls can ask again, as soon as no fault stands in the way any more, within the time that it declares. */
function excused(facts: Case, reservation: string, booked: Truth, look: Look): string | undefined {
  if (look.settled !== 'done') return 'The connector was not seen to finish its work.'
  const fault = spoilingFaults(facts).findLast(({ at }) => at <= look.at)
  const lives = facts.declared.cadence.kind === 'hotel-minutes'
  if (fault && lives && deadlineAfter(facts, healedFrom(facts, fault.at)) <= look.at) return undefined
  return excuseAt(facts, reservation, booked.commit.at, look.at)
}

/** Whether it lay there to be fetched, for as long as the connector may take. Nobody is told of the past by webhook: there it counts once it was asked for. */
function isTold(facts: Case, { commit, event }: Earlier, look: Look): boolean {
  switch (facts.mode) {
    case 'polling':
      return isInHistory(facts, event) && deadlineAfter(facts, healedFrom(facts, commit.at)) <= look.at
    case 'webhooks':
      return isInHistory(facts, event) && asksForThePast(facts)
    case 'export':
      return facts.transcript.some(
        entry =>
          entry.kind === 'file-written' &&
          entry.reservations.includes(event.reservation) &&
          !isSpoiled(facts, entry) &&
          deadlineAfter(facts, entry.at) <= look.at,
      )
    case 'screens':
      return false
    default:
      return facts.mode satisfies never
  }
}

/** On the last day of the story it must still be one that this PMS looks back to. */
function isInHistory({ persona: { windows, history }, journal }: Case, { booking }: Earlier['event']): boolean {
  if (history === 'none' || !windows.polling?.lists.includes('history')) return false
  const last = journal.findLast(({ events }) => events.some(({ kind }) => kind === 'business-date-rolled'))
  const rolled = last?.events.find(event => event.kind === 'business-date-rolled')
  return history.days === null || !rolled || booking.departure >= addDays(rolled.to, -history.days)
}

const asksForThePast = ({ transcript }: Case): boolean =>
  transcript.some(
    entry => entry.kind === 'request' && entry.status === 200 && /^\/api\/v\d\/history(\?|$)/.test(entry.path),
  )
