import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { type Mail, mailLine, mailsTo } from '../far-side.ts'
import { addressesOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { notExercised, type Planned, plannedFaults } from '../planned.ts'
import { isUnclear, unjudgeable } from './journey.ts'
import { controlsOf, customLike, type Repeat, repeatsTo } from './repeats.ts'

export const noneTwice: Check = {
  id: 'mail/none-twice',
  level: 'MUST',
  sentence: 'Nobody gets the same mail twice, however often the hotel says the same thing.',
  reason:
    'A line that is down for a while makes a PMS repeat itself, and a journey is resumed where it was: whoever is welcomed or thanked twice notices that nobody is writing.',
  mutants: ['restarts-the-journey', 'mails-from-a-stale-plan', 'applies-twice'],
  asked: facts =>
    writtenToAlone(facts).length > 0 &&
    (facts.cast.some(({ role }) => role === 'subject') || (!facts.live && repeated(facts).length > 0)),
  judge: facts => unjudgeable(facts) ?? notExercised(repeated(facts)) ?? judgeAll(facts),
}

/** Faults that make the hotel say again what it has said. */
const repeating = [
  ...['duplicate', 'concurrent', 'replay', 'timeout', 'outage', 'duplicate-rows', 'two-files'],
  ...['page-drift', 'cursor-expired', 'corrected', 'ties', 'twin', 'reset', 'stale', 'clock-skew', 'outdated'],
]

const repeated = (facts: Case): Planned[] => plannedFaults(facts, repeating)

function judgeAll(facts: Case): Judgement {
  const alone = writtenToAlone(facts)
  const judged = together(alone.map(reservation => judgeOne(facts, reservation)))
  if (judged.verdict !== 'not-applicable') return judged
  const hour = sayHour(facts, facts.effects.at(-1)?.at ?? (0 as HotelTime))
  const because = `Until ${hour} neither ${nameOf(facts, alone[0] ?? '')} nor anybody else got a mail about the stay, so none could come twice.`
  return judgement('inconclusive', 'effect', because)
}

/** Of a guest with several stays it is not seen which of them a mail is about. */
const writtenToAlone = (facts: Case): string[] =>
  watched(facts).filter(reservation => isWrittenToAlone(facts, reservation))

/** A control is the yardstick; where the hotel says things again, it does so of whomever it likes. */
function watched(facts: Case): string[] {
  const controls = repeated(facts).length > 0 ? [] : controlsOf(facts)
  const stays = facts.cast.filter(({ role }) => role !== 'elsewhere').map(({ reservation }) => reservation)
  return [...new Set(stays)].filter(reservation => !controls.includes(reservation))
}

function judgeOne(facts: Case, reservation: string): Judgement {
  const repeats = repeatsTo(facts, reservation)
  const unclear = repeats.find(isOfNoKind)
  const clear = repeats.filter(each => !isOfNoKind(each))
  const wrong = clear.find(each => customLike(facts, each) === undefined)
  if (wrong) {
    const because = `${sayTwice(facts, reservation, wrong)}, and nothing in between called for it.`
    const { former, again } = wrong
    if (controlsOf(facts).length === 0 && repeated(facts).length === 0) {
      const unlike = `${sayTwice(facts, reservation, wrong)}, and nobody to whom nothing happened shows whether that is usual.`
      return judgement('inconclusive', 'effect', unlike, linesOf(facts, [former, again]))
    }
    const compared = sideBySide(nameOf(facts, reservation), {
      expected: `one ${again.message} mail`,
      found: `another at ${sayHour(facts, again.at)}`,
    })
    return judgement('fail', 'effect', because, linesOf(facts, [former, again]), compared)
  }
  if (unclear) {
    const { former, again } = unclear
    const because = `A mail to ${nameOf(facts, reservation)} of ${sayHour(facts, former.at)} came again at ${sayHour(facts, again.at)} and fits none, or more than one, of the manifest's messages: name it there.`
    return judgement('inconclusive', 'effect', because, linesOf(facts, [former, again]))
  }
  const [usual] = clear
  const custom = usual && customLike(facts, usual)
  if (usual && custom) {
    const like = `${sayTwice(facts, reservation, usual)}; ${sayTwice(facts, custom.control, custom)}, to whom nothing happened`
    const lines = linesOf(facts, [usual.former, usual.again, custom.former, custom.again])
    return repeated(facts).length > 0
      ? judgement('inconclusive', 'effect', `${like}. Whether that is usual or comes of the line is not seen.`, lines)
      : judgement('pass', 'effect', `${like}: that is usual there.`, lines)
  }
  return judgeOnce(facts, reservation)
}

const isOfNoKind = ({ former, again }: Repeat): boolean => isUnclear(former) || isUnclear(again)

const sayTwice = (facts: Case, reservation: string, { former, again }: Repeat): string =>
  `${nameOf(facts, reservation)} got the ${again.message} mail at ${sayHour(facts, former.at)}, and again at ${sayHour(facts, again.at)}`

const linesOf = (facts: Case, mails: readonly Mail[]) => mails.map(mail => mailLine(facts, mail))

function judgeOnce(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const got = mailsTo(facts, reservation).filter(mail => mail.message !== 'marketing' && !isUnclear(mail))
  if (got.length === 0)
    return judgement('not-applicable', 'effect', `${guest} got no mail about the stay, and so none twice.`)
  const because = `${guest} got ${got.map(({ message, at }) => `the ${message} mail at ${sayHour(facts, at)}`).join(', ')}, none of them again without a cause.`
  return judgement('pass', 'effect', because, linesOf(facts, got))
}

/** A mail has an address, and no stay: only whose addresses no other stay has can be said to have got it for this one. */
function isWrittenToAlone(facts: Case, reservation: string): boolean {
  const own = addressesOf(facts, reservation)
  const others = facts.journal
    .flatMap(({ events }) => events.flatMap(event => ('booking' in event ? [event.reservation] : [])))
    .filter(other => other !== reservation)
  return !others.some(other => [...addressesOf(facts, other)].some(address => own.has(address)))
}
