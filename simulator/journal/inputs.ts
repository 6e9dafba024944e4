/** What came from outside while a run was played, with its place in the journal: seed, date, story and these give the journal again. */
import type { Addressed } from '../domain/group.ts'
import { type HotelTime, instant } from '../domain/time.ts'
import type { Actor } from '../domain/words.ts'

export type Input = {
  readonly at: HotelTime
  /** The length of the journal when the command was obeyed: its exact place among things of the same moment. */
  readonly afterSeq: number
  readonly command: Addressed
  /** Who asked, where it was not the desk. */
  readonly by?: 'connector'
}

/** Undefined for what the story and the house do by themselves. */
export function inputOf(command: Addressed, by: Actor, at: HotelTime, afterSeq: number): Input | undefined {
  if (by === 'desk') return { at, afterSeq, command }
  return by === 'connector' ? { at, afterSeq, command, by } : undefined
}

export const inputLine = ({ at, ...input }: Input): string => JSON.stringify({ at: instant(at), ...input })

/** Reads what `inputLine` writes. */
export function readInputLine(line: string): Input {
  const { at, ...input } = JSON.parse(line) as Omit<Input, 'at'> & { at: string }
  return { ...input, at: Date.parse(at) as HotelTime }
}
