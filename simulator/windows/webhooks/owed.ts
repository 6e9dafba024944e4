/**
 * What one subscriber is owed: a fold of the feed, of what the transcript says was tried, and of the ladder whose next step stands there. No
 * body is kept, and what was never tried is a stretch of the feed.
 */
import TinyQueue from 'tinyqueue'
import { type HotelTime, later } from '../../domain/time.ts'
import type { Entry } from '../../transcript/entries.ts'
import { type DeliveryAttempt, isTaken, toldIn, type WebhookAsked } from '../../transcript/subscription-entries.ts'
import type { ChangeFeed } from '../../views/change-feed.ts'
import { placeAfter, placeOf } from './places.ts'
import { Stretches } from './stretches.ts'

export type Owing = {
  /** In the feed; more than one in a batch. */
  readonly places: readonly number[]
  /** The number of the attempt, from 1. */
  readonly attempt: number
}

type Waiting = Owing & { readonly at: HotelTime }

type GivenUp = { readonly places: readonly number[]; readonly attempts: number; readonly at: HotelTime }

/** How many deliveries that failed for good are remembered; the oldest are forgotten first. */
const mostGivenUp = 10_000

export type Ask = {
  readonly order: 'in-turn' | 'parallel' | 'blocking'
  readonly batch: number
  readonly fits: (place: number) => boolean
}

export class Owed {
  readonly #feed: ChangeFeed
  readonly #fresh = new Stretches()
  /** What happened while it was disabled. */
  readonly #gaps = new Stretches()
  /** Where it stopped; null while it goes on. */
  #stoppedAt: number | null = null
  #waiting: Map<number, Waiting> | null = null
  #queue: TinyQueue<Waiting> | null = null
  #givenUp: Map<number, GivenUp> | null = null
  #pausedUntil = 0
  /** Since the last delivery that was taken. */
  failing: { readonly since: HotelTime; readonly inARow: number } | null = null

  constructor(feed: ChangeFeed) {
    this.#feed = feed
  }

  /** Takes in a line that is about this subscriber. */
  take(entry: Entry): void {
    switch (entry.kind) {
      case 'subscription-added':
        return entry.unverified ? undefined : this.#start(entry.afterSeq)
      case 'challenge':
        return entry.passed ? this.#start(entry.afterSeq) : undefined
      case 'subscription-enabled':
        return this.#start(entry.afterSeq)
      case 'subscription-changed':
        return entry.unverified ? this.#stop(entry) : undefined
      case 'subscription-disabled':
        return this.#stop(entry)
      case 'subscription-ended':
        return this.#stop({ at: entry.at, afterSeq: 0 })
      case 'delivery':
        return this.#tried(entry)
      case 'webhook-asked':
        return this.#asked(entry)
      default:
        return undefined
    }
  }

  /** Takes what goes out next; undefined where nothing does now. */
  next(now: HotelTime, { order, batch, fits }: Ask): Owing | undefined {
    if (this.#pausedUntil > now) return undefined
    const first = this.#first()
    if (first && first.at <= now) {
      this.#queue?.pop()
      this.#waiting?.delete(first.places[0] as number)
      return first
    }
    if (first && order === 'blocking') return undefined
    const places: number[] = []
    while (places.length < batch) {
      const place = this.#fresh.take(this.#feed.length, fits)
      if (place === undefined) break
      places.push(place)
    }
    return places.length === 0 ? undefined : { places, attempt: 1 }
  }

  /** Whether something may go out now. */
  isDue(now: HotelTime): boolean {
    if (this.#pausedUntil > now) return false
    return (this.#first()?.at ?? Number.POSITIVE_INFINITY) <= now || this.#fresh.hasAny(this.#feed.length)
  }

  /** The moments at which something waits to be tried again. */
  moments(): Set<HotelTime> {
    const times = [...(this.#waiting?.values() ?? [])].map(({ at }) => Math.max(at, this.#pausedUntil) as HotelTime)
    return new Set(this.#pausedUntil > 0 ? [...times, this.#pausedUntil as HotelTime] : times)
  }

  /** Puts back what was taken and is not to be tried yet. */
  hold(owing: Owing, at: HotelTime): void {
    this.#wait({ ...owing, at })
  }

  #start(afterSeq: number): void {
    const from = placeAfter(this.#feed, afterSeq)
    if (this.#stoppedAt !== null && this.#stoppedAt < from) this.#gaps.add(this.#stoppedAt, from)
    this.#stoppedAt = null
    this.failing = null
    this.#fresh.empty(from)
    this.#fresh.add(from, Number.POSITIVE_INFINITY)
  }

  /** What waits is given up, and can be recovered; what was not tried yet can be replayed. */
  #stop({ at, afterSeq }: { readonly at: HotelTime; readonly afterSeq: number }): void {
    const end = placeAfter(this.#feed, afterSeq)
    for (const [from, to] of this.#fresh.empty(end)) this.#gaps.add(from, to)
    this.#stoppedAt ??= end
    for (const { places, attempt } of this.#waiting?.values() ?? []) this.#giveUp({ places, attempts: attempt - 1, at })
    this.#waiting = null
    this.#queue = null
    this.#pausedUntil = 0
  }

  #tried(entry: DeliveryAttempt & { readonly at: HotelTime }): void {
    const places = toldIn(entry).flatMap(told => placeOf(this.#feed, told) ?? [])
    const [first] = places
    if (first === undefined) return
    const { at, attempt, nextAt, pauses } = entry
    // What was under way when it was disabled is no gap, either.
    for (const place of places) for (const stretches of [this.#fresh, this.#gaps]) stretches.remove(place)
    this.#waiting?.delete(first)
    this.#givenUp?.delete(first)
    if (pauses !== undefined) this.#pausedUntil = Math.max(this.#pausedUntil, later(at, 1000 * pauses))
    if (isTaken(entry)) {
      this.failing = null
      return
    }
    this.failing = { since: this.failing?.since ?? at, inARow: (this.failing?.inARow ?? 0) + 1 }
    if (nextAt === null || this.#stoppedAt !== null) this.#giveUp({ places, attempts: attempt, at })
    else this.#wait({ places, attempt: attempt + 1, at: nextAt })
  }

  #asked(asked: WebhookAsked & { readonly at: HotelTime }): void {
    const { at } = asked
    if (asked.what === 'resend') {
      const places = asked.told.flatMap(told => placeOf(this.#feed, told) ?? [])
      if (places.length > 0) this.#wait({ places, attempt: asked.attempt, at })
    }
    if (asked.what === 'recover') {
      const since = Date.parse(asked.since)
      for (const { places, attempts, at: failed } of this.#givenUp?.values() ?? [])
        if (failed >= since) this.#wait({ places, attempt: attempts + 1, at })
    }
    if (asked.what === 'replay') {
      const from = placeAfter(this.#feed, asked.afterSeq)
      for (const [start, to] of this.#gaps.empty(this.#feed.length)) {
        this.#fresh.add(Math.max(start, from), to)
        this.#gaps.add(start, Math.min(to, from))
      }
    }
  }

  #wait(waiting: Waiting): void {
    this.#waiting ??= new Map()
    this.#queue ??= new TinyQueue<Waiting>([], soonestFirst)
    this.#waiting.set(waiting.places[0] as number, waiting)
    this.#queue.push(waiting)
  }

  /** What stands in the queue and is no longer meant is passed over. */
  #first(): Waiting | undefined {
    for (let first = this.#queue?.peek(); first; first = this.#queue?.peek()) {
      if (this.#waiting?.get(first.places[0] as number) === first) return first
      this.#queue?.pop()
    }
    return undefined
  }

  #giveUp(given: GivenUp): void {
    this.#givenUp ??= new Map()
    this.#givenUp.set(given.places[0] as number, given)
    const [oldest] = this.#givenUp.keys()
    if (this.#givenUp.size > mostGivenUp && oldest !== undefined) this.#givenUp.delete(oldest)
  }
}

/** At one moment in the order of the feed. */
const soonestFirst = (a: Waiting, b: Waiting): number => a.at - b.at || (a.places[0] ?? 0) - (b.places[0] ?? 0)
