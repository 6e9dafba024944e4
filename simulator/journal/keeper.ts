/** Whoever keeps the two logs beyond the life of this process. Each call returns when what it was given is kept. */
import type { HotelTime } from '../domain/time.ts'

export type Keeper = {
  /** A commit with the head of the chain behind it and, where it came from outside, the input: all of it or nothing. */
  commit(seq: number, line: string, head: string, input: string | null): void
  /** A line of the transcript. */
  entry(n: number, line: string): void
  /** Hotel time has come so far, though nothing happened. */
  time(now: HotelTime): void
}

/** What was kept of a hotel: the lines of its logs, and how far its time had come. */
export type Kept = {
  readonly commits: readonly string[]
  readonly inputs: readonly string[]
  readonly entries: readonly string[]
  readonly now: HotelTime
}
