/** For connectors that cannot be told the time: waiting, in real time, until a whole cycle of their reading has passed. */

import type { WireTime } from '../../simulator/domain/time.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import { pullTrigger } from '../connectors/trigger.ts'
import { readsBySftp, readsFromDisk } from './declared.ts'
import type { Stage } from './stage.ts'

const lookEveryMs = 20
/** A cycle that began after the fact is over when the next but one begins: what was read in between has been worked through. */
const readingsNeeded = 3

/**
 * True when the connector says that it has read all and worked it through. Where it has only begun, fails at it, or says so
 * without having read, its rounds are waited for as without a trigger.
 */
export async function untilRead(stage: Stage): Promise<boolean> {
  const { connector, mode, signal } = stage.options
  const { trigger } = connector.manifest
  if (trigger === undefined || mode === 'webhooks' || signal.aborted || stage.process?.running() === false)
    return wholeCycle(stage)
  const since = wireNow()
  const triggered = await pullTrigger(trigger, stage.words, signal)
  const unseen = mode === 'export' && (readsFromDisk(connector.manifest) || readsBySftp(connector.manifest))
  const hasRead = unseen || readingsAfter(stage.hotel.transcript.all(), since) > 0
  return (triggered.kind === 'done' && hasRead) || wholeCycle(stage)
}

/** True when a cycle was seen to begin after this moment and to end; false when patience ran out. */
export async function wholeCycle(stage: Stage): Promise<boolean> {
  const { manifest } = stage.options.connector
  const { mode, signal } = stage.options
  const declared = mode === 'webhooks' ? undefined : manifest.modes[mode]
  if (declared === undefined) return true
  const everyMs = (declared.everySeconds ?? 1) * 1000
  if (mode === 'export' && (readsFromDisk(manifest) || readsBySftp(manifest))) return readsUnseen(everyMs)
  const since = wireNow()
  // Who asked nothing for so long once is not waited for as long again.
  const patienceMs = stage.unseen ? 2 * everyMs : Math.max(15_000, 20 * everyMs)
  while (wireNow() - since < patienceMs && !signal.aborted) {
    // One that looks at a list several times on its way is not done sooner than it says.
    const isTime = wireNow() - since >= 2 * everyMs
    if (isTime && readingsAfter(stage.hotel.transcript.all(), since) >= readingsNeeded) return true
    if (stage.process?.running() === false) return false
    await pause(lookEveryMs)
  }
  stage.unseen = true
  return false
}

/** How often a list was begun anew after a moment, once its last page had been given; of the list that was read most. */
export function readingsAfter(entries: readonly Entry[], since: WireTime): number {
  const lists = new Map<string, { readings: number; atTheEnd: boolean }>()
  // A line is written when what it tells of has ended.
  const first = entries.findLastIndex(({ wireEnd }) => wireEnd < since) + 1
  for (const entry of entries.slice(first)) {
    if (entry.kind !== 'request' || entry.status >= 400 || entry.wire < since) continue
    // A screen of one stay is read again and again as a list is.
    if (!entry.list && !(entry.window === 'screens' && entry.facts !== null)) continue
    const list = listIn(entry.path)
    const { readings, atTheEnd } = lists.get(list) ?? { readings: 0, atTheEnd: true }
    lists.set(list, { readings: readings + (atTheEnd ? 1 : 0), atTheEnd: !entry.more })
  }
  return Math.max(0, ...[...lists.values()].map(({ readings }) => readings))
}

/** By its filters, without the place in it: one that is read day by day is a list for each day. */
function listIn(path: string): string {
  const [list, text] = path.split('?')
  const query = new URLSearchParams(text)
  for (const place of ['after', 'updatedSince', 'limit', 'page']) query.delete(place)
  return `${list}?${query}`
}

/** Nothing of it can be seen on the wire, or only what it takes: two cycles of its own and a second are enough for any. */
async function readsUnseen(everyMs: number): Promise<boolean> {
  await pause(2 * everyMs + 1000)
  return true
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
