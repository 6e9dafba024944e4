/** The common ground of the checks that look at single fields: what a turn left different is shown, until it changes again. */
import { later, minutes } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { everSaw } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import type { Happening } from '../turns.ts'
import { isSame, type MirroredField, mirroredFields, type Shown } from './fields.ts'
import { judgeShown } from './shown.ts'

type Turn = Pick<Happening, 'after' | 'later' | 'did'>
type Due = { readonly part: Shown; readonly field: MirroredField; readonly value: string | number }

/** What of these the hotel has anything to show of, once the turn was taken. */
export const dueAfter = ({ after }: Turn, parts: readonly Shown[]): Due[] =>
  parts.flatMap(part => {
    const field = mirroredFields[part]
    const value = field?.truth(after) ?? null
    return field && value !== null ? [{ part, field, value }] : []
  })

/** Each of them that the manifest reads. What this PMS keeps back of it is not missed where it tells the rest. */
export function judgeFields(facts: Case, reservation: string, turn: Turn, due: readonly Due[]): Judgement[] {
  const read = due.filter(({ part }) => part === 'status' || facts.declared.reads.includes(part))
  const told = read.filter(({ field }) => firstTelling(facts, turn.after.commit, reservation, field.needs))
  const judged = told.length > 0 ? told : read
  if (judged.length > 0) return judged.map(each => judgeField(facts, reservation, turn, each))
  const names = due.map(({ field }) => field.name).join(' or the ')
  return [judgement('not-applicable', 'transcript', `The manifest does not say where the probe shows the ${names}.`)]
}

function judgeField(facts: Case, reservation: string, turn: Turn, { part, field, value }: Due): Judgement {
  const { commit } = turn.after
  const then = `${nameOf(facts, reservation)} ${turn.did} at ${sayHour(facts, commit.at)}`
  const until = turn.later.find(truth => field.truth(truth) !== value)?.commit
  const told = firstTelling(facts, commit, reservation, field.needs)
  // The look comes a minute after the deadline.
  if (until && told && !facts.live && later(deadlineAfter(facts, told.at), minutes(1)) >= until.at) {
    const because = `${then}, and that was over before it had to be shown.`
    const verdict = told.at > commit.at ? 'limit' : 'not-applicable'
    return judgement(verdict, 'transcript', because, [journalLine(commit, `${then}.`), told.evidence])
  }
  return judgeShown(facts, {
    ...{ reservation, commit, until, needs: field.needs },
    ...{ fact: `${then}.`, kept: `${then}, and the far side shows it.` },
    expected: `the ${field.name} ${value}`,
    found: seen => `${(part === 'status' ? seen.said : seen[part]) ?? 'none'}`,
    readable: seen => (seen[part] ?? null) !== null || everSaw(facts, part),
    right: seen => isSame(field, value, seen[part] ?? null),
    wrong: (seen, { at }) =>
      `At ${sayHour(facts, at)} the far side shows the ${field.name} “${(part === 'status' ? seen.said : seen[part]) ?? 'none'}”, and it should be ${value}.`,
  })
}
