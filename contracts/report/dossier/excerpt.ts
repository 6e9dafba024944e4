/** A cited line of a log with the lines before and after it, so that a reader sees what it stands among. */
import { wallClock } from '../../../simulator/domain/time.ts'
import type { Evidence } from '../../verdict.ts'
import type { LogLine, ToldRun } from '../log-line.ts'
import { harmless } from '../plain-text.ts'
import { bounds, shortened } from './bounds.ts'

export type ExcerptLine = {
  readonly n: number
  /** By the lobby's clock. */
  readonly local: string
  readonly sentence: string
  readonly isCited: boolean
}

export type Excerpt = {
  readonly lines: readonly ExcerptLine[]
  /** The cited line as it stands in its file, laid out. */
  readonly raw: string
}

const neighbours = 2

/** Undefined where the log has no such line. Clock hints are passed over: the numbers show the gap. */
export function excerptOf(run: ToldRun, { log, line }: Pick<Evidence, 'log' | 'line'>): Excerpt | undefined {
  const lines = run.lines[log]
  // A line is found by its place, and a log that was cut at its beginning by its number.
  const index = lines[line - 1]?.n === line ? line - 1 : lines.findIndex(({ n }) => n === line)
  const cited = lines[index]
  if (!cited) return undefined
  const shown = [...nextTo(lines, index, -1).reverse(), cited, ...nextTo(lines, index, 1)]
  return {
    lines: shown.map(each => ({
      n: each.n,
      local: wallClock(run.timeZone, each.at),
      sentence: shortened(harmless(each.sentence), bounds.sentenceCharacters),
      isCited: each === cited,
    })),
    raw: shortened(laidOut(cited.raw), bounds.lineCharacters),
  }
}

function nextTo(lines: readonly LogLine[], index: number, step: 1 | -1): LogLine[] {
  const found: LogLine[] = []
  for (let at = index + step; at >= 0 && at < lines.length && found.length < neighbours; at += step) {
    const line = lines[at]
    if (line && !line.routine) found.push(line)
  }
  return found
}

function laidOut(raw: string): string {
  try {
    return harmless(JSON.stringify(JSON.parse(raw), null, 2))
  } catch {
    return harmless(raw)
  }
}
