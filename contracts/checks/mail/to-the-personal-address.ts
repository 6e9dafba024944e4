import type { Commit } from '../../../simulator/journal/commit.ts'
import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { controlledSubjects } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { isKind, type Mail, mailLine, mailsTo } from '../far-side.ts'
import { addressesOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'
import { judgedKinds, unjudgeable } from './journey.ts'
import { judgeLikeness } from './likeness.ts'
import { sayOffer } from './silence.ts'

export const toThePersonalAddress: Check = {
  id: 'mail/to-the-personal-address',
  level: 'MUST',
  sentence: 'Who gives another address at the desk is written to there from then on, and no longer at the old one.',
  reason:
    'The address of a booking site dies with the booking: whatever is sent there is read by nobody, or never again.',
  mutants: ['keeps-the-first-address', 'mails-the-first-address'],
  asked: facts => moved(facts).length > 0,
  judge: facts => unjudgeable(facts) ?? together(moved(facts).flatMap(each => judgeOne(facts, each))),
}

type Moved = {
  readonly reservation: string
  readonly control: string
  readonly commit: Commit
  readonly from: string
  readonly to: string
}

/** Subjects whose guest got another address, the last time they did. */
function moved(facts: Case): Moved[] {
  return controlledSubjects(facts).flatMap(({ reservation, control }) => {
    const truths = truthOf(facts, reservation)
    const index = truths.findLastIndex(({ guest }, at) => {
      const before = truths[at - 1]?.guest
      return before?.id === guest.id && before.email !== null && guest.email !== null && before.email !== guest.email
    })
    const [from, after] = [truths[index - 1]?.guest.email, truths[index]]
    if (!from || !after?.guest.email) return []
    return [{ reservation, control, commit: after.commit, from: from.toLowerCase(), to: after.guest.email }]
  })
}

function judgeOne(facts: Case, change: Moved): Judgement[] {
  const { reservation, control, commit } = change
  return [
    judgeOldAddress(facts, change),
    judgeLikeness(facts, {
      ...{ reservation, alike: control, commit, did: 'gave another address', kinds: judgedKinds(facts) },
      ...{ needs: ['guest.email'], alikeIs: 'booked on the same dates', like: 'all the same', underWay: true },
    }),
  ]
}

/** Whatever a guest is told at the old address about the change itself is no message of the manifest, and may be. */
const kinds: readonly MessageKind[] = ['pre-check-in', 'welcome', 'post-stay', 'marketing']

function judgeOldAddress(facts: Case, { reservation, commit, from, to }: Moved): Judgement {
  const guest = nameOf(facts, reservation)
  const fact = `${guest} gave another address at ${sayHour(facts, commit.at)}.`
  const happened = journalLine(commit, fact)
  const told = firstTelling(facts, commit, reservation, ['guest.email'])
  if (!told) return neverOffered(facts, commit, reservation, fact, 'This PMS never says so in this mode.', [happened])
  const deadline = deadlineAfter(facts, told.at)
  const mails = mailsTo(facts, reservation).filter(mail => mail.at > commit.at && isKind(mail, kinds))
  const isAtOld = (mail: Mail) => mail.to.includes(from) && !isShared(facts, reservation, from)
  const lines = [happened, told.evidence]
  const late = mails.find(mail => mail.at > deadline && isAtOld(mail))
  if (late) {
    const because = `${fact} ${sayOffer(facts, told)} The ${late.message} mail of ${sayHour(facts, late.at)} went to the old one all the same.`
    const compared = sideBySide(guest, { expected: `the ${late.message} mail to ${to}`, found: `to ${from}` })
    return judgement('fail', 'effect', because, [...lines, mailLine(facts, late)], compared)
  }
  const early = mails.find(isAtOld)
  if (early) {
    const because = `${fact} ${sayOffer(facts, told)} The ${early.message} mail of ${sayHour(facts, early.at)} went to the old one before it had to.`
    return judgement('limit', 'effect', because, [...lines, mailLine(facts, early)])
  }
  const there = mails.find(mail => mail.to.includes(to.toLowerCase()))
  if (there)
    return judgement('pass', 'effect', `${fact} The ${there.message} mail went to the new one.`, [
      ...lines,
      mailLine(facts, there),
    ])
  return judgement('inconclusive', 'effect', `${fact} No mail went to either of them afterwards.`, lines)
}

/** What goes to an address that another guest of the story has, may be meant for that one. */
const isShared = (facts: Case, reservation: string, address: string): boolean =>
  facts.cast.some(part => part.reservation !== reservation && addressesOf(facts, part.reservation).has(address))
