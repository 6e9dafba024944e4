import type { MessageKind } from '../../effects.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, together } from '../check.ts'
import { type Erasure, erasures, needsOfErasure } from '../erasures.ts'
import { unjudgeable } from './journey.ts'
import { judgeSilence } from './silence.ts'

export const nothingToTheForgotten: Check = {
  id: 'mail/nothing-to-the-forgotten',
  level: 'MUST',
  sentence: 'Who was forgotten at her wish is written to no more.',
  reason: 'News to somebody who asked to be forgotten proves that she was not.',
  mutants: ['never-forgets', 'mails-the-forgotten'],
  asked: facts => controlled(facts).length > 0,
  judge: facts => unjudgeable(facts, kinds) ?? together(controlled(facts).map(each => judgeOne(facts, each))),
}

const kinds: readonly MessageKind[] = ['post-stay', 'marketing']

type Controlled = Erasure & { readonly control: string }
const controlled = (facts: Case): Controlled[] =>
  erasures(facts).flatMap(({ control, ...erasure }) => (control === null ? [] : [{ ...erasure, control }]))

function judgeOne(facts: Case, { reservation, control, commit }: Controlled): Judgement {
  const declared = kinds.filter(kind => facts.declared.messages.includes(kind))
  return judgeSilence(facts, {
    ...{ reservation, control, commit, did: 'was forgotten', kinds: declared, needs: needsOfErasure(facts) },
    kept: 'got nothing any more',
  })
}
