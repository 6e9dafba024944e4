/** The transcript: what was said on the wire, append-only. Secrets never come in: whoever writes an entry leaves them out. */
import { type HotelTime, instant, type WireTime } from '../domain/time.ts'
import type { Entry, Saying } from './entries.ts'
import { KeyedWrites } from './keyed-writes.ts'
import { Subscriptions } from './subscriptions.ts'

export class Transcript {
  readonly #entries: Entry[] = []
  readonly keyedWrites = new KeyedWrites()
  readonly subscriptions = new Subscriptions()
  readonly #followers: ((entry: Entry) => void)[] = []

  append(
    times: { readonly at: HotelTime; readonly wire: WireTime; readonly wireEnd: WireTime },
    saying: Saying,
  ): Entry {
    const { at, wire, wireEnd } = times
    // What is spread first is copied at once, what comes behind other keys one by one: half the cost of a line.
    const entry: Entry = { ...saying, n: this.#entries.length + 1, at, wire, wireEnd }
    this.restore(entry)
    for (const follow of this.#followers) follow(entry)
    return entry
  }

  /** Hears of every line that is written from now on. */
  follow(follower: (entry: Entry) => void): void {
    this.#followers.push(follower)
  }

  /** Takes in a line that was kept. */
  restore(entry: Entry): void {
    this.#entries.push(entry)
    this.keyedWrites.take(entry)
    this.subscriptions.take(entry)
  }

  get length(): number {
    return this.#entries.length
  }

  /** Entries after line `n`, oldest first, at most `limit`. */
  after(n: number, limit = Number.POSITIVE_INFINITY): readonly Entry[] {
    return this.#entries.slice(n, n + limit)
  }

  all(): readonly Entry[] {
    return this.#entries
  }
}

/** An entry as it stands in transcript.jsonl: times as RFC 3339. */
export function writtenEntry(entry: Entry): Record<string, unknown> {
  const { n, at, wire, wireEnd, ...saying } = entry
  const written = { n, at: instant(at), wire: instant(wire), wireEnd: instant(wireEnd), ...saying }
  return 'nextAt' in saying ? { ...written, nextAt: saying.nextAt === null ? null : instant(saying.nextAt) } : written
}

export const entryLine = (entry: Entry): string => JSON.stringify(writtenEntry(entry))

/** Reads what `entryLine` writes. */
export function readEntryLine(line: string): Entry {
  const { at, wire, wireEnd, ...rest } = JSON.parse(line) as {
    [key: string]: unknown
    at: string
    wire: string
    wireEnd: string
  }
  const next = typeof rest.nextAt === 'string' ? { nextAt: Date.parse(rest.nextAt) } : {}
  const times = { at: Date.parse(at), wire: Date.parse(wire), wireEnd: Date.parse(wireEnd) }
  return { ...rest, ...next, ...times } as unknown as Entry
}
