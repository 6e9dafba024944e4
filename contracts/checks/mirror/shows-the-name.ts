import type { Judgement } from '../../verdict.ts'
import { carriedTo } from '../carried.ts'
import type { Case } from '../case.ts'
import { subjectsOf } from '../cast.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter, sayEarly } from '../deadlines.ts'
import { everSaw, lookLine, looksAt, unseen } from '../far-side.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { isShown } from '../shown-by-persona.ts'
import { excuseOf } from '../spoiled.ts'
import { type Truth, truthOf } from '../truth.ts'
import { isOff } from '../turns.ts'
import { neverOffered } from '../withheld.ts'

export const showsTheName: Check = {
  id: 'mirror/shows-the-name',
  level: 'MUST',
  sentence: 'Names are shown as the hotel tells them, in whatever script and however long or short.',
  reason:
    'Nobody likes to be greeted by question marks, or by half a name: and who is called by another name is not found at the desk.',
  mutants: ['shortens-names', 'drops-foreign-letters'],
  asked: facts => withRareNames(facts).length > 0,
  judge: facts => unseen(facts) ?? together(withRareNames(facts).flatMap(reservation => judgeStay(facts, reservation))),
}

export const nameParts = ['firstName', 'lastName'] as const
type Part = (typeof nameParts)[number]

/** Subjects who come, and whose name is not made of some Latin letters alone. */
function withRareNames(facts: Case): string[] {
  return subjectsOf(facts).flatMap(({ reservation }) => {
    const last = truthOf(facts, reservation).at(-1)
    if (last?.guest.status !== 'active' || isOff(last.stay.status)) return []
    const { guest } = last
    return nameParts.every(part => plain.test(guest[part])) ? [] : [reservation]
  })
}

const plain = /^[A-Za-z']{2,30}$/

function judgeStay(facts: Case, reservation: string): Judgement[] {
  const read = nameParts.filter(part => facts.declared.reads.includes(part))
  if (read.length === 0)
    return [judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows names.')]
  const truths = truthOf(facts, reservation)
  return read.map(part => judgeOne(facts, reservation, truths, part))
}

export const nameWords = { firstName: 'first name', lastName: 'last name' } as const

function judgeOne(facts: Case, reservation: string, truths: readonly Truth[], part: Part): Judgement {
  const name = truths.at(-1)?.guest[part] ?? ''
  const since = truths.find(({ guest }) => guest[part] === name)
  const look = since && looksAt(facts, reservation, since.commit.at).at(-1)
  if (!since || look?.answer.kind !== 'seen')
    return judgement('inconclusive', 'transcript', `In the end the far side could not be seen on ${reservation}.`)
  const lines = [lookLine(facts, look)]
  const needs = [`guest.${part}`]
  const told = isShown(facts, needs) ? firstTelling(facts, since.commit, reservation, needs) : undefined
  const fact = `The hotel knows ${nameOf(facts, reservation)} by the ${nameWords[part]} ${quoted(name)} since ${sayHour(facts, since.commit.at)}.`
  if (!told)
    return neverOffered(facts, since.commit, reservation, fact, 'This PMS did not tell it in this mode.', lines)
  const seen = look.answer[part] ?? ''
  const offered = carriedTo(facts, name)
  if (isSame(seen, name)) return judgement('pass', 'effect', `${fact} The far side shows it so.`, lines)
  if (isSame(seen, offered)) {
    const because = `${fact} The file of this PMS says ${quoted(offered)}, and so does the far side.`
    return judgement('limit', 'effect', because, lines)
  }
  const because = `${fact} At ${sayHour(facts, look.at)} the far side shows ${quoted(seen)}.`
  const isEarly = deadlineAfter(facts, told.at) > look.at
  const excuse = isEarly ? sayEarly(facts, told.at) : excuseOf(facts, look, told.at)
  if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
  if (!everSaw(facts, part))
    return judgement(
      'inconclusive',
      'effect',
      `${because} The probe was never seen to tell any: see the manifest.`,
      lines,
    )
  const compared = sideBySide(nameOf(facts, reservation), { expected: quoted(name), found: quoted(seen) })
  return judgement('fail', 'effect', because, lines, compared)
}

const quoted = (name: string): string => `“${name}”`

/** Whether a name is shown as it is, or as the window could carry it; what is not told need not be. */
export function isNameShown(
  facts: Pick<Case, 'mode' | 'persona'>,
  part: Part,
  name: string,
  seen: string | null,
): boolean {
  const shown = seen ?? ''
  return !isShown(facts, [`guest.${part}`]) || isSame(shown, name) || isSame(shown, carriedTo(facts, name))
}

/** Two ways to write an accent are one letter, and how wide a blank is, or whether a line ends there, is no part of a name. */
const isSame = (one: string, other: string): boolean => plainly(one) === plainly(other)
const plainly = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()
