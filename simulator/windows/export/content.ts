/** The bytes of a file, wherever they lie: read a stretch at a time, so that a long file is never held twice. */

export type Content = {
  /** In bytes. */
  readonly length: number
  /** The bytes in `[from, to)`; fewer where the file ends before. Never written to. */
  read(from: number, to: number): Buffer
}

export const contentOf = (bytes: Buffer): Content => ({
  length: bytes.length,
  read: (from, to) => bytes.subarray(from, to),
})

export const wholeOf = (content: Content): Buffer => content.read(0, content.length)
