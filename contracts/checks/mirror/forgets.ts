import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Erasure, erasures, needsOfErasure } from '../erasures.ts'
import { type Look, lookLine, looksAt } from '../far-side.ts'
import { journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { excuseOf } from '../spoiled.ts'
import { neverOffered } from '../withheld.ts'
import { digitsOf } from './fields.ts'
import { nameWords } from './shows-the-name.ts'

export const forgets: Check = {
  id: 'mirror/forgets',
  level: 'MUST',
  sentence: 'Who was forgotten at her wish is shown nowhere any more, by name, address or telephone.',
  reason: 'The law gives everybody the right to be forgotten, and a hotel answers for those whom it told.',
  mutants: ['never-forgets', 'shows-the-forgotten'],
  asked: facts => erasures(facts).length > 0,
  judge: facts => together(erasures(facts).map(erasure => judgeOne(facts, erasure))),
}

const parts = ['email', 'firstName', 'lastName', 'phone'] as const
type Part = (typeof parts)[number]
const words = { ...nameWords, email: 'e-mail address', phone: 'telephone number' } as const satisfies Record<
  Part,
  string
>

function judgeOne(facts: Case, { reservation, commit, known }: Erasure): Judgement {
  const read = parts.filter(part => facts.declared.reads.includes(part))
  if (!facts.declared.probe || read.length === 0)
    return judgement('not-applicable', 'transcript', 'The manifest does not say where the probe shows who a guest is.')
  const fact = `${nameOf(facts, reservation)} was forgotten at ${sayHour(facts, commit.at)}.`
  const happened = journalLine(commit, fact)
  const told = firstTelling(facts, commit, reservation, needsOfErasure(facts))
  if (!told) return neverOffered(facts, commit, reservation, fact, 'This PMS never says so in this mode.', [happened])
  const lines = [happened, told.evidence]
  const remembered = ({ answer }: Look): Part[] =>
    answer.kind === 'seen'
      ? read.filter(part => known.some(details => isSame(part, details[part], answer[part] ?? null)))
      : []
  const looks = looksAt(facts, reservation, commit.at)
  if (
    !looksAt(facts, reservation, 0 as typeof commit.at).some(look => look.at < told.at && remembered(look).length > 0)
  )
    return judgement(
      'inconclusive',
      'effect',
      `${fact} The far side was never seen to know her, so nothing was tried.`,
      lines,
    )
  const late = looks.filter(({ at }) => at >= deadlineAfter(facts, told.at))
  const wrong = late.find(look => remembered(look).length > 0)
  if (wrong) {
    const what = remembered(wrong).map(part => words[part])
    const because = `${fact} At ${sayHour(facts, wrong.at)} the far side still shows the ${what.join(' and the ')}.`
    const excuse = excuseOf(facts, wrong, told.at)
    if (excuse !== undefined) return judgement('inconclusive', 'effect', `${because} ${excuse}`, lines)
    const compared = sideBySide(nameOf(facts, reservation), {
      expected: 'nothing that tells who it was',
      found: `the ${what.join(' and the ')}`,
    })
    return judgement('fail', 'effect', because, [...lines, lookLine(facts, wrong)], compared)
  }
  // Who has thrown the stay away as well has forgotten all the more.
  const right = late.find(({ answer }) => answer.kind !== 'not-seen')
  if (right)
    return judgement('pass', 'effect', `${fact} The far side shows nothing of her any more.`, [
      ...lines,
      lookLine(facts, right),
    ])
  return judgement('inconclusive', 'transcript', `${fact} The far side could not be seen after that.`, lines)
}

/** A number is the same however it is written. */
function isSame(part: Part, known: string | null, shown: string | null): boolean {
  const plainly = part === 'phone' ? digitsOf : (text: string) => text.trim().toLowerCase()
  const sought = plainly(known ?? '')
  return sought !== '' && sought === plainly(shown ?? '')
}
