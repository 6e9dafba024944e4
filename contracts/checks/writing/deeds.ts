/** What somebody did at the far side that a connector which writes back tells the hotel: the ground of the checks on writing. */
import type { Effect, FarSideAction, WrittenBack } from '../../effects.ts'
import type { Evidence, Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { judgement } from '../check.ts'
import { nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import type { EditedField } from './edits.ts'

export type Deed = Extract<Effect, { kind: 'action' }> & { readonly field: EditedField; readonly to: string }

type Meaning = { readonly field: EditedField; readonly of: WrittenBack; readonly to: (value: string | null) => string }

/** Which field of the guest it changes; other actions are about bills and notes. */
const meanings: Readonly<Partial<Record<FarSideAction, Meaning>>> = {
  'change-email': { field: 'email', of: 'contact', to: value => value ?? '' },
  'change-phone': { field: 'phone', of: 'contact', to: value => value ?? '' },
  unsubscribe: { field: 'consent', of: 'consents', to: () => 'refused' },
}

/** All that a story wanted done, also what was not. */
export const deedsOf = ({ effects }: Case): Deed[] =>
  effects.flatMap(effect => {
    const meaning = effect.kind === 'action' ? meanings[effect.action] : undefined
    return effect.kind === 'action' && meaning
      ? [{ ...effect, field: meaning.field, to: meaning.to(effect.value) }]
      : []
  })

/** Whether the manifest says how it is done. */
export const isMapped = ({ outcome }: Deed): boolean => outcome !== 'not-mapped'

/** Those of what the connector says that it writes. */
export const deedsToTell = (facts: Case): Deed[] =>
  deedsOf(facts).filter(({ action }) => {
    const of = meanings[action]?.of
    return of !== undefined && (facts.declared.writesBack?.what.includes(of) ?? false)
  })

export const deedLine = (facts: Case, { n, at, action, outcome, reservation }: Deed): Evidence => ({
  ...{ log: 'effects', line: n, says: `${sayHour(facts, at)} ${action} for ${nameOf(facts, reservation)}: ${outcome}` },
})

/** Why writing cannot be judged here at all; undefined where it can. */
export function unwritable(facts: Case): Judgement | undefined {
  const { writesBack } = facts.declared
  if (!writesBack)
    return judgement('not-applicable', 'transcript', 'The manifest names no `writesBack`: this connector only reads.')
  const deeds = deedsToTell(facts)
  if (!deeds.some(isMapped)) {
    const because =
      'The manifest maps none of the `actions` of this story that it writes back, so nobody could do them.'
    return judgement('not-applicable', 'transcript', because)
  }
  return undefined
}

/** Whether this PMS lets itself be told such a thing at all: of a guest whom it shows, and of a field of hers that it shows. */
export function isTaken({ persona }: Case, { action, field }: Pick<Deed, 'action' | 'field'>): boolean {
  const { polling } = persona.windows
  const { guest } = persona.fields
  if (!polling?.lists.includes('guests') || !(guest === 'all' || guest.includes(field))) return false
  return meanings[action]?.of === 'consents' ? persona.consents === 'two-way' : polling.writes.includes('contact')
}
