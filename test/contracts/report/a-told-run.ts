/** A run as the reports read it, made of a case by hand: what was said has the kind of its line for a sentence. */
import type { Case } from '../../../contracts/checks/case.ts'
import type { LogLine, LogName, ToldRun } from '../../../contracts/report/log-line.ts'
import type { HotelTime, WireTime } from '../../../simulator/domain/time.ts'

export function aToldRun(facts: Case, run = `crm-01-${facts.mode}`): ToldRun {
  const { mode, timeZone, journal, transcript, effects } = facts
  const line = (log: LogName, n: number, at: HotelTime, sentence: string, routine = false): LogLine => ({
    ...{ log, n, at, wire: (log === 'journal' ? null : at) as WireTime | null, sentence, routine },
    raw: JSON.stringify({ n, sentence }),
  })
  return {
    ...{ run, mode, timeZone, journal, transcript, effects },
    lines: {
      journal: journal.map(({ seq, at, events }) => line('journal', seq, at, events[0]?.kind ?? '')),
      transcript: transcript.map(entry =>
        line('transcript', entry.n, entry.at, entry.kind, entry.kind === 'clock-hint' && entry.done),
      ),
      effects: effects.map(({ n, at, kind }) => line('effects', n, at, kind)),
    },
  }
}
