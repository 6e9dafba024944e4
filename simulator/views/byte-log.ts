/** Records as bytes, one after the other in long buffers: a page is a copy of a stretch, not a joining of a hundred pieces. */

/** Small at first, so that a hundred runs share a machine; then doubling, so that a page seldom spans two. */
const firstSegmentBytes = 1 << 15
const longestSegmentBytes = 1 << 20

export class ByteLog {
  readonly #segments: Buffer[] = []
  #used = 0
  readonly #segmentOf: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  get length(): number {
    return this.#starts.length
  }

  /** Appends a record, followed by a comma; returns its place. */
  append(text: string): number {
    const size = Buffer.byteLength(text) + 1
    const current = this.#segments.at(-1)
    const segment = current && this.#used + size <= current.length ? current : this.#open(size)
    const start = this.#used
    segment.write(text, start)
    segment[start + size - 1] = 0x2c
    this.#used += size
    this.#segmentOf.push(this.#segments.length - 1)
    this.#starts.push(start)
    this.#ends.push(this.#used)
    return this.#starts.length - 1
  }

  /** The record at a place, without its comma. */
  bytes(place: number): Buffer {
    return this.#segment(place).subarray(this.#starts[place], (this.#ends[place] as number) - 1)
  }

  /** A JSON text of these stretches (each `[from, to)`), between two pieces of text. */
  page(before: string, stretches: readonly (readonly [number, number])[], after: string): Buffer {
    const runs = stretches.flatMap(([from, to]) => this.#runs(from, to))
    const size = runs.reduce((sum, run) => sum + run.length, 0)
    const page = Buffer.allocUnsafe(before.length + Math.max(size - 1, 0) + after.length)
    let at = page.write(before, 0, 'latin1')
    for (const run of runs) at += run.copy(page, at)
    page.write(after, size > 0 ? at - 1 : at, 'latin1')
    return page
  }

  /** A stretch as pieces that lie whole in one segment. */
  #runs(from: number, to: number): Buffer[] {
    const runs: Buffer[] = []
    for (let place = from; place < to; ) {
      const segment = this.#segmentOf[place] as number
      const last = this.#lastInSegment(place, to, segment)
      runs.push(this.#segment(place).subarray(this.#starts[place], this.#ends[last]))
      place = last + 1
    }
    return runs
  }

  #lastInSegment(place: number, to: number, segment: number): number {
    if (this.#segmentOf[to - 1] === segment) return to - 1
    let last = place
    while (last + 1 < to && this.#segmentOf[last + 1] === segment) last += 1
    return last
  }

  #segment(place: number): Buffer {
    return this.#segments[this.#segmentOf[place] as number] as Buffer
  }

  #open(size: number): Buffer {
    const planned = Math.min(firstSegmentBytes << Math.min(this.#segments.length, 5), longestSegmentBytes)
    const segment = Buffer.allocUnsafeSlow(Math.max(planned, size))
    this.#segments.push(segment)
    this.#used = 0
    return segment
  }
}
