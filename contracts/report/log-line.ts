/** The logs of a run as a report reads them: every line with its sentence beside what it says to a program. */
import type { HotelTime, WireTime } from '../../simulator/domain/time.ts'
import type { TimeZone } from '../../simulator/domain/zones.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { Effect } from '../effects.ts'
import type { Evidence, PlayedRun } from '../verdict.ts'

export type LogName = Evidence['log']

export type LogLine = {
  readonly log: LogName
  /** Counts from 1, as evidence does. */
  readonly n: number
  readonly at: HotelTime
  /** Null in the journal, which knows no wire. */
  readonly wire: WireTime | null
  readonly sentence: string
  /** A clock hint that was done, or a step of the house's own night: it says only that time went on. */
  readonly routine: boolean
  /** The line of the file. */
  readonly raw: string
}

/** One run, with all of its stories. */
export type ToldRun = Pick<PlayedRun, 'run' | 'mode'> & {
  readonly timeZone: TimeZone
  readonly journal: readonly Commit[]
  readonly transcript: readonly Entry[]
  readonly effects: readonly Effect[]
  readonly lines: Readonly<Record<LogName, readonly LogLine[]>>
}
