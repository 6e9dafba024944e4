/** When a run was played, on the wall clock: from the first line of what was said or seen to the last. */
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { Effect } from '../effects.ts'
import type { PlayedBetween } from '../report/ctrf.ts'

type Logs = { readonly transcript: readonly Entry[]; readonly effects: readonly Effect[] }

/** 0 and 0 where nothing was played. */
export function playedBetween(runs: readonly Logs[]): PlayedBetween {
  let [start, stop] = [Number.POSITIVE_INFINITY, 0]
  for (const { transcript, effects } of runs) {
    for (const { wire, wireEnd } of transcript) [start, stop] = [Math.min(start, wire), Math.max(stop, wireEnd)]
    for (const { wire } of effects) [start, stop] = [Math.min(start, wire), Math.max(stop, wire)]
  }
  return stop === 0 ? { start: 0, stop: 0 } : { start: Math.floor(start), stop: Math.ceil(stop) }
}
