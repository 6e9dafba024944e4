/**
 * A report cut the way people read it: one block for each story in each mode, and for each seed, in the order in which they were played. What
 * was played again because it had failed belongs to the block of the first play. Whoever draws a report draws it by block, and never by story
 * and mode alone, so that what failed with one seed is not hidden by what passed with another.
 */
import type { Evidence, Exposure, Mode, Outcome, PlayedRun, Report, SetupNote, Verdict } from '../verdict.ts'

export type Block = {
  readonly story: string
  readonly mode: Mode
  /** In what it was played otherwise than the report says: `seed 8`. */
  readonly marks: readonly string[]
  /** Null where nothing was played, such as a story that the connector cannot do in this mode. */
  readonly run: PlayedRun | null
  /** The same played again. */
  readonly again: readonly PlayedRun[]
  readonly verdicts: readonly Verdict[]
  readonly exposures: readonly Exposure[]
}

type Growing = Omit<Block, 'run' | 'again' | 'verdicts' | 'exposures'> & {
  readonly runs: PlayedRun[]
  readonly verdicts: Verdict[]
  readonly exposures: Exposure[]
}

/** What of a report lies in a run; the only one of its story and mode, where the run is left out. */
type Placed = { readonly story: string; readonly mode: Mode; readonly run?: string }

export function blocksOf(report: Report): Block[] {
  const blocks = new Map<string, Growing>()
  const runOf = runFinder(report.runs)
  const blockOf = (placed: Placed): Growing => {
    const { story, mode } = placed
    const run = runOf(placed)
    const key = JSON.stringify([story, mode, run?.seed, run?.date, run?.persona, run?.property])
    const marks = run ? marksOf(run, report) : []
    const block = blocks.get(key) ?? { story, mode, marks, runs: [], verdicts: [], exposures: [] }
    blocks.set(key, block)
    return block
  }
  for (const run of report.runs) blockOf(run).runs.push(run)
  for (const verdict of report.verdicts) blockOf(verdict).verdicts.push(verdict)
  for (const exposure of report.exposures) blockOf(exposure).exposures.push(exposure)
  return [...blocks.values()].map(({ runs: [run = null, ...again], ...block }) => ({ ...block, run, again }))
}

function runFinder(runs: readonly PlayedRun[]): (placed: Placed) => PlayedRun | undefined {
  const byRun = new Map(runs.map(run => [JSON.stringify([run.run, run.story]), run]))
  const firsts = new Map(runs.toReversed().map(run => [JSON.stringify([run.story, run.mode]), run]))
  return ({ run, story, mode }) => byRun.get(JSON.stringify([run, story])) ?? firsts.get(JSON.stringify([story, mode]))
}

function marksOf({ seed, date, persona, property }: PlayedRun, report: Report): string[] {
  return [
    ...(seed === report.seed ? [] : [`seed ${seed}`]),
    ...(date === report.date ? [] : [dateMark(date)]),
    ...(persona === report.persona ? [] : [`persona ${persona}`]),
    ...(property === report.runs[0]?.property ? [] : [property]),
  ]
}

export const dateMark = (date: string): string => `from ${date}`

/** `CRM-01 · polling`, and what sets it apart from others of this story and mode. */
export function titleOf(
  { story, mode, marks }: Pick<Block, 'story' | 'mode' | 'marks'>,
  sayMode: (mode: Mode) => string = each => each,
): string[] {
  return [story, sayMode(mode), ...marks]
}

/** The same of trouble, which may have come up in the middle of a play, or beside all of them: then there is nothing to name. */
export function whereOf(
  { story, mode, seed }: SetupNote,
  report: Pick<Report, 'seed'>,
  sayMode: (mode: Mode) => string = each => each,
): string[] {
  return [
    ...(story === null ? [] : [story]),
    ...(mode === null ? [] : [sayMode(mode)]),
    ...(seed === undefined || seed === report.seed ? [] : [`seed ${seed}`]),
  ]
}

/** The block of what lies in a run, such as a fault or a cost. */
export function blockOf<B extends Pick<Block, 'story' | 'run' | 'again'>>(
  blocks: readonly B[],
  { run, story }: { readonly run: string; readonly story: string },
): B | undefined {
  return blocks.find(block => block.story === story && [block.run, ...block.again].some(each => each?.run === run))
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

/** The same, with the folder before it where that is not the one of the block: what was played again has files of its own. */
export function placeIn({ run }: Pick<Block, 'run'>, verdict: Verdict, line: Evidence): string {
  const isElsewhere = run !== null && verdict.run !== undefined && verdict.run !== run.run
  return isElsewhere ? `${verdict.run}/${placeOf(line)}` : placeOf(line)
}
