/** The bytes of a file, wherever they lie: read a stretch at a time, so that a long file is never held twice. */

export type Content = {
  /** In bytes. */
  readonly length: number
  /**
   * The bytes in `[from, to)`; fewer where the file ends before. Never written to. Where there is `room` of a stretch, they may lie in it, and
   * then are there until it is used again.
   */
  read(from: number, to: number, room?: Buffer): Buffer
  /** All of it, as UTF-8. */
  toString(): string
}

export const contentOf = (bytes: Buffer): Content => ({
  length: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
  toString: () => bytes.toString(),
})

export const wholeOf = (content: Content): Buffer => content.read(0, content.length)

/** Bytes that are read at once, and passed on before the next are. */
export const stretchBytes = 256 * 1024

export function* stretchesOf(content: Content): Generator<Buffer> {
  for (let from = 0; from < content.length; from += stretchBytes) yield content.read(from, from + stretchBytes)
}

/**
 * The same, for who has done with each before asking for the next: all lie in one place after the other. Buffers that are thrown away are not
 * missed by anybody before there are a hundred megabytes of them.
 */
export function* passingStretchesOf(content: Content): Generator<Buffer> {
  const room = Buffer.alloc(stretchBytes)
  for (let from = 0; from < content.length; from += stretchBytes) yield content.read(from, from + stretchBytes, room)
}
