import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { mailLine, mailsTo, noMail } from '../far-side.ts'
import { journalLine, nameOf, nameOfGuest } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { truthOf } from '../truth.ts'
import { controlMissing, unjudgeable } from './journey.ts'
import { mailsToPerson, type NoGuest, noGuests, toldByFile } from './no-guests.ts'

export const nothingToWhoOnlyBooked: Check = {
  id: 'mail/nothing-to-who-only-booked',
  level: 'MUST',
  sentence: 'Who booked for another is neither welcomed nor thanked for a stay that she did not have.',
  reason:
    'A confirmation belongs to who booked, and a pre-check-in may; “welcome to your room” to somebody at her desk shows that the house does not know its guests.',
  mutants: ['writes-to-the-booker', 'copies-the-booker'],
  asked: facts => bookers(facts).length > 0,
  judge: facts => unjudgeable(facts, kinds) ?? together(bookers(facts).map(each => judgeOne(facts, each))),
}

/** What only makes sense to whoever is there. */
const kinds: readonly MessageKind[] = ['welcome', 'post-stay']

/** The subjects' bookers; a control's is part of the scenery. */
const bookers = (facts: Case): NoGuest[] =>
  noGuests(facts).filter(
    ({ was, of }) =>
      was === 'booked for' && facts.cast.some(part => part.reservation === of && part.role === 'subject'),
  )

function judgeOne(facts: Case, { guest, of }: NoGuest): Judgement {
  const fact = `${nameOfGuest(facts, guest)} booked for ${nameOf(facts, of)}`
  const wrong = mailsToPerson(facts, guest, kinds)[0]
  if (wrong) {
    const because = `${fact} and got the ${wrong.message} mail of ${sayHour(facts, wrong.at)}.`
    const compared = sideBySide(nameOfGuest(facts, guest), noMail(facts, wrong))
    return judgement('fail', 'effect', because, [mailLine(facts, wrong)], compared)
  }
  const proof = mailsTo(facts, of).find(({ message }) => kinds.some(kind => kind === message))
  if (!proof) {
    const commit = truthOf(facts, of)[0]?.commit
    const when = commit ? `${fact} at ${sayHour(facts, commit.at)}.` : `${fact}.`
    const because = `${when} ${controlMissing(facts, of, kinds)}`
    return judgement('inconclusive', 'effect', because, [commit && journalLine(commit, when)])
  }
  const traveller = `${nameOf(facts, of)} got the ${proof.message} mail of ${sayHour(facts, proof.at)}`
  if (!toldByFile(facts))
    return judgement('limit', 'effect', `${fact}, of which no file of this PMS says anything, while ${traveller}.`, [
      mailLine(facts, proof),
    ])
  return judgement('pass', 'effect', `${fact} and got none of them, while ${traveller}.`, [mailLine(facts, proof)])
}
