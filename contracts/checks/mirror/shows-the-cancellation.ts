import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case, CastPart } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { isShownCancelled, lookLine, looksAt } from '../far-side.ts'
import { cancellationOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { judgeShown } from './shown.ts'

export const showsTheCancellation: Check = {
  id: 'mirror/shows-the-cancellation',
  level: 'MUST',
  sentence: 'Who has cancelled is shown as cancelled.',
  reason: 'Staff who see a cancelled guest among the arrivals prepare a room, a transfer and a welcome for nobody.',
  mutants: ['ignores-cancellations', 'hides-cancellations'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'cancels'),
  judge: facts =>
    together([
      ...facts.cast.flatMap(part => judgePart(facts, part)),
      ...facts.cast.flatMap(part => judgeControl(facts, part)),
    ]),
}

const judgePart = (facts: Case, { role, reservation }: CastPart): Judgement[] =>
  role === 'cancels' ? [judgeOne(facts, reservation)] : []

/** A far side that shows everybody as cancelled shows nothing. */
function judgeControl(facts: Case, { role, reservation }: CastPart): Judgement[] {
  const look = role === 'control' ? looksAt(facts, reservation, 0 as HotelTime).find(isShownCancelled) : undefined
  if (look?.settled !== 'done') return []
  const because = `The far side also shows ${nameOf(facts, reservation)} as cancelled at ${sayHour(facts, look.at)}, who did not cancel.`
  const guest = nameOf(facts, reservation)
  const compared = { expected: `${guest}: not cancelled`, found: `${guest}: cancelled` }
  return [judgement('fail', 'effect', because, [lookLine(facts, look)], compared)]
}

function judgeOne(facts: Case, reservation: string) {
  const cancelled = cancellationOf(facts, reservation)
  const guest = nameOf(facts, reservation)
  if (!cancelled)
    throw new Error(`The story says that ${reservation} cancels, and the journal does not: mend the story.`)
  const didThen = `${guest} cancelled at ${sayHour(facts, cancelled.commit.at)}`
  return judgeShown(facts, {
    reservation,
    commit: cancelled.commit,
    fact: `${didThen}.`,
    right: ({ status }) => status === 'cancelled',
    wrong: ({ said }, { at }) => `At ${sayHour(facts, at)} the far side still shows "${said}".`,
    expected: 'cancelled',
    found: ({ said, status }) => said ?? status ?? 'no status',
    kept: `${didThen} and is shown as cancelled.`,
  })
}
