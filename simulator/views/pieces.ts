/** A text whose bytes lie in several places and are sent one after the other: copying every page together was most of a request's cost. */

export type Pieces = {
  /** UTF-8, and never written to again: they may be sent at leisure. */
  readonly pieces: readonly Buffer[]
  /** In bytes. */
  readonly length: number
  toString(): string
}

/** A JSON text: records that each end in a comma, the last of which falls away, between two pieces of ASCII. */
export function pageOf(before: string, records: readonly Buffer[], after: string): Pieces {
  const pieces = [Buffer.from(before, 'latin1'), ...records]
  if (records.length > 0) pieces.push((pieces.pop() as Buffer).subarray(0, -1))
  pieces.push(Buffer.from(after, 'latin1'))
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { pieces, length, toString: () => Buffer.concat(pieces).toString() }
}
