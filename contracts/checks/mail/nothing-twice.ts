import { type MessageKind, messageKinds } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailLine, mailsTo } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { notExercised, plannedFaults } from '../planned.ts'
import { truthOf } from '../truth.ts'
import { unjudgeable } from './journey.ts'

export const nothingTwice: Check = {
  id: 'mail/nothing-twice',
  level: 'MUST',
  sentence: 'Nobody gets the same mail twice, however often the hotel says the same thing.',
  reason: 'A line that is down for a while makes a PMS repeat itself. Guests notice, and write to the hotel.',
  mutants: ['applies-twice'],
  asked: facts => !facts.live && isRepeated(facts),
  judge: facts =>
    unjudgeable(facts) ??
    notExercised(plannedFaults(facts, repeating)) ??
    together(peopleOf(facts).map(judgeOne(facts))),
}

/** Whether the hotel shall say again what it has said. */
export const isRepeated = (facts: Case): boolean => plannedFaults(facts, repeating).length > 0

/** Faults that make the hotel say again what it has said. */
const repeating = [
  ...['duplicate', 'concurrent', 'replay', 'timeout', 'outage', 'duplicate-rows', 'two-files'],
  ...['page-drift', 'cursor-expired', 'corrected', 'ties'],
]

/** News comes as often as there is some. */
const kinds = messageKinds.filter((kind): kind is MessageKind => kind !== 'marketing')

const peopleOf = ({ cast }: Case): string[] => [
  ...new Set(cast.filter(({ role }) => role !== 'elsewhere').map(({ reservation }) => reservation)),
]

const judgeOne =
  (facts: Case) =>
  (reservation: string): Judgement => {
    const guest = nameOf(facts, reservation)
    const mails = mailsTo(facts, reservation).filter(({ message }) => kinds.some(kind => kind === message))
    const again = mails.flatMap((mail, place) => {
      const before = mails.slice(0, place).findLast(each => isSame(each, mail))
      return before && !isNews(facts, reservation, before, mail) ? [{ before, mail }] : []
    })
    const [twice] = again
    if (twice) {
      const { before, mail } = twice
      const because = `${guest} got the ${mail.message} mail at ${sayHour(facts, before.at)} and again at ${sayHour(facts, mail.at)}, and nothing had happened to the stay in between.`
      return judgement('fail', 'effect', because, [mailLine(facts, before), mailLine(facts, mail)])
    }
    const [one] = mails
    if (!one) return judgement('not-applicable', 'effect', `${guest} got no mail at all, and so none twice.`)
    const because = `${guest} got the ${[...new Set(mails.map(({ message }) => message))].join(', ')} mail, each once; the first at ${sayHour(facts, one.at)}.`
    return judgement(
      'pass',
      'effect',
      because,
      mails.map(mail => mailLine(facts, mail)),
    )
  }

const isSame = (one: Mail, other: Mail): boolean =>
  one.message === other.message && one.subject === other.subject && one.to.join() === other.to.join()

/** Whether anything was learnt of the stay that may call for the same mail again: all that was not known for sure before the first. */
function isNews(facts: Case, reservation: string, before: Mail, mail: Mail): boolean {
  return truthOf(facts, reservation).some(({ commit }, place) => {
    if (place === 0 || commit.at > mail.at || commit.events.every(({ kind }) => progress.has(kind))) return false
    const told = firstTelling(facts, commit, reservation)
    return !told || deadlineAfter(facts, told.at) >= before.at
  })
}

/** A stay that goes its way calls for no mail again. */
const progress: ReadonlySet<string> = new Set(['guest-checked-in', 'guest-checked-out', 'room-assigned', 'room-moved'])
