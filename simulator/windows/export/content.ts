/** The bytes of a file, wherever they lie: read a stretch at a time, so that a long file is never held twice. */

export type Content = {
  /** In bytes. */
  readonly length: number
  /** The bytes in `[from, to)`; fewer where the file ends before. Never written to. */
  read(from: number, to: number): Buffer
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
