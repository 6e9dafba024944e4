/** What of a log is drawn: the page reads more lines than it shows. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../console/logs/log-line.ts'
import { append, drawnLines, emptyWindow, keptLines, linesToDraw } from '../../console/logs/log-window.ts'

const quiet = { hints: false, marked: null, around: null }

test('a clock hint is out of sight, and the line that follows it is not', () => {
  expect(numbers(linesToDraw(windowOf(line(1), hint(2), line(3)), quiet))).toEqual([1, 3])
})

test('a clock hint that the judge cites is drawn all the same', () => {
  const window = { ...windowOf(line(1), hint(2), hint(3)), following: false }
  expect(numbers(linesToDraw(window, { ...quiet, marked: 3, around: 3 }))).toEqual([1, 3])
})

test('whoever asks for the clock hints gets every line', () => {
  expect(numbers(linesToDraw(windowOf(line(1), hint(2)), { ...quiet, hints: true }))).toEqual([1, 2])
})

test('a long log is drawn around the line that is sought, and ends with the newest where none is', () => {
  const lines = Array.from({ length: keptLines }, (_, index) => line(index + 1))
  const held = { following: false, lines }
  const around = numbers(linesToDraw(held, { ...quiet, around: 1000 }))
  expect([around.length, around.includes(1000), around[0]]).toEqual([drawnLines, true, 1000 - drawnLines / 2])
  expect(numbers(linesToDraw({ following: true, lines }, { ...quiet, around: 1000 })).at(-1)).toBe(keptLines)
  expect(numbers(linesToDraw(held, { ...quiet, around: 3 }))[0]).toBe(1)
})

test('a window never has a hole: lines that do not follow on begin it anew', () => {
  const before = append(emptyWindow, [line(1), line(2)])
  expect(numbers(append(before, [line(3)]).lines)).toEqual([1, 2, 3])
  expect(numbers(append(before, [line(9)]).lines)).toEqual([9])
})

const numbers = (lines: readonly LogLine[]): number[] => lines.map(({ n }) => n)
const windowOf = (...lines: LogLine[]) => ({ following: true, lines })
const hint = (n: number): LogLine => ({ ...line(n), routine: true })

function line(n: number): LogLine {
  const [at, local] = ['2026-06-01T05:00:00.000Z', '2026-06-01 07:00']
  const raw = { n, at, local, kind: 'request', sentence: 'The connector asks.' }
  return { n, at, local, tag: 'request', sentence: raw.sentence, routine: false, raw }
}
