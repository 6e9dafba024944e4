/** `mockinn staleness`: how long what the hotel knew was not yet told, mode by mode, from the evidence of a run. */
import { join } from 'node:path'
import { chart } from '../contracts/staleness/chart.ts'
import { type KeptRun, type ModeStaleness, stalenessOf } from '../contracts/staleness/staleness.ts'
import { table } from '../contracts/staleness/table.ts'
import type { PlayedRun } from '../contracts/verdict.ts'
import { type HotelTime, instant } from '../simulator/domain/time.ts'
import { readCommitLine } from '../simulator/journal/commit.ts'
import { readEntryLine } from '../simulator/transcript/transcript.ts'
import { keptLines } from './kept-logs.ts'
import { personaOf, readReport } from './kept-report.ts'
import { writeNamed } from './writable.ts'

export function staleness(folder: string, flags: { readonly svg?: string; readonly json?: string }): void {
  const { seed, persona, runs } = readReport(folder)
  // The stories of a shared run lie in one log.
  const logs = new Map(runs.map(run => [run.run, run]))
  const measured = stalenessOf([...logs.values()].map(run => readRun(folder, run)))
  const stories = new Set(runs.map(({ story }) => story))
  const about = `${[...stories].join(', ')}, persona ${persona}, seed ${seed}`
  if (flags.svg !== undefined) writeNamed('--svg', flags.svg, chart(measured, about))
  const list = { seed, persona, modes: measured.map(written) }
  if (flags.json !== undefined) writeNamed('--json', flags.json, `${JSON.stringify(list, null, 2)}\n`)
  process.stdout.write(`From when the hotel knew it to when it was first told (${about})\n\n${table(measured)}`)
}

function written({ delays, ...figures }: ModeStaleness) {
  const rows = delays.map(({ knownAt, toldAt, byWindow, ...fact }) => ({
    ...{ ...fact, knownAt: instant(knownAt), toldAt: orNull(toldAt) },
    byWindow: Object.fromEntries(Object.entries(byWindow).map(([window, at]) => [window, orNull(at)])),
  }))
  return { ...figures, delays: rows }
}

const orNull = (at: HotelTime | null): string | null => (at === null ? null : instant(at))

function readRun(folder: string, { run, mode, persona }: Pick<PlayedRun, 'run' | 'mode' | 'persona'>): KeptRun {
  const { journal, transcript } = keptLines(join(folder, run), ['journal', 'transcript'])
  return {
    run,
    mode,
    changes: personaOf(folder, run, persona).changes,
    journal: journal.map(readCommitLine),
    transcript: transcript.map(readEntryLine),
  }
}
