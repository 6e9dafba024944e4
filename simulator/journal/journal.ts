/** The journal: what happened in the hotel, append-only, each commit chained to all before it. It has no word for the wire. */
import { hash } from 'node:crypto'
import type { HotelTime } from '../domain/time.ts'
import { type Commit, commitLine } from './commit.ts'

/** What a journal is a function of, besides its commands. */
export type Origins = {
  readonly engine: string
  readonly seed: number
  readonly date: string
  readonly property: string
}

export class Journal {
  readonly #commits: Commit[] = []
  /** Of the commits that were kept, as they were written; others are written again when somebody asks, which halves what a journal holds. */
  readonly #kept: string[] = []
  #lastLine = ''
  #head: string

  constructor(origins: Origins) {
    const { engine, seed, date, property } = origins
    this.#head = hash('sha256', JSON.stringify({ engine, seed, date, property }))
  }

  append(entry: Omit<Commit, 'seq'>): Commit {
    const last = this.#commits.at(-1)
    if (last && entry.at < last.at)
      throw new Error('The journal was given a commit from before its last one: hotel time never goes back.')
    const commit: Commit = { seq: this.length + 1, ...entry }
    this.#takeIn(commit, commitLine(commit))
    return commit
  }

  /** Takes in a commit that was kept, as it was written. Those that were kept come before whatever else happens. */
  restore(commit: Commit, line: string): void {
    if (this.#kept.length < this.length)
      throw new Error('The journal was given a commit that was kept after another that was not: open it anew.')
    this.#kept.push(line)
    this.#takeIn(commit, line)
  }

  #takeIn(commit: Commit, line: string): void {
    this.#commits.push(commit)
    this.#lastLine = line
    this.#head = linked(this.#head, line)
  }

  get length(): number {
    return this.#commits.length
  }

  /** The head of the hash chain, 64 hexadecimal digits: equal heads mean equal journals. */
  get head(): string {
    return this.#head
  }

  /** The time of the last commit; undefined while nothing has happened. */
  get lastAt(): HotelTime | undefined {
    return this.#commits.at(-1)?.at
  }

  commit(seq: number): Commit | undefined {
    return this.#commits[seq - 1]
  }

  /** Commits after `seq`, oldest first, at most `limit`. */
  after(seq: number, limit = Number.POSITIVE_INFINITY): readonly Commit[] {
    return this.#commits.slice(seq, seq + limit)
  }

  /** The last commit as it was hashed; empty while nothing has happened. */
  get lastLine(): string {
    return this.#lastLine
  }

  /** The commits after `seq`, at most `limit`, as they were hashed: the lines of journal.jsonl. */
  lines(seq = 0, limit = Number.POSITIVE_INFINITY): readonly string[] {
    return this.after(seq, limit).map(commit => this.#kept[commit.seq - 1] ?? commitLine(commit))
  }
}

/** The head that a journal with these lines must have. */
export function headOf(origins: Origins, lines: readonly string[]): string {
  const { engine, seed, date, property } = origins
  const genesis = hash('sha256', JSON.stringify({ engine, seed, date, property }))
  return lines.reduce(linked, genesis)
}

/** The next head. Written into one place for all: a string of the two would be put together anew for each commit, and thrown away. */
function linked(head: string, line: string): string {
  const most = head.length + 1 + 3 * line.length
  if (most > bytes.length) bytes = Buffer.allocUnsafe(2 * most)
  const start = bytes.write(`${head}\n`, 'latin1')
  return hash('sha256', bytes.subarray(0, start + bytes.write(line, start)))
}

let bytes = Buffer.allocUnsafe(65_536)
