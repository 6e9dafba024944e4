/** What of a run is kept as files: the evidence in the folder of --out, the HTML report, the summary of a GitHub step. */
import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { ToldRun } from '../contracts/report/log-line.ts'
import { writeEvidence } from '../contracts/run/evidence-files.ts'
import type { Played } from '../contracts/run/play.ts'
import type { Report } from '../contracts/verdict.ts'
import type { Property } from '../simulator/domain/property/property.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { fileTrouble } from './file-trouble.ts'
import { appendSummary, writeSummary } from './github-step.ts'
import { ownProperty } from './kept-report.ts'
import { isShipped } from './playable-property.ts'
import { writeNamed } from './writable.ts'

export type KeepFlags = {
  readonly out?: string
  readonly html?: string
  readonly githubSummary?: string
}

export type PlayedUnder = { readonly played: readonly Played[]; readonly persona: Persona; readonly property: Property }

/** What was judged is shown also where it cannot be kept; the report that comes back says so. */
export async function keepReports(report: Report, under: PlayedUnder, flags: KeepFlags): Promise<Report> {
  const evidence = flags.out === undefined ? report : keepEvidence(report, under, flags.out)
  const drawn = evidence === report ? await keepHtml(report, under, flags) : evidence
  return keepSummary(drawn, flags)
}

function keepEvidence(report: Report, { played, persona, property }: PlayedUnder, folder: string): Report {
  try {
    writeEvidence(folder, report, played, persona)
    // One of an earlier run in this folder would be taken for this one's.
    if (isShipped(property)) rmSync(join(folder, ownProperty), { force: true })
    else writeFileSync(join(folder, ownProperty), `${JSON.stringify(property, null, 2)}\n`)
    return report
  } catch (error) {
    return withTrouble(
      report,
      `The evidence could not be written to ${folder}: ${fileTrouble(error)}. Make room, or choose another folder with --out.`,
    )
  }
}

/** Whoever asked for the page gets it or a status that says no; beside the evidence, which says all that it says, a line of complaint is enough. */
async function keepHtml(report: Report, under: PlayedUnder, { out, html }: KeepFlags): Promise<Report> {
  const beside = out === undefined ? undefined : resolve(out, 'report.html')
  const asked = html === undefined ? undefined : resolve(html)
  const files = [...new Set([beside, asked].flatMap(file => file ?? []))]
  if (files.length === 0) return report
  const runs = await toldRuns(under)
  const failed: string[] = []
  for (const file of files) {
    try {
      const { htmlReport } = await import('./html-report.ts')
      const filesBeside = beside !== undefined && dirname(file) === dirname(beside)
      writeNamed('--html', file, await htmlReport({ report, runs, persona: under.persona, filesBeside }))
    } catch (error) {
      process.stderr.write(`The HTML report could not be written to ${file}: ${(error as Error).message}\n`)
      failed.push(file)
    }
  }
  return asked !== undefined && failed.includes(asked)
    ? withTrouble(report, `The HTML report could not be written to ${html}, as was told above.`)
    : report
}

async function toldRuns({ played, property }: PlayedUnder): Promise<ToldRun[]> {
  const { logsOf } = await import('../contracts/run/evidence-files.ts')
  const { toldRun } = await import('../contracts/run/told-run.ts')
  const last = new Map(played.map(each => [each.run.run, each]))
  return [...last.values()].map(each => toldRun(each.run, property, logsOf(each)))
}

function keepSummary(report: Report, { githubSummary }: KeepFlags): Report {
  const step = process.env.GITHUB_STEP_SUMMARY
  if (step !== undefined && step !== '') appendSummary(step, report)
  if (githubSummary === undefined || isSame(step, githubSummary)) return report
  try {
    writeSummary(githubSummary, report)
    return report
  } catch (error) {
    return withTrouble(report, (error as Error).message)
  }
}

const isSame = (step: string | undefined, file: string): boolean =>
  step !== undefined && step !== '' && resolve(step) === resolve(file)

const withTrouble = (report: Report, message: string): Report => ({
  ...report,
  exit: 3,
  setup: [...report.setup, { story: null, mode: null, message }],
})
