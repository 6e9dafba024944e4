/** In the end the far side shows what the hotel offered, field by field, whatever went wrong on the way. */
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Look, lookLine, looksAt } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseAt } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isSame, type MirroredField, mirroredFields, type Shown } from './fields.ts'

export const converges: Check = {
  id: 'mirror/converges',
  level: 'MUST',
  sentence: 'In the end the far side shows each stay as the hotel last told it, field by field.',
  reason:
    'Whatever was late, lost or told twice on the way, a mirror that stays wrong is worse than none: staff believe it.',
  mutants: [
    'ignores-cancellations',
    'ignores-date-changes',
    'hides-cancellations',
    'hides-new-dates',
    'loses-the-room',
  ],
  asked: ({ live }) => !live,
  judge: facts =>
    facts.declared.probe
      ? together(reservationsOf(facts).map(reservation => judgeStay(facts, reservation)))
      : judgement('not-applicable', 'transcript', 'The manifest names no probe, so the far side cannot be seen.'),
}

const reservationsOf = ({ cast }: Case): string[] => [...new Set(cast.map(({ reservation }) => reservation))]

type Seen = Extract<Look['answer'], { kind: 'seen' }>

function judgeStay(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const truths = truthOf(facts, reservation)
  const booked = truths[0]
  const look = booked && looksAt(facts, reservation, booked.commit.at).at(-1)
  if (!booked || !look || look.answer.kind === 'not-seen') {
    const why = look?.answer.kind === 'not-seen' ? ` ${look.answer.because}` : ''
    return judgement(
      'inconclusive',
      'transcript',
      `In the end the far side could not be seen on the stay of ${guest}.${why}`,
    )
  }
  const told = firstTelling(facts, booked.commit, reservation, [])
  const lines = [lookLine(facts, look)]
  if (!told || deadlineAfter(facts, told.at) > look.at)
    return judgement('limit', 'transcript', `This PMS never tells of the stay of ${guest} in this mode.`, lines)
  const excuse =
    look.settled === 'done' ? excuseAt(facts, reservation, told.at, look.at) : 'It was not seen to finish its work.'
  const { answer } = look
  const differences =
    answer.kind === 'seen'
      ? differencesOf(facts, reservation, truths, answer, look)
      : [{ expected: 'the stay', found: 'no such stay' }]
  if (differences.length === 0)
    return judgement('pass', 'effect', `The far side shows the stay of ${guest} as the hotel last told it.`, lines)
  const because = `At ${sayHour(facts, look.at)} the far side shows the stay of ${guest} otherwise than the hotel: ${differences.map(({ expected, found }) => `it should show ${expected}, and shows ${found}`).join('; ')}.`
  if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
  return judgement('fail', 'effect', because, lines)
}

type Difference = { readonly expected: string; readonly found: string }

function differencesOf(
  facts: Case,
  reservation: string,
  truths: readonly Truth[],
  seen: Seen,
  look: Look,
): Difference[] {
  const shown = ['status', ...facts.declared.reads] as readonly Shown[]
  return shown.flatMap(part => {
    const field = mirroredFields[part]
    if (!field) return []
    const allowed = allowedAt(facts, reservation, truths, field, look)
    const value = seen[part] ?? null
    const must = allowed.at(-1)
    if (must === undefined || allowed.some(each => each === null || isSame(field, each, value))) return []
    return [{ expected: `the ${field.name} ${must}`, found: value === null ? 'none' : `${value}` }]
  })
}

/** What may be shown: the last value that the connector had the time to learn, and whatever came after; empty where none was told. */
function allowedAt(
  facts: Case,
  reservation: string,
  truths: readonly Truth[],
  field: MirroredField,
  look: Look,
): (string | number | null)[] {
  const allowed: (string | number | null)[] = []
  for (const [index, truth] of [...truths.entries()].reverse()) {
    if (truth.commit.at > look.at) continue
    const value = field.truth(truth)
    const before = truths[index - 1]
    if (before && field.truth(before) === value) continue
    allowed.push(value)
    const told = firstTelling(facts, truth.commit, reservation, field.needs)
    if (told && deadlineAfter(facts, told.at) <= look.at) return allowed
  }
  return []
}
