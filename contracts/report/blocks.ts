/** A report cut the way people read it: one block for each story in each mode, and for each seed, in the order in which they were played. */
import type { Evidence, Exposure, Mode, Outcome, PlayedRun, Report, Verdict } from '../verdict.ts'

export type Block = {
  readonly story: string
  readonly mode: Mode
  /** Null where nothing was played, such as a story that the connector cannot do in this mode. */
  readonly run: PlayedRun | null
  readonly verdicts: readonly Verdict[]
  readonly exposures: readonly Exposure[]
}

type Growing = { story: string; mode: Mode; run: PlayedRun | null; verdicts: Verdict[]; exposures: Exposure[] }

export function blocksOf(report: Report): Block[] {
  const blocks = new Map<string, Growing>()
  const seeds = new Map(report.runs.map(({ run, story, seed }) => [JSON.stringify([run, story]), seed]))
  const firstSeeds = new Map(
    report.runs.toReversed().map(({ story, mode, seed }) => [JSON.stringify([story, mode]), seed]),
  )
  const blockOf = ({ story, mode, run }: { story: string; mode: Mode; run?: string }) => {
    const seed = seeds.get(JSON.stringify([run, story])) ?? firstSeeds.get(JSON.stringify([story, mode]))
    const key = JSON.stringify([story, mode, seed])
    const block = blocks.get(key) ?? { story, mode, run: null, verdicts: [], exposures: [] }
    blocks.set(key, block)
    return block
  }
  for (const run of report.runs) blockOf(run).run ??= run
  for (const verdict of report.verdicts) blockOf(verdict).verdicts.push(verdict)
  for (const exposure of report.exposures) blockOf(exposure).exposures.push(exposure)
  return [...blocks.values()]
}

/** `CRM-01 · polling`, and the seed where it is not the one of the report. */
export function titleOf({ story, mode, run }: Block, report: Pick<Report, 'seed'>): string[] {
  return [story, mode, ...(run !== null && run.seed !== report.seed ? [`seed ${run.seed}`] : [])]
}

export function countsOf(verdicts: readonly Pick<Verdict, 'verdict'>[]): Record<Outcome, number> {
  const counts = { pass: 0, fail: 0, inconclusive: 0, 'not-applicable': 0, limit: 0 } satisfies Record<Outcome, number>
  for (const { verdict } of verdicts) counts[verdict] += 1
  return counts
}

/** The file in the run's folder, as an editor opens it: `transcript.jsonl:41`. */
export function placeOf({ log, line }: Evidence): string {
  return `${log}.jsonl:${line}`
}
