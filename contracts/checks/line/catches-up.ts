/** What happened while the line was down is shown in the end, however much of it was never said again. */
import { type HotelTime, hours, later, readInstant } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { lookLine, looksAt, unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { compare, type KnownBy, sayWrong } from '../mirror/compare.ts'
import type { MirroredField } from '../mirror/fields.ts'
import { firstTelling } from '../offers.ts'
import { firedLine, notExercised, type Planned, plannedFaults } from '../planned.ts'
import { counts, hasListOf, isShown } from '../shown-by-persona.ts'
import { excuseAt, spoilingFaults } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'

/** Faults that cut one side off from the other for a while, or let a part of what was to be said go by. */
const interruptions = ['outage', 'drop', 'missing', 'late']

export const catchesUp: Check = {
  id: 'line/catches-up',
  level: 'MUST',
  sentence: 'After an outage the far side comes to show all that happened meanwhile, also what nobody will say again.',
  reason:
    'No sender tries for ever. Who was away for longer must ask for what was missed, or stays wrong about these guests.',
  mutants: ['forgets-to-catch-up'],
  asked: facts => !facts.live && subjectsOf(facts).length > 0 && plannedFaults(facts, interruptions).length > 0,
  judge(facts) {
    const planned = plannedFaults(facts, interruptions)
    const idle = unseen(facts) ?? notExercised(planned.filter(({ fired }) => fired.length === 0))
    if (idle) return idle
    const judged = subjectsOf(facts).flatMap(({ reservation }) => judgeStay(facts, planned, reservation))
    return judged.length > 0
      ? together(judged)
      : judgement(
          'not-applicable',
          'transcript',
          'The outage kept nothing back of what happened, so nothing was tried.',
        )
  },
}

function judgeStay(facts: Case, planned: readonly Planned[], reservation: string): Judgement[] {
  const truths = truthOf(facts, reservation)
  const missed = truths.filter(truth => wasKeptBack(facts, planned, reservation, truth))
  const [first] = missed
  if (!first) return []
  const guest = nameOf(facts, reservation)
  const fact = `What happened to the stay of ${guest} at ${missed.map(({ commit }) => sayHour(facts, commit.at)).join(' and at ')} was kept back by an outage.`
  const fired = planned.flatMap(each => each.fired).find(({ at }) => at >= first.commit.at)
  const look = looksAt(facts, reservation, first.commit.at).at(-1)
  const lines = [fired && firedLine(facts, fired), look && lookLine(facts, look)]
  if (!look || look.answer.kind === 'not-seen')
    return [judgement('inconclusive', 'transcript', `${fact} In the end the far side could not be seen.`, lines)]
  const untold = missed.filter(({ commit }) => firstTelling(facts, commit, reservation, []) === undefined)
  const doubt = untold.length > 0 ? whyUnsure(facts, look.at) : excuseAt(facts, reservation, first.commit.at, look.at)
  if (untold.length > 0 && untold.some(({ commit }) => !canBeAskedFor(facts, commit.events)))
    return [
      judgement('limit', 'transcript', `${fact} This PMS never says it again, and cannot be asked for it.`, lines),
    ]
  const differencesIf = (knownBy: KnownBy) => compare(facts, truths, look, knownBy).wrong
  const isToldAtAll: KnownBy = (truth, field) => knowable(facts, reservation, truth, field) && truth.commit.at
  if (differencesIf(isToldAtAll).length === 0)
    return [judgement('pass', 'effect', `${fact} In the end the far side shows the stay as it is.`, lines)]
  const differences = differencesIf((truth, field) => knowable(facts, reservation, truth, field))
  const because = `${fact} At ${sayHour(facts, look.at)} the far side does not show it: ${sayWrong(differences)}.`
  if (doubt !== undefined || look.settled !== 'done' || differences.length === 0)
    return [judgement('inconclusive', 'effect', `${because} ${doubt ?? 'It was not seen to finish its work.'}`, lines)]
  return [judgement('fail', 'effect', because, lines, sideBySide(guest, ...differences))]
}

/** An interruption struck when it had happened, and before anybody was told. */
function wasKeptBack(facts: Case, planned: readonly Planned[], reservation: string, { commit }: Truth): boolean {
  const told = firstTelling(facts, commit, reservation, [])
  // What does not count with a PMS is told to nobody but who happens to read it, outage or none.
  if (!told && facts.mode === 'polling' && !counts(facts, commit)) return false
  const toldIn = told?.evidence.log === 'transcript' ? told.evidence.line : Number.POSITIVE_INFINITY
  return planned.some(({ fired }) => fired.some(({ at, n }) => at >= commit.at && n < toldIn))
}

/** By when it must be shown: as the window told it, or as it could be asked for once the line was whole again. */
function knowable(facts: Case, reservation: string, { commit }: Truth, field: MirroredField): HotelTime | undefined {
  const told = firstTelling(facts, commit, reservation, field.needs)
  if (told) return deadlineAfter(facts, told.at)
  if (facts.mode !== 'webhooks' || !isShown(facts, field.needs)) return undefined
  return later(Math.max(commit.at, healedAt(facts)) as HotelTime, catchUpMs(facts))
}

const canBeAskedFor = (facts: Case, events: Truth['commit']['events']): boolean =>
  facts.mode === 'webhooks' &&
  hasListOf(facts, events.some(event => 'reservation' in event) ? 'reservations' : 'guests')

/** Of what only a question could bring. */
function whyUnsure(facts: Case, until: HotelTime): string | undefined {
  if (!facts.declared.clockHint)
    return 'The connector lives on the wall clock, and the hotel’s days passed in seconds: whether it would have asked for it cannot be seen.'
  return later(healedAt(facts), catchUpMs(facts)) > until
    ? 'The time in which it says that it catches up was not over yet.'
    : undefined
}

const catchUpMs = ({ declared }: Case): number => hours(declared.catchUpHours ?? 24)

/** When no fault stood in the way any more. */
function healedAt(facts: Case): HotelTime {
  const ends = spoilingFaults(facts).map(({ at, until }) => Math.max(at, (until && readInstant(until)) || 0))
  return Math.max(0, ...ends) as HotelTime
}
