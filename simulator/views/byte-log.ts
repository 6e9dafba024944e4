/** Records as bytes, one after the other in long buffers: a page is a view of a stretch, not a joining of a hundred pieces. */

/** Small at first, so that a hundred runs share a machine; then doubling, so that a page seldom spans two. */
const firstSegmentBytes = 1 << 15
const longestSegmentBytes = 1 << 20

export class ByteLog {
  readonly #segments: Buffer[] = []
  #used = 0
  readonly #segmentOf: number[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []

  /** Appends a record, followed by a comma. */
  append(text: string): void {
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
  }

  /** Writes a record anew where it stands; the rest is filled with spaces. It may not be longer than the one before. */
  overwrite(place: number, text: string): void {
    const old = this.bytes(place)
    const size = Buffer.byteLength(text)
    if (size > old.length) throw new Error('A record is overwritten only by one that is no longer.')
    old.write(text, 0)
    old.fill(0x20, size)
  }

  /** The record at a place, without its comma. */
  bytes(place: number): Buffer {
    return this.#segment(place).subarray(this.#starts[place], (this.#ends[place] as number) - 1)
  }

  /** The records in `[from, to)`, each with its comma, as pieces that lie whole in one segment. */
  stretch(from: number, to: number): Buffer[] {
    const pieces: Buffer[] = []
    for (let place = from; place < to; ) {
      const last = this.#lastInSegment(place, to)
      pieces.push(this.#segment(place).subarray(this.#starts[place], this.#ends[last]))
      place = last + 1
    }
    return pieces
  }

  #lastInSegment(place: number, to: number): number {
    const segment = this.#segmentOf[place]
    if (this.#segmentOf[to - 1] === segment) return to - 1
    let last = place
    while (this.#segmentOf[last + 1] === segment) last += 1
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
