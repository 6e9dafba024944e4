/** The part of a log that is kept, and the part of it that is drawn. Both are bounded: a month of a busy hotel would be more than a browser likes. */
import type { LogLine } from './log-line.ts'

/** Lines cost little until they are drawn, and most of them may be clock hints, which usually are not. */
export const keptLines = 2000
export const drawnLines = 500

/** While `following`, new lines push out the oldest. Held, it stands still under the reader's eyes, and nothing is added. */
export type LogWindow = { readonly following: boolean; readonly lines: readonly LogLine[] }

export const emptyWindow: LogWindow = { following: true, lines: [] }

/** Where to read on: behind the last line, or so far before the end that one window holds the rest. */
export function readFrom({ lines }: LogWindow, length: number): number {
  return Math.max(lines.at(-1)?.n ?? 0, length - keptLines, 0)
}

export function append(window: LogWindow, newer: readonly LogLine[]): LogWindow {
  const last = window.lines.at(-1)
  const first = newer[0]
  if (!first) return window
  // Too much was missed to close the gap: the window starts anew, since lines with a hole between them would tell a false story.
  const before = last && first.n === last.n + 1 ? window.lines : []
  return { ...window, lines: [...before, ...newer].slice(-keptLines) }
}

type View = {
  /** Whether clock hints are drawn; the line in `marked` is drawn in any case. */
  readonly hints: boolean
  readonly marked: number | null
  /** The line in the middle of a held window; a followed one ends with the newest. */
  readonly around: number | null
}

export function linesToDraw({ following, lines }: LogWindow, { hints, marked, around }: View): readonly LogLine[] {
  const visible = hints ? lines : lines.filter(({ n, routine }) => !routine || n === marked)
  const middle = following || around === null ? -1 : visible.findIndex(({ n }) => n >= around)
  const newest = Math.max(0, visible.length - drawnLines)
  const start = middle < 0 ? newest : Math.min(Math.max(0, middle - drawnLines / 2), newest)
  return visible.slice(start, start + drawnLines)
}
