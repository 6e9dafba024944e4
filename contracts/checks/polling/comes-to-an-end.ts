import type { Entry } from '../../../simulator/transcript/entries.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide } from '../check.ts'
import { sayHour } from '../hours.ts'
import { notExercised, plannedFaults } from '../planned.ts'

export const comesToAnEnd: Check = {
  id: 'polling/comes-to-an-end',
  level: 'MUST',
  sentence: 'However the pages move, the reading of a list comes to an end.',
  reason: 'A reader that goes round in circles learns nothing new, and costs the hotel its PMS.',
  mutants: ['asks-in-circles'],
  modes: ['polling'],
  asked: facts => plannedFaults(facts, movingPages).length > 0,
  judge(facts) {
    if (facts.declared.cadence.kind !== 'hotel-minutes')
      return judgement(
        'not-applicable',
        'transcript',
        'The connector asks by the clock on the wall, so that many questions fall into one moment of the hotel.',
      )
    const asked = facts.transcript.filter(isAnswered)
    const [most] = [...Map.groupBy(asked, ({ at, path }) => `${at} ${path}`).values()].toSorted(
      (one, other) => other.length - one.length,
    )
    const [first] = most ?? []
    if (!most || !first) return judgement('inconclusive', 'transcript', 'The connector asked for no page.')
    const said = `At ${sayHour(facts, first.at)} the connector asked ${most.length === 1 ? 'once' : `${most.length} times`} for the same place of the same list`
    const lines = [lineOf(facts, first)]
    if (most.length > timesMax) {
      const compared = sideBySide('the same place of the same list', {
        expected: `asked for ${timesMax} times at most`,
        found: `${most.length} times`,
      })
      return judgement('fail', 'transcript', `${said}, and was answered each time.`, lines, compared)
    }
    const still = notExercised(plannedFaults(facts, movingPages))
    return still ?? judgement('pass', 'transcript', `${said}, and never more often.`, lines)
  },
}

/** Faults that bring a reader back to where it was, or let it believe so. */
const movingPages = ['page-drift', 'ties', 'duplicate-rows', 'cursor-expired', 'clock-skew']

/** At one moment of the hotel. Who reads a list once for each of its own tables is no circle. */
const timesMax = 30

type Question = Extract<Entry, { kind: 'request' }>

const isAnswered = (entry: Entry): entry is Question =>
  entry.kind === 'request' && entry.window === 'polling' && entry.method === 'GET' && entry.status === 200

const lineOf = (facts: Case, { n, at }: Question) =>
  ({ log: 'transcript', line: n, says: `${sayHour(facts, at)} it asks` }) as const
