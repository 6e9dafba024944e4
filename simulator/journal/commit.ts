/** A commit: one command and everything that followed from it, at one moment of hotel time. */
import type { HotelEvent } from '../domain/events.ts'
import type { Addressed } from '../domain/group.ts'
import { type HotelTime, instant } from '../domain/time.ts'
import type { Actor } from '../domain/words.ts'

export type Commit = {
  /** Counts from 1 without a gap. */
  readonly seq: number
  readonly at: HotelTime
  readonly by: Actor
  readonly command: Addressed
  readonly events: readonly HotelEvent[]
}

/** The one spelling of a commit, which is hashed and written: fixed order of keys, no white space, no line feed at the end. */
export function commitLine({ seq, at, by, command, events }: Commit): string {
  return `{"seq":${seq},"at":"${momentOf(at)}","by":"${by}","command":${JSON.stringify(command)},"events":${JSON.stringify(events)}}`
}

/** Many commits of one moment follow each other, and to write it out costs a third of a line. */
function momentOf(at: HotelTime): string {
  if (at !== last.at) last = { at, text: instant(at) }
  return last.text
}

let last = { at: Number.NaN, text: '' }

/** Reads what `commitLine` writes. */
export function readCommitLine(line: string): Commit {
  const { at, ...commit } = JSON.parse(line) as Omit<Commit, 'at'> & { at: string }
  return { ...commit, at: Date.parse(at) as HotelTime }
}
