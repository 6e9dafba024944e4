/** What a suite is: stories that belong together, and what a connector must declare for them to mean anything. */
import type { Declared } from '../checks/case.ts'
import type { MessageKind } from '../effects.ts'
import type { Mode } from '../verdict.ts'

export type Suite = {
  readonly name: string
  readonly about: string
  /** Ids of stories; the first is the shortest, and what `smoke` plays. */
  readonly stories: readonly string[]
  readonly needs: Needs
}

export type Needs = {
  /** At least one of these; its stories are played in no other. Any, where left out. */
  readonly modes?: readonly Mode[]
  /** How the far side must be seen. */
  readonly sight?: 'probe' | 'probe or mails'
  /** Every one of these must be told apart by the manifest's `messages`. */
  readonly messages?: readonly MessageKind[]
  /** Every one of these must stand in the manifest's `read`. */
  readonly reads?: Declared['reads']
  /** Every one of these must be mapped in the manifest's `actions`. */
  readonly actions?: readonly string[]
  /** Every one of these must be among what the manifest's `writesBack` names. */
  readonly writesBack?: readonly string[]
}

/** What a connector declares, of all that a suite may need. */
export type Abilities = Pick<Declared, 'messages' | 'probe' | 'reads'> & {
  readonly modes: readonly Mode[]
  readonly actions: readonly string[]
  readonly writesBack: readonly string[]
}

/** What is missing for a suite, in words that follow "declares no"; empty where it fits. */
export function lacking({ needs }: Pick<Suite, 'needs'>, has: Abilities): string[] {
  const { modes, sight, messages = [], reads = [], actions = [], writesBack = [] } = needs
  const inMode = modes === undefined || modes.some(mode => has.modes.includes(mode))
  const isSeen = sight === undefined || has.probe || (sight === 'probe or mails' && has.messages.length > 0)
  return [
    ...(inMode ? [] : [`mode ${modes.join(' or ')}`]),
    ...(isSeen ? [] : [sight === 'probe' ? '`probe`' : '`probe` and no `messages`']),
    ...messages.filter(kind => !has.messages.includes(kind)).map(kind => `\`messages.${kind}\``),
    ...reads.filter(part => !has.reads.includes(part)).map(part => `\`probe.reservation.read.${part}\``),
    ...actions.filter(action => !has.actions.includes(action)).map(action => `\`actions.${action}\``),
    ...writesBack.filter(kind => !has.writesBack.includes(kind)).map(kind => `\`writesBack\` of ${kind}`),
  ]
}

/** Whether the stories of a suite are played in a mode. */
export const isPlayedIn = ({ needs }: Pick<Suite, 'needs'>, mode: Mode): boolean => needs.modes?.includes(mode) ?? true
