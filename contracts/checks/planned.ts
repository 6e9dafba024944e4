/** What a story planned to go wrong, and what came of it: a fault that never struck, or only in vain, proves nothing. */

import type { Entry } from '../../simulator/transcript/entries.ts'
import { countFaults } from '../../simulator/transcript/fault-counts.ts'
import type { FaultFired, FaultPlan, FaultTarget } from '../../simulator/transcript/faults.ts'
import type { Evidence, Judgement, Mode } from '../verdict.ts'
import type { Case } from './case.ts'
import { judgement } from './check.ts'
import { sayHour } from './hours.ts'

export type Planned = {
  readonly fault: string
  readonly plan: FaultPlan
  readonly fired: readonly (Entry & FaultFired)[]
  /** Whether it struck, and something on the wire became different by it. */
  readonly exercised: boolean
}

/** Where a fault keeps news back in this mode: who is told by webhook hears all the same while nobody answers questions. */
const inTheWayOf: Readonly<Record<Mode, readonly FaultTarget[]>> = {
  webhooks: ['webhook', 'endpoint'],
  polling: ['polling'],
  export: ['export', 'sftp'],
  screens: ['screens'],
}

/** By words of the catalogue, of those that stand in the way of this mode; all where none are named. */
export function plannedFaults(
  { transcript, mode, declared }: Pick<Case, 'transcript' | 'mode' | 'declared'>,
  words?: readonly string[],
): Planned[] {
  const readsFolder = mode === 'export' && declared.readsFromDisk
  return countFaults(transcript, { readsFolder }).flatMap(({ fault, fired, absorbed }) => {
    const entry = transcript.find(each => each.kind === 'fault-planned' && each.fault === fault)
    if (entry?.kind !== 'fault-planned' || !inTheWayOf[mode].includes(entry.plan.target)) return []
    if (words && !words.includes(entry.plan.does)) return []
    const own = transcript.filter(
      (each): each is Entry & FaultFired => each.kind === 'fault-fired' && each.fault === fault,
    )
    return [{ fault, plan: entry.plan, fired: own, exercised: fired > absorbed }]
  })
}

/** Undefined where each of them struck. */
export function notExercised(planned: readonly Planned[]): Judgement | undefined {
  const idle = planned.filter(({ exercised }) => !exercised)
  if (idle.length === 0) return undefined
  const because = `Not exercised, so nothing was tried: ${idle.map(({ plan, fired }) => `"${plan.line}" ${fired.length === 0 ? 'did not strike' : 'struck, and nothing became different'}`).join('; ')}.`
  return judgement('inconclusive', 'transcript', because)
}

export const firedLine = (facts: Case, fired: Entry & FaultFired): Evidence => ({
  log: 'transcript',
  line: fired.n,
  says: `${sayHour(facts, fired.at)} ${fired.does}: ${fired.did}`,
})
