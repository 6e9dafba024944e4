/** What came from outside while a run was played, with its place in the journal: seed, date, story and these give the journal again. */
import type { Addressed } from '../domain/group.ts'
import { type HotelTime, instant } from '../domain/time.ts'

export type Input = {
  readonly at: HotelTime
  /** The length of the journal when the command was obeyed: its exact place among things of the same moment. */
  readonly afterSeq: number
  readonly command: Addressed
}

export const inputLine = ({ at, afterSeq, command }: Input): string =>
  JSON.stringify({ at: instant(at), afterSeq, command })

/** Reads what `inputLine` writes. */
export function readInputLine(line: string): Input {
  const { at, ...input } = JSON.parse(line) as Omit<Input, 'at'> & { at: string }
  return { ...input, at: Date.parse(at) as HotelTime }
}
