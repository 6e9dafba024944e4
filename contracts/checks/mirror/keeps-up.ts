/** After each turn of a stay, not only in the end: what changed then is shown until it changes again. */
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, together } from '../check.ts'
import { unseen } from '../far-side.ts'
import { type Happening, turnsOf } from '../turns.ts'
import type { Shown } from './fields.ts'
import { dueAfter, judgeFields } from './shown-fields.ts'

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
    unseen(facts) ?? together(turnsIn(facts).flatMap(each => judgeTurn(facts, each.reservation, each.turn))),
}

const turnsIn = (facts: Case) =>
  subjectsOf(facts).flatMap(({ reservation }) => turnsOf(facts, reservation).map(turn => ({ reservation, turn })))

const shown: readonly Shown[] = ['status', 'arrival', 'departure', 'revenueMinor', 'room', 'roomType', 'ratePlan']

const judgeTurn = (facts: Case, reservation: string, turn: Happening): Judgement[] =>
  judgeFields(
    facts,
    reservation,
    turn,
    dueAfter(turn, shown).filter(({ field, value }) => !turn.before || field.truth(turn.before) !== value),
  )
