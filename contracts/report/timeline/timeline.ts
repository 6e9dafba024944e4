/** A story's time as a picture: every happening at its place, and a thread from what the hotel knew to when the window told it. */
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { sayWait } from '../../staleness/say-wait.ts'
import type { Delay } from '../../staleness/staleness.ts'
import { byGravity, type Mode, type Outcome } from '../../verdict.ts'
import type { LogLine, LogName, ToldRun } from '../log-line.ts'
import { type Axis, axisOf, type Fold, type Tick, ticksOf } from './axis.ts'
import { clustered } from './clusters.ts'
import { type Mark, marksOf, type Row, rowOf, rows, type Tone } from './marks.ts'

/** What a verdict cites: where to read of it, and what came of it. */
export type Cited = { readonly anchor: string; readonly verdict: Outcome }

export type Dot = {
  readonly row: Row
  readonly x: number
  readonly tone: Tone
  readonly lines: readonly LogLine[]
  readonly cited: Cited | null
}

export type Thread = { readonly x1: number; readonly x2: number; readonly says: string; readonly late: boolean }

export type Timeline = {
  readonly width: number
  readonly rows: readonly Row[]
  readonly dots: readonly Dot[]
  readonly threads: readonly Thread[]
  /** The row in which the mode of this run tells. */
  readonly tellsIn: Row
  readonly folds: readonly { readonly x: number; readonly width: number; readonly says: string }[]
  readonly ticks: readonly (Tick & { readonly wireMs: number | null })[]
  /** What is drawn for its own sake, oldest first: the same as a list. */
  readonly list: readonly Mark[]
}

export type Told = { readonly run: ToldRun; readonly delays: readonly Delay[] }

const [width, left, right] = [1100, 172, 1078]
const mostThreads = 60

/** `story` is when this story began and ended; a shared run has others before and after. */
export function timelineOf({ run, delays }: Told, story: Fold, citedBy: ReadonlyMap<string, Cited>): Timeline {
  const marks = marksOf(run).filter(({ line }) => line.at >= story.from && line.at <= story.to)
  const own = new Set(marks.filter(({ row, tone }) => row === 'hotel' && tone === 'plain').map(({ line }) => line.n))
  const threaded = delays.filter(({ seq }) => own.has(seq))
  const told = threaded.flatMap(({ toldAt }) => (toldAt === null ? [] : [toldAt]))
  const isCited = ({ line }: Mark) => citedBy.has(placeOf(line))
  const counts = marks.filter(mark => isCited(mark) || isHappening(mark))
  const axis = axisOf([...counts.map(({ line }) => line.at), ...told], story, { left, right })
  const shown = marks.filter(({ line }) => !axis.isFolded(line.at))
  return {
    width,
    rows: rowsOf(run.mode, shown),
    dots: clustered(shown, axis).map(({ row, tone, x, lines }) => ({ row, tone, x, lines, cited: gravest(lines) })),
    threads: threadsOf(threaded, axis),
    tellsIn: rowOf[run.mode],
    folds: axis.folds.map(fold => ({
      x: axis.x(fold.from),
      width: axis.x(fold.to) - axis.x(fold.from),
      says: sayFold(fold, marks),
    })),
    ticks: ticksOf(axis, run.timeZone, 64).map(tick => ({ ...tick, wireMs: wireAt(run, tick.at) })),
    list: counts.toSorted((a, b) => a.line.at - b.line.at),
  }

  function gravest(lines: readonly LogLine[]): Cited | null {
    return lines.flatMap(line => citedBy.get(placeOf(line)) ?? []).toSorted(byGravity)[0] ?? null
  }
}

/** The row in which the mode tells comes right below the hotel, so that the threads are short. */
function rowsOf(mode: Mode, shown: readonly Mark[]): readonly Row[] {
  const first = rowOf[mode]
  const others = rows.filter(row => row !== 'hotel' && row !== first && shown.some(mark => mark.row === row))
  return ['hotel', first, ...others]
}

export const placeOf = ({ log, n }: { readonly log: LogName; readonly n: number }): string => `${log} ${n}`

/** Files come every night, whatever happens. */
const isHappening = ({ row, tone }: Mark): boolean => tone === 'bad' || (tone === 'plain' && row !== 'files')

function threadsOf(delays: readonly Delay[], axis: Axis): readonly Thread[] {
  const threads = new Map<string, Thread>()
  for (const { knownAt, toldAt, type } of delays) {
    if (toldAt === null) continue
    const [x1, x2] = [axis.x(knownAt), axis.x(toldAt)]
    const key = `${x1.toFixed(0)} ${x2.toFixed(0)}`
    const wait = toldAt - knownAt
    if (!threads.has(key))
      threads.set(key, {
        x1,
        x2,
        says: `${type}: told ${wait === 0 ? 'at once' : `after ${sayWait(wait)}`}`,
        late: wait > 0,
      })
  }
  return [...threads.values()].slice(0, mostThreads)
}

function sayFold(fold: Fold, marks: readonly Mark[]): string {
  const inside = marks.filter(({ line }) => line.at > fold.from && line.at < fold.to)
  const count = (row: Row) => inside.filter(mark => mark.row === row).length
  const parts = [
    [count('hotel'), 'nights'],
    [count('files'), 'files'],
    [count('questions'), 'questions with nothing new'],
  ] as const
  const said = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`)
  return `${sayWait(fold.to - fold.from)} in which nothing else happened${said.length > 0 ? `: ${said.join(', ')}` : ''}.`
}

/** Real milliseconds since the run began, when the hotel's clock first stood there or later. */
function wireAt({ lines }: ToldRun, at: HotelTime): number | null {
  const first = lines.transcript[0]?.wire ?? lines.effects[0]?.wire
  const reached = lines.transcript.find(line => line.at >= at)?.wire
  return first === undefined || first === null || reached === undefined || reached === null ? null : reached - first
}
