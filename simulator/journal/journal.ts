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
  readonly #lines: string[] = []
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
    this.restore(commit, commitLine(commit))
    return commit
  }

  /** Takes in a commit that was kept, as it was written. */
  restore(commit: Commit, line: string): void {
    this.#commits.push(commit)
    this.#lines.push(line)
    this.#head = hash('sha256', `${this.#head}\n${line}`)
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

  /** The commits as they were hashed: the lines of journal.jsonl. */
  lines(): readonly string[] {
    return this.#lines
  }
}

/** The head that a journal with these lines must have. */
export function headOf(origins: Origins, lines: readonly string[]): string {
  const { engine, seed, date, property } = origins
  const genesis = hash('sha256', JSON.stringify({ engine, seed, date, property }))
  return lines.reduce((head, line) => hash('sha256', `${head}\n${line}`), genesis)
}
