/** A text whose bytes lie in several places and are sent one after the other: copying every page together was most of a request's cost. */

export type Pieces = {
  /** Bytes are UTF-8 and never written to again: they may be sent at leisure. Text is ASCII, and can travel with the head of an answer. */
  readonly pieces: readonly (Buffer | string)[]
  /** In bytes. */
  readonly length: number
  toString(): string
}

/** A JSON text: records that each end in a comma, the last of which falls away, between two pieces of ASCII. */
export function pageOf(before: string, records: readonly Buffer[], after: string): Pieces {
  const pieces: (Buffer | string)[] = [before, ...records.slice(0, -1)]
  const last = records.at(-1)
  if (last) pieces.push(last.subarray(0, -1))
  pieces.push(after)
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { pieces, length, toString: () => pieces.join('') }
}
