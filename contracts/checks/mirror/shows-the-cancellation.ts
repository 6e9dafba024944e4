import type { Case } from '../case.ts'
import { type Check, together } from '../check.ts'
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
    together(
      facts.cast.filter(({ role }) => role === 'cancels').map(({ reservation }) => judgeOne(facts, reservation)),
    ),
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
    kept: `${didThen} and is shown as cancelled.`,
  })
}
