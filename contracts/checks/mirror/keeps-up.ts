/** After each turn of a stay, not only in the end: what changed then is shown until it changes again. */
import { later, minutes } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { everSaw } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { type Happening, subjectsOf, turnsOf } from '../turns.ts'
import { isSame, type MirroredField, mirroredFields, type Shown } from './fields.ts'
import { judgeShown } from './shown.ts'

export const keepsUp: Check = {
  id: 'mirror/keeps-up',
  level: 'MUST',
  sentence: 'After every turn that a stay takes, the far side soon shows it as it then is.',
  reason:
    'Who did not come, came back, left early, stayed on or sleeps in another room is served by what the screen says at that hour.',
  mutants: [
    'shows-no-shows-as-expected',
    'ignores-reversals',
    'ignores-room-moves',
    'shows-the-room-too-late',
    'adds-amounts-up',
    'drops-day-stays',
  ],
  asked: facts => turnsIn(facts).length > 0,
  judge: facts =>
    facts.declared.probe
      ? together(turnsIn(facts).flatMap(each => judgeTurn(facts, each.reservation, each.turn)))
      : judgement('not-applicable', 'transcript', 'The manifest names no probe, so the far side cannot be seen.'),
}

const turnsIn = (facts: Case) =>
  subjectsOf(facts).flatMap(({ reservation }) => turnsOf(facts, reservation).map(turn => ({ reservation, turn })))

const shown: readonly Shown[] = ['status', 'arrival', 'departure', 'revenueMinor', 'room', 'roomType', 'ratePlan']

function judgeTurn(facts: Case, reservation: string, turn: Happening): Judgement[] {
  const changed = shown.flatMap(part => {
    const field = mirroredFields[part]
    const value = field?.truth(turn.after) ?? null
    if (!field || value === null || (turn.before && field.truth(turn.before) === value)) return []
    return [{ part, field, value }]
  })
  const read = changed.filter(({ part }) => part === 'status' || facts.declared.reads.includes(part))
  const told = read.filter(({ field }) => firstTelling(facts, turn.after.commit, reservation, field.needs))
  // What this PMS keeps back of it is not missed where it tells the rest.
  const judged = told.length > 0 ? told : read
  if (judged.length > 0) return judged.map(each => judgeField(facts, reservation, turn, each))
  const names = changed.map(({ field }) => field.name).join(' or the ')
  return [judgement('not-applicable', 'transcript', `The manifest does not say where the probe shows the ${names}.`)]
}

type Changed = { readonly part: Shown; readonly field: MirroredField; readonly value: string | number }

function judgeField(facts: Case, reservation: string, turn: Happening, { part, field, value }: Changed): Judgement {
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
    ...{
      reservation,
      commit,
      until,
      needs: field.needs,
      fact: `${then}.`,
      kept: `${then}, and the far side shows it.`,
    },
    readable: seen => (seen[part] ?? null) !== null || everSaw(facts, part),
    right: seen => isSame(field, value, seen[part] ?? null),
    wrong: (seen, { at }) =>
      `At ${sayHour(facts, at)} the far side shows the ${field.name} “${(part === 'status' ? seen.said : seen[part]) ?? 'none'}”, and it should be ${value}.`,
  })
}
