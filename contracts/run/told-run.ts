/** Makes sentences of a run's logs, whether they were just written or lay in a folder for a year. */
import { evolveInGroup, firstOf, openGroup } from '../../simulator/domain/group.ts'
import { fullName } from '../../simulator/domain/profiles/guests.ts'
import type { Property } from '../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import type { ReservationId } from '../../simulator/domain/words.ts'
import { type Commit, readCommitLine } from '../../simulator/journal/commit.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { sayEntry } from '../../simulator/transcript/sentences.ts'
import { readEntryLine } from '../../simulator/transcript/transcript.ts'
import { sayCommit } from '../../simulator/windows/desk/sentences.ts'
import { readEffectLine, sayEffect } from '../effects.ts'
import type { ToldRun } from '../report/log-line.ts'
import type { PlayedRun } from '../verdict.ts'

/** Lines without their line breaks. */
export type KeptLogs = {
  readonly journal: readonly string[]
  readonly transcript: readonly string[]
  readonly effects: readonly string[]
}

export function toldRun({ run, mode, date }: PlayedRun, property: Property, logs: KeptLogs): ToldRun {
  const houses = openGroup([property], date as BusinessDate, 0)
  const journal = logs.journal.map(readCommitLine)
  const transcript = logs.transcript.map(readEntryLine)
  const effects = logs.effects.map(readEffectLine)
  const said = journal.map(commit => {
    for (const event of commit.events) evolveInGroup(houses, commit.command, event, commit.at, commit.seq)
    return sayCommit(houses, commit)
  })
  const { reservations, guests } = firstOf(houses)
  const nameOf = (id: string) => {
    const guest = guests.get(reservations.get(id as ReservationId)?.booking.guest as never)
    return guest ? fullName(guest.details) : id
  }
  const of = <Log extends keyof KeptLogs>(log: Log, index: number) => ({ log, raw: logs[log][index] ?? '' })
  return {
    ...{ run, mode, timeZone: property.timeZone, journal, transcript, effects },
    lines: {
      journal: journal.map((commit, index) => ({
        ...{ ...of('journal', index), n: commit.seq, at: commit.at, wire: null },
        ...{ sentence: said[index] ?? '', routine: isNight(commit) },
      })),
      transcript: transcript.map((entry, index) => ({
        ...{ ...of('transcript', index), n: entry.n, at: entry.at, wire: entry.wire },
        ...{ sentence: sayEntry(entry), routine: isDoneHint(entry) },
      })),
      effects: effects.map((effect, index) => ({
        ...{ ...of('effects', index), n: effect.n, at: effect.at, wire: effect.wire },
        ...{ sentence: sayEffect(effect, nameOf), routine: false },
      })),
    },
  }
}

const isNight = ({ command: { kind } }: Commit): boolean => kind === 'start-night-audit' || kind === 'end-night-audit'

const isDoneHint = (entry: Entry): boolean => entry.kind === 'clock-hint' && entry.done
