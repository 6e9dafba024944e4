import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { isShownCancelled, lookLine, looksAt, mailLine, noMail, unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { notExercised, plannedFaults } from '../planned.ts'
import { type Answer, answersTo } from './answers.ts'
import { asItWas, genuineDelivery, tracesOf } from './false-word.ts'

export const leavesOtherHotelsAlone: Check = {
  id: 'webhook/leaves-other-hotels-alone',
  level: 'MUST',
  sentence: 'What happens in a hotel that is not connected is not taken for this one’s.',
  reason:
    'One address of a vendor may hear of many hotels. Who mixes them shows one hotel the guests of another, or cancels the stay that has the same number.',
  mutants: ['confuses-hotels', 'confuses-numbers'],
  modes: ['webhooks'],
  judgesBy: 'no time',
  asked: facts => strangersIn(facts).length > 0 && plannedFaults(facts, ['foreign-hotel']).length > 0,
  judge(facts) {
    const planned = plannedFaults(facts, ['foreign-hotel'])
    const sent = planned.flatMap(each => answersTo(facts, each))
    return notExercised(planned) ?? together(strangersIn(facts).map(stranger => judgeStay(facts, stranger, sent)))
  },
}

const strangersIn = ({ cast }: Case): string[] =>
  cast.flatMap(({ role, reservation }) => (role === 'elsewhere' ? [reservation] : []))

/** Of a stay elsewhere, whose number one of ours has. */
function judgeStay(facts: Case, reservation: string, sent: readonly Answer[]): Judgement {
  const ours = reservation.slice('elsewhere-'.length)
  const words = sent.filter(({ about }) => about === nameOf(facts, ours)).map(each => each.sent)
  if (words.length === 0)
    return judgement(
      'inconclusive',
      'transcript',
      `Nothing was told of a stay elsewhere like ${nameOf(facts, ours)}'s.`,
    )
  return together(words.map((word, place) => judgeWord(facts, { reservation, ours, word, next: words[place + 1] })))
}

type Sent = Answer['sent']
type Word = {
  readonly reservation: string
  readonly ours: string
  readonly word: Sent
  readonly next: Sent | undefined
}

function judgeWord(facts: Case, { reservation, ours, word, next }: Word): Judgement {
  const hour = sayHour(facts, word.at)
  const said = `At ${hour} a cancellation in another hotel was sent, with the number of ${nameOf(facts, ours)}'s stay`
  const line = {
    log: 'transcript',
    line: word.n,
    says: `${hour} it was sent, answered ${word.status ?? word.error}`,
  } as const
  const looks = looksAt(facts, reservation, word.at)
  const taken = looks.find(isShownCancelled)
  if (taken)
    return judgement(
      'fail',
      'effect',
      `${said}, and the far side shows that stay as this hotel's.`,
      [line, lookLine(facts, taken)],
      sideBySide(reservation, { expected: 'no such stay', found: 'cancelled' }),
    )
  const own = tracesOf(facts, ours, word.at, next?.at)
  if (own.cancelledBefore)
    return judgement('inconclusive', 'effect', `${said}, which had been shown as cancelled before.`, [
      line,
      lookLine(facts, own.cancelledBefore),
    ])
  if (own.believed)
    return judgement(
      'fail',
      'effect',
      `${said}, and the far side no longer shows the one here as it is.`,
      [line, lookLine(facts, own.believed)],
      sideBySide(nameOf(facts, ours), asItWas(own.believed)),
    )
  if (own.mailed)
    return judgement(
      'fail',
      'effect',
      `${said}, and the guest here was told of a cancellation.`,
      [line, mailLine(facts, own.mailed)],
      sideBySide(nameOf(facts, ours), noMail(facts, own.mailed)),
    )
  const blind = unseen(facts)
  if (blind) return blind
  const calm = looks.findLast(({ answer, settled }) => settled === 'done' && answer.kind !== 'not-seen')
  const calmHere = own.looks.findLast(({ answer, settled }) => settled === 'done' && answer.kind === 'seen')
  const genuine = genuineDelivery(facts)
  if (!calm || !calmHere)
    return judgement('inconclusive', 'transcript', `${said}, and what it did was not seen afterwards.`, [line])
  if (!isHeard(word) || !genuine) {
    const because = genuine
      ? `${said}, and answered ${word.status ?? word.error}, so it may not have been heard.`
      : `${said}, but no genuine delivery was taken either, so its silence proves nothing.`
    return judgement('inconclusive', 'transcript', because, [line])
  }
  const because = `${said}; the far side knows no such stay, and shows the one here as it is. Genuine deliveries were taken.`
  return judgement('pass', 'effect', because, [line, lookLine(facts, calm), lookLine(facts, calmHere), genuine])
}

/** Taken and put aside, or refused as none of its business; who is busy or in trouble has not read it. */
const isHeard = ({ status }: Sent): boolean => status !== null && status < 500 && status !== 429
