/** In the end the far side shows what the hotel offered, field by field, whatever went wrong on the way. */
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { staysOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter, sayEarly } from '../deadlines.ts'
import { lookLine, looksAt, unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'
import { compare, type KnownBy, knownByTelling, sayWrong } from './compare.ts'

export const converges: Check = {
  id: 'mirror/converges',
  level: 'MUST',
  sentence: 'In the end the far side shows each stay as the hotel last told it, field by field.',
  reason:
    'Whatever was late, lost or told twice on the way, a mirror that stays wrong is worse than none: staff believe it.',
  mutants: [
    'ignores-cancellations',
    'ignores-date-changes',
    'hides-cancellations',
    'hides-new-dates',
    'muddles-the-rate',
    'keeps-the-first-address',
    'ignores-opt-outs',
    'shows-no-shows-as-expected',
    'ignores-room-moves',
    'adds-amounts-up',
    'drops-day-stays',
    'starts-anew-at-the-end',
    'reads-columns-by-place',
    'keeps-the-first-guest',
  ],
  asked: ({ live }) => !live,
  judge: facts => unseen(facts) ?? together(staysOf(facts).map(reservation => judgeStay(facts, reservation))),
}

function judgeStay(facts: Case, reservation: string): Judgement {
  const guest = nameOf(facts, reservation)
  const truths = truthOf(facts, reservation)
  const booked = truths[0]
  const look = booked && looksAt(facts, reservation, booked.commit.at).at(-1)
  if (!booked || !look || look.answer.kind === 'not-seen') {
    const why = look?.answer.kind === 'not-seen' ? ` ${look.answer.because}` : ''
    return judgement(
      'inconclusive',
      'transcript',
      `In the end, ${booked ? sayHour(facts, look?.at ?? booked.commit.at) : 'as the story closed'}, the far side could not be seen on the stay of ${guest}.${why}`,
    )
  }
  const lines = [lookLine(facts, look)]
  const told = firstTelling(facts, booked.commit, reservation, [])
  if (!told) {
    const fact = `Until ${sayHour(facts, look.at)} this PMS did not tell of the stay of ${guest} in this mode.`
    return neverOffered(facts, booked.commit, reservation, fact, '', lines)
  }
  const isEarly = deadlineAfter(facts, told.at) > look.at
  const known = knownByTelling(facts, reservation)
  const knownBy: KnownBy = isEarly ? (truth, field) => known(truth, field) && look.at : known
  const { wrong, unread } = compare(facts, truths, look, knownBy)
  const then = `At ${sayHour(facts, look.at)} the far side shows the stay of ${guest}`
  if (wrong.length > 0) {
    const because = `${then} otherwise than the hotel: ${sayWrong(wrong)}.`
    const excuse = isEarly ? sayEarly(facts, told.at) : excuseOf(facts, look, told.at)
    if (excuse === undefined) return judgement('fail', 'effect', because, lines, sideBySide(guest, ...wrong))
    return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
  }
  if (unread.length > 0) {
    const because = `${then}, and the manifest’s \`probe.reservation.read\` never found the ${unread.join(', the ')} in it: correct it there.`
    return judgement('inconclusive', 'effect', because, lines)
  }
  return judgement('pass', 'effect', `${then} as told.`, lines)
}
