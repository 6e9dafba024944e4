import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { lookLine, looksAt } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { notExercised, plannedFaults } from '../planned.ts'
import { answersTo } from './answers.ts'

export const leavesOtherHotelsAlone: Check = {
  id: 'webhook/leaves-other-hotels-alone',
  level: 'MUST',
  sentence: 'What happens in a hotel that is not connected is not taken for this one’s.',
  reason: 'One address of a vendor may hear of many hotels. Who mixes them shows one hotel the guests of another.',
  mutants: ['confuses-hotels'],
  asked: facts => facts.mode === 'webhooks' && plannedFaults(facts, ['foreign-hotel']).length > 0,
  judge(facts) {
    if (!facts.declared.probe)
      return judgement('not-applicable', 'transcript', 'The manifest names no probe, so the far side cannot be seen.')
    const planned = plannedFaults(facts, ['foreign-hotel'])
    const sent = planned.flatMap(each => answersTo(facts, each))
    const strangers = facts.cast.filter(({ role }) => role === 'elsewhere')
    return notExercised(planned) ?? together(strangers.map(({ reservation }) => judgeOne(facts, reservation, sent)))
  },
}

/** Of a stay elsewhere, whose number one of ours has. */
function judgeOne(facts: Case, reservation: string, sent: ReturnType<typeof answersTo>): Judgement {
  const [first] = sent
  const guest = nameOf(facts, reservation.slice('elsewhere-'.length))
  if (!first) return judgement('inconclusive', 'transcript', 'Nothing was told of another hotel.')
  const said = `At ${sayHour(facts, first.sent.at)} a cancellation in another hotel was sent, with the number of ${guest}'s stay`
  const line = { log: 'transcript', line: first.sent.n, says: `${sayHour(facts, first.sent.at)} it was sent` } as const
  const looks = looksAt(facts, reservation, first.sent.at)
  const taken = looks.find(({ answer }) => answer.kind === 'seen' && answer.status === 'cancelled')
  if (taken)
    return judgement('fail', 'effect', `${said}, and the far side shows that stay as this hotel's.`, [
      line,
      lookLine(facts, taken),
    ])
  const calm = looks.findLast(({ answer }) => answer.kind !== 'not-seen')
  return calm
    ? judgement('pass', 'effect', `${said}, and the far side knows no such stay.`, [line, lookLine(facts, calm)])
    : judgement('inconclusive', 'transcript', `${said}, and the far side was not seen afterwards.`, [line])
}
