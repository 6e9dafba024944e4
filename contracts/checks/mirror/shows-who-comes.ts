import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, together } from '../check.ts'
import { unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { truthOf } from '../truth.ts'
import { dueAfter, judgeFields } from './shown-fields.ts'

export const showsWhoComes: Check = {
  id: 'mirror/shows-who-comes',
  level: 'MUST',
  sentence: 'Who comes in another guest’s place is shown with the stay, and the other no longer.',
  reason: 'Names on a list are swapped until the last day: a room, a key and a mail belong to who really comes.',
  mutants: ['keeps-the-first-guest', 'shows-the-first-guest-until-arrival'],
  asked: facts => swaps(facts).length > 0,
  judge: facts => unseen(facts) ?? together(swaps(facts).flatMap(swap => judgeOne(facts, swap))),
}

/** The moments at which a subject’s stay became another guest’s. */
const swaps = (facts: Case) =>
  subjectsOf(facts).flatMap(({ reservation }) => {
    const truths = truthOf(facts, reservation)
    return truths.flatMap((after, index) => {
      const isSwap = after.commit.events.some(
        event => event.kind === 'stay-guest-changed' && event.reservation === reservation,
      )
      const did = 'was put down for the stay'
      return isSwap ? [{ reservation, turn: { after, later: truths.slice(index + 1), did } }] : []
    })
  })

function judgeOne(facts: Case, { reservation, turn }: ReturnType<typeof swaps>[number]): Judgement[] {
  const due = dueAfter(turn, ['email', 'phone'])
  if (due.length > 0) return judgeFields(facts, reservation, turn, due)
  const because = `The hotel has neither an address nor a number to show of ${nameOf(facts, reservation)}, or the stay is off.`
  return [judgement('not-applicable', 'transcript', because)]
}
