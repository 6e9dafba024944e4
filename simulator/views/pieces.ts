/** A text whose bytes lie in several places. It is sent piece by piece: copying pages together was measured to be most of a request's cost. */

export type Pieces = {
  /** UTF-8. The bytes belong to a log that never changes what it once wrote, so they may be sent at leisure. */
  readonly pieces: readonly Buffer[]
  /** In bytes. */
  readonly length: number
  toString(): string
}

/** A JSON text of records that each end in a comma, between two pieces of ASCII text. */
export function pageOf(before: string, records: readonly Buffer[], after: string): Pieces {
  const pieces = [Buffer.from(before, 'latin1'), ...records.slice(0, -1)]
  const last = records.at(-1)
  if (last) pieces.push(last.subarray(0, -1))
  pieces.push(Buffer.from(after, 'latin1'))
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  return { pieces, length, toString: () => Buffer.concat(pieces).toString() }
}
