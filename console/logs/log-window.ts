/** The part of a log that is on the page. It is bounded: a month of a busy hotel would be more than a browser likes to hold. */
import type { LogLine } from './read-log.ts'

export const keptLines = 500

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
