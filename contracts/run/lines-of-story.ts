/** By which lines of its run's transcript a story is judged: its own, and what stood before it began and still matters. */
import type { Entry } from '../../simulator/transcript/entries.ts'
import { countFaults } from '../../simulator/transcript/fault-counts.ts'
import { faultBehind, isBeginning, isEnd } from '../checks/withheld.ts'

export type Since = {
  /** The last line before the story. */
  readonly after: number
  /** Faults that earlier stories of a shared run had planned. */
  readonly others: ReadonlySet<string>
  /** Whether files are read from a disk, where nobody sees it. */
  readonly readsFolder: boolean
}

export function linesOfStory(said: readonly Entry[], { after, others, readsFolder }: Since): Entry[] {
  const counts = countFaults(said, { readsFolder, after })
  const exercised = new Set(counts.filter(({ fired, absorbed }) => fired > absorbed).map(({ fault }) => fault))
  return said.filter(entry => {
    if (entry.n > after || isBeginning(entry)) return true
    // Who ended its subscription in an earlier story is not told in this one either; where a fault ended it, that is nobody's own doing.
    if (isEnd(entry)) return !faultBehind({ transcript: said }, entry)
    // Whoever runs the hotel plans for all stories alike: what struck in another one is tried there, and asked about there.
    return entry.kind === 'fault-planned' && !others.has(entry.fault) && exercised.has(entry.fault)
  })
}
