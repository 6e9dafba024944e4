/** The feed of changes: what polling reads and webhooks send, byte for byte, each change written once. */
import { hash } from 'node:crypto'
import { instant } from '../domain/time.ts'
import type { Commit } from '../journal/commit.ts'
import { ByteLog } from './byte-log.ts'
import { type Pieces, pageOf } from './pieces.ts'

export type Change = {
  /** Its place in the feed, from 0. */
  readonly place: number
  readonly id: string
  readonly type: string
  /** The commit it tells of. */
  readonly seq: number
  /** The reservation or guest that changed. */
  readonly subject: string
  /** That guest, or whose stay it was by then. */
  readonly guest: string
}

export class ChangeFeed {
  readonly #bytes = new ByteLog()
  readonly #changes: Change[] = []
  readonly #idKey: string

  constructor(idKey: string) {
    this.#idKey = idKey
  }

  /** `record` is the reservation or guest as JSON, as it stands after the commit. */
  add(commit: Commit, type: string, { subject, guest }: Pick<Change, 'subject' | 'guest'>, record: string): Change {
    const place = this.#changes.length
    const id = `evt_${hash('sha256', `${this.#idKey} ${place} ${type} ${subject}`).slice(0, 24)}`
    this.#bytes.append(`{"type":"${type}","timestamp":"${instant(commit.at)}","id":"${id}","data":${record}}`)
    const change: Change = { place, id, type, seq: commit.seq, subject, guest }
    this.#changes.push(change)
    return change
  }

  /** Rewrites what earlier changes say of these guests; `without` takes the record as it stood, and may not make it longer. */
  redact(guests: ReadonlySet<string>, without: (record: Record<string, unknown>, type: string) => object): void {
    for (const { place, type, guest } of this.#changes) {
      if (!guests.has(guest)) continue
      const change = JSON.parse(String(this.bytes(place))) as { data: Record<string, unknown> }
      this.#bytes.overwrite(place, JSON.stringify({ ...change, data: without(change.data, type) }))
    }
  }

  get length(): number {
    return this.#changes.length
  }

  change(place: number): Change | undefined {
    return this.#changes[place]
  }

  /** The change as JSON bytes: the body of its webhook. */
  bytes(place: number): Buffer {
    return this.#bytes.bytes(place)
  }

  /** A page of changes in `[from, to)` as JSON, between two pieces of ASCII text. */
  page(from: number, to: number, before: string, after: string): Pieces {
    return pageOf(before, this.#bytes.stretch(from, to), after)
  }
}
