import type { Case } from '../case.ts'
import { type Check, together } from '../check.ts'
import { truthOf } from '../truth.ts'
import { type Alike, alikes, judgeAlike } from './alike.ts'
import { unjudgeable } from './journey.ts'

export const toWhoComes: Check = {
  id: 'mail/to-who-comes',
  level: 'MUST',
  sentence:
    'Whoever comes gets every mail about the stay, whoever booked it, and however many rooms were booked at once.',
  reason:
    'A key that is announced to the secretary opens no door, and one room that was cancelled does not keep the others at home.',
  mutants: [
    'leaves-out-who-was-booked-for',
    'writes-to-the-booker',
    'keeps-the-first-guest',
    'cancels-the-whole-booking',
  ],
  asked: facts => comingForOthers(facts).length > 0,
  judge: facts => unjudgeable(facts) ?? together(comingForOthers(facts).map(each => judgeAlike(facts, each))),
}

/** Stays that somebody else booked, that are one of several, or that another guest took over. */
const comingForOthers = (facts: Case): Alike[] =>
  alikes(facts).filter(
    ({ reservation, last: { stay } }) =>
      stay.booker !== null ||
      stay.booking !== null ||
      new Set(truthOf(facts, reservation).map(({ guest }) => guest.id)).size > 1,
  )
