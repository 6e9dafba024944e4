import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailLine, mailsTo } from '../far-side.ts'
import { addressesOf, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isOff } from '../turns.ts'
import { isUnclear, unjudgeable } from './journey.ts'
import { isRepeated } from './nothing-twice.ts'

export const noneTwice: Check = {
  id: 'mail/none-twice',
  level: 'MUST',
  sentence: 'No message of the journey goes twice to one stay.',
  reason: 'A journey is resumed where it was: whoever is welcomed or thanked twice notices that nobody is writing.',
  mutants: ['restarts-the-journey', 'mails-from-a-stale-plan'],
  // Where the line makes the hotel repeat itself, that is asked for by itself.
  asked: facts => facts.cast.some(({ role }) => role === 'subject') && !isRepeated(facts),
  judge: facts => unjudgeable(facts) ?? judgeAll(facts),
}

const kinds: readonly MessageKind[] = ['confirmation', 'cancellation', 'pre-check-in', 'welcome', 'post-stay']

function judgeAll(facts: Case): Judgement {
  const stays = [...new Set(facts.cast.map(({ reservation }) => reservation))]
  const alone = stays.filter(reservation => writtenToAlone(facts, reservation))
  if (alone.length === 0)
    return judgement(
      'not-applicable',
      'transcript',
      'No guest here has one stay only, so whose mail is whose is not seen.',
    )
  const judged = together(alone.map(reservation => judgeOne(facts, reservation)))
  if (judged.verdict !== 'not-applicable') return judged
  const hour = sayHour(facts, facts.effects.at(-1)?.at ?? (0 as HotelTime))
  const because = `Until ${hour} neither ${nameOf(facts, alone[0] ?? '')} nor anybody else got a mail of the journey, so none could come twice.`
  return judgement('inconclusive', 'effect', because)
}

function judgeOne(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const mails = mailsTo(facts, reservation)
  const declared = kinds.filter(kind => facts.declared.messages.includes(kind))
  for (const kind of declared) {
    const same = mails.filter(({ message }) => message === kind)
    const again = same.find((mail, index) => index > 0 && isRepeat(facts, reservation, same[index - 1] as Mail, mail))
    const former = again && same[same.indexOf(again) - 1]
    if (!again || !former) continue
    const because = `${guest} got the ${kind} mail at ${sayHour(facts, former.at)}, and again at ${sayHour(facts, again.at)}.`
    return judgement('fail', 'effect', because, [mailLine(facts, former), mailLine(facts, again)])
  }
  const unclear = mails.filter(isUnclear)
  if (unclear.length > 0) {
    const hour = sayHour(facts, unclear[0]?.at as HotelTime)
    const because = `The mail to ${guest} of ${hour} fits none, or more than one, of the manifest's messages: name it there.`
    return judgement(
      'inconclusive',
      'effect',
      because,
      unclear.map(mail => mailLine(facts, mail)),
    )
  }
  const got = mails.filter(({ message }) => declared.some(kind => kind === message))
  if (got.length === 0) return judgement('not-applicable', 'effect', `${guest} got no mail of the journey.`)
  const because = `${guest} got ${got.map(({ message, at }) => `the ${message} mail at ${sayHour(facts, at)}`).join(', ')}, each once.`
  return judgement(
    'pass',
    'effect',
    because,
    got.map(mail => mailLine(facts, mail)),
  )
}

/** Who comes on another day is greeted anew, and what is booked anew is confirmed anew; thanks are due once. */
function isRepeat(facts: Case, reservation: string, former: Mail, again: Mail): boolean {
  const truths = truthOf(facts, reservation)
  return !truths.some((truth, index) => {
    const before = truths[index - 1]
    if (!before || truth.commit.at > again.at || !excuses(former.message, before, truth)) return false
    const told = firstTelling(facts, truth.commit, reservation)
    return told === undefined || deadlineAfter(facts, told.at) >= former.at
  })
}

function excuses(kind: Mail['message'], before: Truth, after: Truth): boolean {
  switch (kind) {
    case 'confirmation':
      return before.stay.version !== after.stay.version
    case 'cancellation':
      return isOff(before.stay.status) && !isOff(after.stay.status)
    default:
      return before.stay.arrival !== after.stay.arrival
  }
}

/** A mail has an address, and no stay: only whose addresses no other stay has can be said to have got it for this one. */
function writtenToAlone(facts: Case, reservation: string): boolean {
  const own = addressesOf(facts, reservation)
  const others = facts.journal
    .flatMap(({ events }) => events.flatMap(event => ('booking' in event ? [event.reservation] : [])))
    .filter(other => other !== reservation)
  return !others.some(other => [...addressesOf(facts, other)].some(address => own.has(address)))
}
