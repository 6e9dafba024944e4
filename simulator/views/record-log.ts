/**
 * Every record once, as it is now, in the order of its last change. A changed record is written anew at the end and its old place is
 * left dead, so a page is a copy of a few long stretches, and a reader who keeps its place never misses a record that moves.
 */
import type { HotelTime } from '../domain/time.ts'
import { ByteLog } from './byte-log.ts'

type Slot = {
  readonly id: string
  readonly seq: number
  readonly at: HotelTime
  readonly tick: number
  readonly place: number
  live: boolean
}

export type RecordPage = {
  readonly body: Buffer
  /** The commits that changed the records of this page last. */
  readonly seqs: readonly number[]
  readonly more: boolean
}

export class RecordLog {
  #bytes = new ByteLog()
  #slots: Slot[] = []
  readonly #slotOf = new Map<string, Slot>()
  #ticks = 0

  put(id: string, seq: number, at: HotelTime, json: string): void {
    const old = this.#slotOf.get(id)
    if (old) old.live = false
    const slot: Slot = { id, seq, at, tick: ++this.#ticks, place: this.#bytes.append(json), live: true }
    this.#slots.push(slot)
    this.#slotOf.set(id, slot)
    if (this.#slots.length > 2 * this.#slotOf.size + 1024) this.#compact()
  }

  get(id: string): { readonly bytes: Buffer; readonly seq: number } | undefined {
    const slot = this.#slotOf.get(id)
    return slot && { bytes: this.#bytes.bytes(slot.place), seq: slot.seq }
  }

  /** The tick before the first record that changed at or after a time: a cursor to read on from. */
  tickBefore(time: HotelTime): number {
    const index = firstIndex(this.#slots, slot => slot.at >= time)
    return (this.#slots[index]?.tick ?? this.#ticks + 1) - 1
  }

  /** At most `limit` records after a tick. `before` and `after` are ASCII; `after` is told the cursor to read on from. */
  page(tick: number, limit: number, before: string, after: (next: number, more: boolean) => string): RecordPage {
    const stretches: [number, number][] = []
    const seqs: number[] = []
    let index = firstIndex(this.#slots, slot => slot.tick > tick)
    let next = tick
    for (; index < this.#slots.length && seqs.length < limit; index += 1) {
      const slot = this.#slots[index] as Slot
      if (!slot.live) continue
      const stretch = stretches.at(-1)
      if (stretch?.[1] === slot.place) stretch[1] += 1
      else stretches.push([slot.place, slot.place + 1])
      seqs.push(slot.seq)
      next = slot.tick
    }
    while (index < this.#slots.length && !this.#slots[index]?.live) index += 1
    const more = index < this.#slots.length
    return { body: this.#bytes.page(before, stretches, after(next, more)), seqs, more }
  }

  /** Leaves the dead places behind. Ticks stay, so cursors do too. */
  #compact(): void {
    const bytes = new ByteLog()
    this.#slots = this.#slots
      .filter(({ live }) => live)
      .map(slot => ({ ...slot, place: bytes.append(this.#bytes.bytes(slot.place).toString()) }))
    for (const slot of this.#slots) this.#slotOf.set(slot.id, slot)
    this.#bytes = bytes
  }
}

/** The first index whose item holds; the items that hold are at the end. */
function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(items[middle] as Item)) high = middle
    else low = middle + 1
  }
  return low
}
