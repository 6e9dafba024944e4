/**
 * Every record once, as it is now, in the order of its last change. A changed record is written anew at the end, and who reads page by page
 * and keeps the place never misses a record that moves.
 */
import type { HotelTime } from '../domain/time.ts'
import { type Build, Drawer, fewRecords, type Label } from './drawer.ts'
import { firstIndex, firstIndexNear } from './first-index.ts'
import { type Pieces, pageOf } from './pieces.ts'

export type RecordPage = {
  readonly body: Pieces
  /** The commits that changed the records of this page last. */
  readonly seqs: readonly number[]
  readonly more: boolean
}

export class RecordLog {
  #drawers: Drawer[] = []
  readonly #places = new Map<string, { readonly drawer: Drawer; readonly tick: number }>()
  #ticks = 0
  readonly #build: Build

  /** `build` makes the records that are put without their JSON. */
  constructor(build: Build = () => undefined) {
    this.#build = build
  }

  /** The last cursor there is. */
  get lastTick(): number {
    return this.#ticks
  }

  /** `json` is null for a record that is made when somebody first reads it, and stays as it then is until it is put again. */
  put(id: string, seq: number, at: HotelTime, json: string | null): void {
    const old = this.#places.get(id)
    if (old) this.#leave(old.drawer, old.tick)
    this.#ticks += 1
    this.#place({ id, seq, at, tick: this.#ticks }, json === null ? null : Buffer.from(`${json},`))
  }

  has(id: string): boolean {
    return this.#places.has(id)
  }

  /** Writes a record anew where it is, so that nobody who reads by cursor or by time is told of it. */
  replace(id: string, seq: number, json: string): void {
    const place = this.#places.get(id)
    place?.drawer.replace(place.tick, seq, Buffer.from(`${json},`))
  }

  /** Writes every record anew where it is, so that cursors stay; undefined leaves one as it was. */
  rewrite(jsonOf: (id: string) => string | undefined): void {
    const drawers = this.#drawers
    this.#drawers = []
    for (const drawer of drawers)
      for (const [label, record] of drawer.contents()) {
        const json = jsonOf(label.id)
        this.#place(label, json === undefined ? record : Buffer.from(`${json},`))
      }
  }

  get(id: string): { readonly bytes: Buffer; readonly seq: number } | undefined {
    const place = this.#places.get(id)
    const one = place?.drawer.one(place.tick)
    return one && { bytes: one.bytes.subarray(0, -1), seq: one.label.seq }
  }

  /** The cursor behind a record. */
  tickOf(id: string): number | undefined {
    return this.#places.get(id)?.tick
  }

  /** Every record behind a tick, in order. */
  *labelsAfter(tick: number): Generator<Label> {
    for (let index = this.#drawerBehind(tick); ; index += 1) {
      const labels = this.#drawers[index]?.labels()
      if (!labels) return
      for (const label of labels) if (label.tick > tick) yield label
    }
  }

  /** The tick before the first record that changed at or after a time: a cursor to read on from. */
  tickBefore(time: HotelTime): number {
    const drawer = this.#drawers[firstIndex(this.#drawers, ({ lastAt }) => lastAt >= time)]
    if (!drawer) return this.#ticks
    const labels = drawer.labels()
    return (labels[firstIndex(labels, ({ at }) => at >= time)]?.tick ?? drawer.lastTick + 1) - 1
  }

  /** At most `limit` records after a tick. `before` and `after` are ASCII; `after` is told the cursor to read on from. */
  page(tick: number, limit: number, before: string, after: (next: number, more: boolean) => string): RecordPage {
    const bytes: Buffer[] = []
    let seqs: readonly number[] = []
    let next = tick
    let index = this.#drawerBehind(tick)
    for (; index < this.#drawers.length && seqs.length < limit; index += 1) {
      const read = this.#drawers[index]?.read(tick + 1, limit - seqs.length)
      if (!read) continue
      if (read.bytes.length > 0) bytes.push(read.bytes)
      seqs = seqs.concat(read.seqs)
      next = read.lastTick
    }
    // The record of the last tick has not moved since: it is always there.
    const more = next < this.#ticks
    return { body: pageOf(before, bytes, after(next, more)), seqs, more }
  }

  /** Drawers are filled one after the other and grow thin from the front, so the place in the count of changes all but says which it is. */
  #drawerBehind(tick: number): number {
    const guess = (tick / this.#ticks) * this.#drawers.length
    return firstIndexNear(this.#drawers, ({ lastTick }) => lastTick > tick, guess)
  }

  #leave(drawer: Drawer, tick: number): void {
    drawer.leave(tick)
    if (!drawer.full || drawer.size > fewRecords) return
    const index = firstIndex(this.#drawers, ({ lastTick }) => lastTick >= drawer.lastTick)
    if (drawer.size === 0) this.#drawers.splice(index, 1)
    else if (!this.#join(index - 1)) this.#join(index)
  }

  /** Puts the drawer at this place and the next one together, where they fit into one. */
  #join(index: number): boolean {
    const [first, second] = [this.#drawers[index], this.#drawers[index + 1]]
    if (!first || !second || !first.takeIn(second)) return false
    this.#drawers.splice(index + 1, 1)
    for (const { id, tick } of second.labels()) this.#places.set(id, { drawer: first, tick })
    return true
  }

  #place(label: Label, record: Buffer | null): void {
    const last = this.#drawers.at(-1)
    const drawer = last && !last.full ? last : new Drawer(this.#build)
    if (drawer !== last) this.#drawers.push(drawer)
    drawer.put(label, record)
    this.#places.set(label.id, { drawer, tick: label.tick })
  }
}
