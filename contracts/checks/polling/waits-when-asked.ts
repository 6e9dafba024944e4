import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { sayHour } from '../hours.ts'
import { notExercised, type Planned, plannedFaults } from '../planned.ts'
import { listIn } from '../spoiled.ts'

export const waitsWhenAsked: Check = {
  id: 'polling/waits-when-asked',
  level: 'MUST',
  sentence: 'Who is asked to wait so many seconds waits so long before asking for the same again.',
  reason: 'A PMS that is asked all the more when it is busy locks the asker out, and others with it.',
  mutants: ['hammers-on-429'],
  modes: ['polling'],
  judgesBy: 'real time',
  asked: facts => plannedFaults(facts, ['too-many-requests']).length > 0,
  judge(facts) {
    const planned = plannedFaults(facts, ['too-many-requests'])
    return notExercised(planned) ?? together(planned.flatMap(each => judgeAll(facts, each)))
  },
}

type Question = Extract<Entry, { kind: 'request' }>

function judgeAll(facts: Case, { plan, fired }: Planned): Judgement[] {
  const seconds = plan.settings.seconds ?? 0
  return fired.flatMap(({ hit }) => {
    const refused = facts.transcript.find(entry => hit.kind === 'request' && entry.n === hit.n)
    return refused?.kind === 'request' ? [judgeOne(facts, refused, seconds)] : []
  })
}

/** Clocks of two programs, and a timer that fires a little early. */
const toleranceMs = 200

/** It may count the seconds on the clock on the wall or, where it is told the time, on the hotel's. */
function judgeOne(facts: Case, refused: Question, seconds: number): Judgement {
  // What was under way already when it was refused is no answer to that.
  const next = facts.transcript.find(
    (entry): entry is Question =>
      entry.kind === 'request' && entry.wire > refused.wireEnd && listIn(entry.path) === listIn(refused.path),
  )
  const said = `At ${sayHour(facts, refused.at)} the PMS asked to be left alone for ${seconds} s`
  const line = lineOf(facts, refused)
  if (!next) return judgement('inconclusive', 'transcript', `${said}, and was not asked again.`, [line])
  const waitedMs = next.wire - refused.wireEnd
  const inHotel = facts.declared.clockHint && next.at - refused.at >= seconds * 1000
  const waited = `${said}, and was asked again after ${(waitedMs / 1000).toFixed(1)} s of real time`
  const isLongEnough = inHotel || waitedMs >= seconds * 1000 - toleranceMs
  const because = `${waited}, at ${sayHour(facts, next.at)}.`
  const lines = [line, lineOf(facts, next)]
  if (isLongEnough) return judgement('pass', 'transcript', because, lines)
  const compared = sideBySide(`at ${sayHour(facts, refused.at)}`, {
    expected: `${seconds} s of waiting`,
    found: `${(waitedMs / 1000).toFixed(1)} s`,
  })
  return judgement('fail', 'transcript', because, lines, compared)
}

const lineOf = (facts: Case, { n, at, status }: Question): Evidence => ({
  ...{ log: 'transcript', line: n },
  says: `${sayHour(facts, at)} it asks, and is answered ${status}`,
})
