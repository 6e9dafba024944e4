/**
 * A drawer of records, in the order of their last change. A record that changes moves on to another drawer and leaves a gap; gaps are
 * closed when somebody next reads here. So a page is a view of two or three drawers, however much has changed. A record that is dear to make is put
 * without its bytes, and they are made when somebody first reads here.
 */
import type { HotelTime } from '../domain/time.ts'
import { firstIndex } from './first-index.ts'

/** `seq` is the commit that changed the record last; `tick` counts every change of the whole list, and is the cursor behind the record. */
export type Label = { readonly id: string; readonly seq: number; readonly at: HotelTime; readonly tick: number }

/** The JSON of a record as it is now; undefined where there is nothing to show. */
export type Build = (label: Label) => string | undefined

export type Stretch = {
  /** Of each record that is shown. */
  readonly seqs: readonly number[]
  readonly lastTick: number
  /** The records, each with its comma. */
  readonly bytes: Buffer
}

/** Below, a drawer is put together with one beside it, so that no page has to be gathered from many. */
export const fewRecords = 64
/** Few enough that closing a gap costs less than sending a page, and many enough that a page needs few drawers. */
const recordsAtMost = 128
const firstBytes = 1 << 12
const noBytes = Buffer.alloc(0)

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
  #bytes = noBytes
  readonly #gaps = new Set<number>()
  /** The ticks of those whose bytes are still to be made. */
  readonly #unbuilt = new Set<number>()
  /** Labels without bytes: of these there is nothing to show. */
  #blanks = 0
  readonly #build: Build

  constructor(build: Build) {
    this.#build = build
  }

  get full(): boolean {
    return this.#taken === recordsAtMost
  }

  /** Records that have not moved on. */
  get size(): number {
    return this.#labels.length - this.#gaps.size
  }

  /** `record` ends in a comma; it is null where it is to be made later. */
  put(label: Label, record: Buffer | null): void {
    this.#taken += 1
    if (record === null) this.#unbuilt.add(label.tick)
    this.lastTick = label.tick
    this.lastAt = label.at
    this.#add(label, record ?? noBytes)
  }

  /** Takes in what is left of the next drawer, where there is room for it, and is full from then on. False where there is none. */
  takeIn(next: Drawer): boolean {
    if (!this.full || !next.full || this.size + next.size > recordsAtMost) return false
    this.labels()
    for (const [label, record] of next.contents()) {
      if (record === null) this.#unbuilt.add(label.tick)
      this.#add(label, record ?? noBytes)
    }
    this.lastTick = next.lastTick
    this.lastAt = next.lastAt
    return true
  }

  /** The record of this tick moves on. */
  leave(tick: number): void {
    this.#gaps.add(tick)
    this.#unbuilt.delete(tick)
  }

  /** Another record stands in its place from now on. */
  replace(tick: number, seq: number, record: Buffer): void {
    this.#fillAnew((label, old) => (label.tick === tick ? [{ ...label, seq }, record] : [label, old]))
  }

  labels(): readonly Label[] {
    if (this.#gaps.size > 0) this.#fillAnew((label, record) => [label, record])
    return this.#labels
  }

  /** At most `limit` records, from this tick on; undefined where there is none. */
  read(tick: number, limit: number): Stretch | undefined {
    if (this.#gaps.size > 0 || this.#unbuilt.size > 0) this.#buildAndCloseGaps()
    const first = firstIndex(this.#ticks, each => each >= tick)
    const end = this.#blanks === 0 ? Math.min(first + limit, this.#ticks.length) : this.#endOf(first, limit)
    const lastTick = this.#ticks[end - 1]
    if (end <= first || lastTick === undefined) return undefined
    const all = this.#seqs.slice(first, end)
    const seqs = this.#blanks === 0 ? all : all.filter((_, index) => this.#hasBytes(first + index))
    return { seqs, lastTick, bytes: this.#bytes.subarray(this.#starts[first], this.#starts[end]) }
  }

  /** The record of this tick with its comma, made for this time only where it is still to be made; undefined where there is nothing to show. */
  one(tick: number): { readonly label: Label; readonly bytes: Buffer } | undefined {
    const index = firstIndex(this.#ticks, each => each >= tick)
    const label = this.#labels[index]
    if (label?.tick !== tick) return undefined
    const bytes = this.#unbuilt.has(tick)
      ? bytesOf(this.#build(label))
      : this.#bytes.subarray(this.#starts[index], this.#starts[index + 1])
    return bytes.length === 0 ? undefined : { label, bytes }
  }

  /** Every record with its bytes, null where these are still to be made. */
  *contents(): Generator<[Label, Buffer | null]> {
    for (const label of this.labels())
      yield [label, this.#unbuilt.has(label.tick) ? null : (this.one(label.tick)?.bytes ?? noBytes)]
  }

  #add(label: Label, record: Buffer): void {
    const start = this.#starts.at(-1) as number
    const end = start + record.length
    if (end > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], Math.max(firstBytes, 2 * end))
    if (record.length === 0) this.#blanks += 1
    record.copy(this.#bytes, start)
    this.#labels.push(label)
    this.#ticks.push(label.tick)
    this.#seqs.push(label.seq)
    this.#starts.push(end)
  }

  /** Behind so many records that are shown. */
  #endOf(first: number, limit: number): number {
    let end = first
    for (let shown = 0; end < this.#ticks.length && shown < limit; end += 1) shown += this.#hasBytes(end) ? 1 : 0
    return end
  }

  #hasBytes(index: number): boolean {
    return this.#starts[index] !== this.#starts[index + 1]
  }

  #buildAndCloseGaps(): void {
    this.#fillAnew((label, record) => [label, this.#unbuilt.has(label.tick) ? bytesOf(this.#build(label)) : record])
    this.#unbuilt.clear()
  }

  /** Into new bytes, since the old ones may be on their way to somebody. */
  #fillAnew(written: (label: Label, old: Buffer) => [Label, Buffer]): void {
    const [labels, starts, bytes] = [this.#labels, this.#starts, this.#bytes]
    this.#labels = []
    this.#ticks = []
    this.#seqs = []
    this.#starts = [0]
    this.#blanks = 0
    this.#bytes = bytes.length === 0 ? noBytes : Buffer.allocUnsafeSlow(bytes.length)
    labels.forEach((label, index) => {
      if (!this.#gaps.has(label.tick)) this.#add(...written(label, bytes.subarray(starts[index], starts[index + 1])))
    })
    this.#gaps.clear()
  }
}

const bytesOf = (json: string | undefined): Buffer => (json === undefined ? noBytes : Buffer.from(`${json},`))
