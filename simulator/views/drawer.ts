/**
 * A drawer of records, in the order of their last change. A record that changes moves on to another drawer and leaves a gap; gaps are
 * closed when somebody next reads here. So a page is a view of two or three drawers, however much has changed.
 */
import type { HotelTime } from '../domain/time.ts'
import { firstIndex } from './first-index.ts'

/** `seq` is the commit that changed the record last; `tick` counts every change of the whole list, and is the cursor behind the record. */
export type Label = { readonly id: string; readonly seq: number; readonly at: HotelTime; readonly tick: number }

export type Stretch = {
  readonly seqs: readonly number[]
  readonly lastTick: number
  /** The records, each with its comma. */
  readonly bytes: Buffer
}

/** Few enough that closing a gap costs less than sending a page, and many enough that a page needs few drawers. */
const recordsAtMost = 128
const firstBytes = 1 << 12

export class Drawer {
  /** Of the last record that was put here, whether or not it has moved on. */
  lastTick = 0
  lastAt = 0 as HotelTime
  #taken = 0
  #labels: Label[] = []
  /** The labels' ticks and seqs again, side by side, so that a page need not visit a hundred labels. */
  #ticks: number[] = []
  #seqs: number[] = []
  /** Where each record begins, and where the next one will. */
  #starts = [0]
  #bytes = Buffer.allocUnsafeSlow(firstBytes)
  readonly #gaps = new Set<number>()

  get full(): boolean {
    return this.#taken === recordsAtMost
  }

  /** Whether all that was put here has moved on. */
  get empty(): boolean {
    return this.#labels.length === this.#gaps.size
  }

  /** `record` ends in a comma. */
  put(label: Label, record: Buffer): void {
    this.#taken += 1
    this.lastTick = label.tick
    this.lastAt = label.at
    this.#add(label, record)
  }

  /** The record of this tick moves on. */
  leave(tick: number): void {
    this.#gaps.add(tick)
  }

  /** Another record stands in its place from now on. */
  replace(tick: number, seq: number, record: Buffer): void {
    this.#fillAnew((label, old) => (label.tick === tick ? [{ ...label, seq }, record] : [label, old]))
  }

  labels(): readonly Label[] {
    this.#closeGaps()
    return this.#labels
  }

  /** At most `limit` records, from this tick on; undefined where there is none. */
  read(tick: number, limit: number): Stretch | undefined {
    this.#closeGaps()
    const first = firstIndex(this.#ticks, each => each >= tick)
    const seqs = this.#seqs.slice(first, first + limit)
    const lastTick = this.#ticks[first + seqs.length - 1]
    if (seqs.length === 0 || lastTick === undefined) return undefined
    return { seqs, lastTick, bytes: this.#bytes.subarray(this.#starts[first], this.#starts[first + seqs.length]) }
  }

  #add(label: Label, record: Buffer): void {
    const start = this.#starts.at(-1) as number
    const end = start + record.length
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], 2 * end)
    record.copy(this.#bytes, start)
    this.#labels.push(label)
    this.#ticks.push(label.tick)
    this.#seqs.push(label.seq)
    this.#starts.push(end)
  }

  #closeGaps(): void {
    if (this.#gaps.size > 0) this.#fillAnew((label, record) => [label, record])
  }

  /** Into new bytes, since the old ones may be on their way to somebody. */
  #fillAnew(written: (label: Label, old: Buffer) => [Label, Buffer]): void {
    const [labels, starts, bytes] = [this.#labels, this.#starts, this.#bytes]
    this.#labels = []
    this.#ticks = []
    this.#seqs = []
    this.#starts = [0]
    this.#bytes = Buffer.allocUnsafeSlow(bytes.length)
    labels.forEach((label, index) => {
      if (!this.#gaps.has(label.tick)) this.#add(...written(label, bytes.subarray(starts[index], starts[index + 1])))
    })
    this.#gaps.clear()
  }
}
