/** Looked at whenever there was time to learn it, the far side never goes back behind what it was told. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Look, lookLine, looksAt, unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { compare, type Differences, sayWrong } from '../mirror/compare.ts'
import { firstTelling } from '../offers.ts'
import { firedLine, notExercised, type Planned, plannedFaults } from '../planned.ts'
import { excuseAt } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'

export const newestWins: Check = {
  id: 'line/newest-wins',
  level: 'MUST',
  sentence: 'What comes late, twice, in another order or in other columns never takes the place of what is newer.',
  reason:
    'Lines keep no order. Every record says how new it is, and who believes whatever came last brings cancelled guests back.',
  mutants: ['trusts-arrival-order', 'reads-columns-by-place', 'passes-over-ties', 'starts-anew-at-the-end'],
  asked: facts => !facts.live && subjectsOf(facts).length > 0 && plannedFaults(facts, disorder).length > 0,
  judge(facts) {
    const planned = plannedFaults(facts, disorder)
    return (
      unseen(facts) ??
      notExercised(planned.filter(({ fired }) => fired.length === 0)) ??
      together(subjectsOf(facts).map(({ reservation }) => judgeStay(facts, planned, reservation)))
    )
  },
}

const disorder = [
  ...['stale', 'reorder', 'delay', 'burst', 'twin', 'replay'],
  ...['page-drift', 'ties', 'cursor-expired', 'duplicate-rows'],
  ...['late', 'corrected', 'drifting-columns', 'added-column', 'two-files', 'outdated', 'truncated'],
]

function judgeStay(facts: Case, planned: readonly Planned[], reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const truths = truthOf(facts, reservation)
  const [booked] = truths
  const fired = planned.flatMap(each => each.fired)
  const from = Math.min(...fired.map(({ at }) => at)) as HotelTime
  const told = booked && firstTelling(facts, booked.commit, reservation, [])
  const due = told && deadlineAfter(facts, told.at)
  const looks = looksAt(facts, reservation, from).filter(({ at }) => due !== undefined && at >= due)
  const seen = looks.filter(({ answer }) => answer.kind !== 'not-seen')
  const wrong = seen.flatMap(look => {
    const found = differences(facts, truths, reservation, look)
    return found.length === 0 ? [] : [{ look, found }]
  })
  const lines = fired.slice(0, 3).map(each => firedLine(facts, each))
  const proven = wrong.find(
    ({ look }) => look.settled === 'done' && excuseAt(facts, reservation, told?.at ?? from, look.at) === undefined,
  )
  if (proven) {
    const because = `At ${sayHour(facts, proven.look.at)} the far side goes back behind what it was told of the stay of ${guest}: ${sayWrong(proven.found)}.`
    const compared = sideBySide(guest, ...proven.found)
    return judgement('fail', 'effect', because, [...lines, lookLine(facts, proven.look)], compared)
  }
  const last = seen.at(-1)
  const doubtful = wrong[0]
  if (doubtful && !seen.some(({ at }) => at > doubtful.look.at))
    return judgement(
      'inconclusive',
      'effect',
      `At ${sayHour(facts, doubtful.look.at)} the far side shows the stay of ${guest} otherwise, and it was not seen to have had the time: ${sayWrong(doubtful.found)}.`,
      [lookLine(facts, doubtful.look)],
    )
  if (!last)
    return judgement('inconclusive', 'transcript', `The far side was not seen on the stay of ${guest} when it was due.`)
  return judgement(
    'pass',
    'effect',
    `At each of ${seen.length} looks up to ${sayHour(facts, last.at)} the far side shows the stay of ${guest} no older than it was told.`,
    [...lines, lookLine(facts, last)],
  )
}

function differences(facts: Case, truths: readonly Truth[], reservation: string, look: Look): Differences['wrong'] {
  const known = (commit: Commit, needs: readonly string[]) => {
    const told = firstTelling(facts, commit, reservation, needs)
    return told && deadlineAfter(facts, told.at)
  }
  return compare(facts, truths, look, (truth, { needs }) => {
    const times = commitsBehind(facts, truth, needs).map(commit => known(commit, needs))
    return times.every(time => time !== undefined) ? (Math.max(...times) as HotelTime) : undefined
  }).wrong
}

/** A stay names its guest, of whom another delivery tells: both must have come. */
function commitsBehind({ journal }: Case, { commit, guest }: Truth, needs: readonly string[]): Commit[] {
  if (!needs.some(field => field.startsWith('guest.'))) return [commit]
  const isAboutGuest = ({ events }: Commit) =>
    events.some(event => 'guest' in event && event.guest === guest.id && !('reservation' in event))
  const last = journal.findLast(each => each.seq <= commit.seq && isAboutGuest(each))
  return last ? [commit, last] : [commit]
}
