/**
 * In which order records changed last, without the records: who reads page by page looks them up as they are, and never misses one that moves
 * on. Cheaper than keeping their bytes where a record grows with every line of a bill.
 */
import type { HotelTime } from '../domain/time.ts'
import { firstIndex } from './first-index.ts'

/** `seq` is the commit that changed the record last, 0 where none has; `tick` counts every change of the whole list, and is the cursor behind the record. */
export type LastChange = {
  readonly id: string
  readonly seq: number
  readonly at: HotelTime
  readonly tick: number
  /** The record as JSON, for whoever has put it together: it stays as it is until its next change. */
  text: string | undefined
}

export class LastChanges {
  #changes: LastChange[] = []
  /** Where to look on from a place whose record has moved; places that stay lead to themselves. */
  #onwards: number[] = []
  readonly #places = new Map<string, number>()
  #ticks = 0

  /** The last cursor there is. */
  get lastTick(): number {
    return this.#ticks
  }

  put(id: string, seq: number, at: HotelTime): void {
    const old = this.#places.get(id)
    if (old !== undefined) this.#onwards[old] = old + 1
    this.#ticks += 1
    this.#place({ id, seq, at, tick: this.#ticks, text: undefined })
    if (this.#changes.length > 2 * this.#places.size + 1024) this.#fillAnew()
  }

  get(id: string): LastChange | undefined {
    const place = this.#places.get(id)
    return place === undefined ? undefined : this.#changes[place]
  }

  /** The records behind a tick, in order; to be read on before anything changes. */
  *after(tick: number): Generator<LastChange> {
    let place = this.#standing(firstIndex(this.#changes, each => each.tick > tick))
    for (let change = this.#changes[place]; change; change = this.#changes[place]) {
      yield change
      place = this.#standing(place + 1)
    }
  }

  /** The tick before the first record that changed at or after a time: a cursor to read on from. */
  tickBefore(time: HotelTime): number {
    const first = this.#changes[firstIndex(this.#changes, each => each.at >= time)]
    return first === undefined ? this.#ticks : first.tick - 1
  }

  #place(change: LastChange): void {
    const place = this.#changes.length
    this.#places.set(change.id, place)
    this.#changes.push(change)
    this.#onwards.push(place)
  }

  /** Shortens the way for whoever comes next, so that long gaps are crossed once. */
  #standing(from: number): number {
    const way: number[] = []
    let place = from
    for (let next = this.#onwards[place]; next !== undefined && next !== place; next = this.#onwards[place]) {
      way.push(place)
      place = next
    }
    for (const passed of way) this.#onwards[passed] = place
    return place
  }

  /** Without the gaps. Ticks stay, so cursors do too. */
  #fillAnew(): void {
    const standing = this.#changes.filter((_, place) => this.#onwards[place] === place)
    this.#changes = []
    this.#onwards = []
    for (const change of standing) this.#place(change)
  }
}
