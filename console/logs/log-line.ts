/** A line of either log, in one shape. */
import type { Commit, Entry } from '../wire/answers.ts'

export type LogName = 'journal' | 'transcript'

/** `n` counts from 1, as evidence does. `raw` is the line as the server gave it. */
export type LogLine = {
  readonly n: number
  readonly at: string
  readonly local: string
  /** Who did it, or what kind of exchange it was. */
  readonly tag: string
  readonly sentence: string
  /** A clock hint that was done: it says only that time went on, some forty-eight times a hotel day. */
  readonly routine: boolean
  readonly raw: Commit | Entry
}
