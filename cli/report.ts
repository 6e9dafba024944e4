/** `mockinn report`: makes the reports of a kept run anew, from its report.json and its logs. */
import { dirname, join, resolve } from 'node:path'
import { checkNamed } from '../contracts/checks/registry.ts'
import { ctrf } from '../contracts/report/ctrf.ts'
import { junit } from '../contracts/report/junit.ts'
import type { ToldRun } from '../contracts/report/log-line.ts'
import { playedBetween } from '../contracts/run/played-between.ts'
import { toldRun } from '../contracts/run/told-run.ts'
import type { PlayedRun } from '../contracts/verdict.ts'
import { writeSummary } from './github-step.ts'
import { htmlReport } from './html-report.ts'
import { keptLines } from './kept-logs.ts'
import { personaOf, propertyOf, readWholeReport } from './kept-report.ts'
import { readReporters, show } from './reporters.ts'
import { UsageError } from './usage.ts'
import { writeNamed } from './writable.ts'

export type ReportFlags = { readonly html?: string; readonly githubSummary?: string; readonly reporter: string }

export async function report(folder: string, flags: ReportFlags): Promise<void> {
  const reporters = readReporters(flags.reporter, undefined)
  const report = readWholeReport(folder)
  // The stories of a shared run lie in one log.
  const runs = [...new Map(report.runs.map(run => [run.run, run])).values()]
  const told = runs.map(run => readTold(folder, run))
  const persona = runs[0] ? personaOf(folder, runs[0].run, runs[0].persona) : { changes: 'all' as const }
  const between = playedBetween(told)
  const draw = async (flag: string, file: string) => {
    const filesBeside = dirname(resolve(file)) === resolve(folder)
    writeNamed(flag, file, await htmlReport({ report, runs: told, persona, filesBeside }))
  }
  if (flags.html !== undefined) await draw('--html', flags.html)
  if (flags.githubSummary !== undefined) writeSummary(flags.githubSummary, report)
  if (flags.html === undefined && flags.githubSummary === undefined) {
    await draw('The report', join(folder, 'report.html'))
    writeNamed('The report', join(folder, 'junit.xml'), junit(report))
    writeNamed('The report', join(folder, 'ctrf.json'), ctrf(report, between, checkNamed))
  }
  show(report, reporters, undefined, between)
}

function readTold(folder: string, run: PlayedRun): ToldRun {
  const place = join(folder, run.run)
  const property = propertyOf(folder, run)
  const logs = keptLines(place, ['journal', 'transcript', 'effects'])
  try {
    return toldRun(run, property, logs)
  } catch {
    throw new UsageError(`The logs in ${place} are not those of a hotel of this version: they were edited or cut off.`)
  }
}
