import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { moveOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { judgeShown } from './shown.ts'

export const showsTheNewDates: Check = {
  id: 'mirror/shows-the-new-dates',
  level: 'MUST',
  sentence: 'Who has moved the stay is shown on the new dates.',
  reason:
    'Everything that a CRM does for a guest hangs on the dates: a stay on the wrong ones is planned for, and written to, in vain.',
  mutants: ['ignores-date-changes', 'hides-new-dates'],
  asked: ({ cast }) => cast.some(({ role }) => role === 'moves'),
  judge: facts =>
    together(facts.cast.filter(({ role }) => role === 'moves').map(({ reservation }) => judgeOne(facts, reservation))),
}

function judgeOne(facts: Case, reservation: string) {
  const move = moveOf(facts, reservation)
  const guest = nameOf(facts, reservation)
  if (!move) throw new Error(`The story says that ${reservation} moves, and the journal does not: mend the story.`)
  if (facts.declared.probe && !facts.declared.reads.includes('arrival')) {
    return judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows the arrival.')
  }
  const { arrival, departure } = move.to
  const hour = sayHour(facts, move.commit.at)
  return judgeShown(facts, {
    reservation,
    commit: move.commit,
    fact: `${guest} moved the stay to ${arrival} – ${departure} at ${hour}.`,
    readable: seen => seen.arrival !== null,
    right: seen =>
      seen.status !== 'cancelled' &&
      seen.arrival === arrival &&
      (seen.departure === departure || !facts.declared.reads.includes('departure')),
    wrong: (seen, { at }) =>
      seen.status === 'cancelled'
        ? `At ${sayHour(facts, at)} the far side shows the stay as cancelled.`
        : `At ${sayHour(facts, at)} the far side still shows ${seen.arrival} – ${seen.departure}.`,
    expected: `${arrival} – ${departure}`,
    found: seen => (seen.status === 'cancelled' ? 'cancelled' : `${seen.arrival} – ${seen.departure ?? '?'}`),
    kept: `${guest} moved the stay at ${hour} and is shown on the new dates, ${arrival} – ${departure}.`,
  })
}
