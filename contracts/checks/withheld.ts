/** A fact that was never offered: a limit where this PMS could not have told it, and nothing that was tried where a planned fault kept it back. */
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { type DeliveryAttempt, isTaken } from '../../simulator/transcript/subscription-entries.ts'
import type { Evidence, Judgement } from '../verdict.ts'
import type { Case } from './case.ts'
import { judgement } from './check.ts'
import { firedLine } from './planned.ts'
import { tellingOf } from './shown-by-persona.ts'
import { type Fired, isSpoiled, spoilingFaults, toldBy } from './spoiled.ts'

/** `otherwise` is what is said where no fault stood in the way. */
export function neverOffered(
  facts: Case,
  commit: Commit,
  reservation: string,
  fact: string,
  otherwise: string,
  lines: readonly (Evidence | undefined)[],
): Judgement {
  const fault = withheldBy(facts, commit, reservation)
  if (!fault) return judgement('limit', 'transcript', `${fact} ${otherwise}`.trim(), lines)
  const because = `${fact} A planned fault (${fault.fault}, ${fault.does}) kept it back until the end, so it was not tried.`
  return judgement('inconclusive', 'transcript', because, [...lines, firedLine(facts, fault)])
}

/** The last fault that stood between this fact and the connector. */
export function withheldBy(facts: Case, commit: Commit, reservation: string): Fired | undefined {
  const fired = spoilingFaults(facts)
  if (facts.mode === 'export') return fired.findLast(({ hit, at }) => hit.kind === 'file' && at >= commit.at)
  if (facts.mode !== 'webhooks') return undefined
  const { fed } = tellingOf(facts, commit, reservation)
  const tells = ({ hit }: Fired) =>
    hit.kind === 'delivery' && toldBy(facts, hit).some(({ seq }) => seq !== undefined && fed.includes(seq))
  const end = endBefore(facts, commit)
  return fired.findLast(tells) ?? (end && faultBehind(facts, end))
}

/** Where the receiver's own answers brought it about that nobody tells it this any more; undefined where a fault had a hand in it. */
export function ownEnd(facts: Facts, commit: Commit): End | undefined {
  const end = endBefore(facts, commit)
  return end && !faultBehind(facts, end) ? end : undefined
}

/** The last fault that had a hand in an end. */
export function faultBehind(facts: Facts, end: End): Fired | undefined {
  const before = failuresBefore(facts, end).findLast(entry => isSpoiled(facts, entry))
  return before && spoilingFaults(facts).findLast(({ n }) => n <= before.n + 1)
}

/** Of a subscriber: nothing is sent to it from then on, unless somebody tells it again. */
export type End = Extract<Entry, { kind: 'subscription-ended' | 'subscription-disabled' }>

export const isEnd = (entry: Entry): entry is End =>
  entry.kind === 'subscription-ended' || entry.kind === 'subscription-disabled'

type Facts = Pick<Case, 'transcript'>

/** The end through which this was not told: whoever is told again later was not told what happened before. */
function endBefore({ transcript }: Facts, { seq }: Commit): End | undefined {
  return transcript.filter(isEnd).find(end => {
    const again = transcript.find(
      entry => entry.n > end.n && isBeginning(entry) && entry.subscription === end.subscription,
    )
    return !again || !isBeginning(again) || seq <= again.afterSeq
  })
}

type Beginning = Extract<Entry, { kind: 'subscription-added' | 'subscription-enabled' }>

export const isBeginning = (entry: Entry): entry is Beginning =>
  entry.kind === 'subscription-added' || entry.kind === 'subscription-enabled'

/** Since the last delivery that was taken; what was refused for good says so by itself. */
export function failuresBefore({ transcript }: Facts, end: End): (Entry & DeliveryAttempt)[] {
  const tried = transcript.filter(
    (entry): entry is Entry & DeliveryAttempt =>
      entry.kind === 'delivery' && entry.n < end.n && entry.subscription === end.subscription,
  )
  if (tried.at(-1)?.status === 410) return []
  return tried.slice(tried.findLastIndex(isTaken) + 1)
}
