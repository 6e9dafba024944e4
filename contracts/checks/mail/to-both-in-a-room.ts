import type { Case } from '../case.ts'
import { type Check, together } from '../check.ts'
import { truthOf } from '../truth.ts'
import { type Alike, alikes, judgeAlike } from './alike.ts'
import { unjudgeable } from './journey.ts'

export const toBothInARoom: Check = {
  id: 'mail/to-both-in-a-room',
  level: 'SHOULD',
  sentence: 'Who shares the room of another guest under a booking of her own is written to like anybody else.',
  reason: 'Two who share a room are two guests, with two addresses: the one whose room it is may not pass it on.',
  mutants: ['writes-to-one-in-a-room'],
  asked: facts => sharing(facts).length > 0,
  judge: facts => unjudgeable(facts) ?? together(sharing(facts).map(each => judgeAlike(facts, each))),
}

const sharing = (facts: Case): Alike[] =>
  alikes(facts).filter(({ reservation }) => truthOf(facts, reservation).some(({ stay }) => stay.sharesWith !== null))
