/**
 * Webhooks on the wire. What is due is no queue of its own: it is what each subscriber is owed of the feed, by the transcript and the ladder.
 * An attempt ends before time moves on; subscribers are served beside each other, and each in its own order.
 */
import { type HotelTime, later } from '../domain/time.ts'
import type { Hotel } from '../hotel.ts'
import type { Entry } from '../transcript/entries.ts'
import { Owed } from '../windows/webhooks/owed.ts'
import { profileIn } from '../windows/webhooks/profile.ts'
import { tryOnce } from './webhooks/attempt.ts'
import { isOfSubscriber, obeyAsked } from './webhooks/errands.ts'
import { planExtrasLeft } from './webhooks/extras-left.ts'
import { type Line, lineOf } from './webhooks/line.ts'
import { whenStalled } from './webhooks/stalled.ts'

/** Subscribers that are served at once, and where nobody has answered for a real second: as many as there can be connections to one address. */
const [usuallyAtOnce, mostAtOnce] = [64, 1024]

/** One for each hotel: two would send everything twice. */
const ofHotels = new WeakMap<Hotel, Deliveries>()

export function deliveriesOf(hotel: Hotel): Deliveries {
  const there = ofHotels.get(hotel) ?? new Deliveries(hotel)
  ofHotels.set(hotel, there)
  return there
}

export class Deliveries {
  readonly #hotel: Hotel
  readonly #owed = new Map<string, Owed>()
  /** Chosen by whoever runs the hotel; those of the API are made of the transcript. */
  readonly #chosen = new Map<string, Line>()
  readonly #made = new Map<string, Line | null>()
  /** Moments at which something is due, and for whom; null where it may be for anybody. */
  /** Attempts. */
  #ended = 0
  readonly #planned = new Map<HotelTime, Set<string> | null>()

  constructor(hotel: Hotel) {
    this.#hotel = hotel
    for (const entry of hotel.transcript.all()) this.#take(entry)
    for (const { name, made, status } of hotel.transcript.subscriptions.all()) {
      if (made === 'api') this.#resume(name)
      if (made === 'api' && status === 'unverified') this.#plan('challenge', name)
    }
    hotel.transcript.follow(entry => this.#hear(entry))
    hotel.listen({
      committed: (_, changes) => (changes.length > 0 && this.#owed.size > 0 ? this.#wake(hotel.now, null) : undefined),
    })
  }

  /** Sends over this line from now on, or goes on where a hotel that was kept had stopped; `by` stands in the transcript. */
  open(line: Line, by?: 'operator'): void {
    const { name } = line
    const { transcript, journal } = this.#hotel
    this.#chosen.set(name, line)
    const before = transcript.subscriptions.get(name)
    const afterSeq = journal.length
    const saying = { subscription: name, afterSeq, ...(by && { by }) }
    if (!before) this.#hotel.remember({ kind: 'subscription-added', url: line.place, ...saying })
    else if (before.status === 'disabled') this.#hotel.remember({ kind: 'subscription-enabled', ...saying })
    this.#resume(name)
  }

  #hear(entry: Entry): void {
    this.#take(entry)
    if (!isOfSubscriber(entry)) return
    const { subscription: name } = entry
    if (entry.kind !== 'delivery') this.#made.delete(name)
    if (entry.kind === 'delivery') {
      if (entry.nextAt !== null) this.#wake(entry.nextAt, name)
      if (entry.pauses !== undefined) this.#wake(later(entry.at, 1000 * entry.pauses), name)
    } else if (entry.kind === 'webhook-asked' && (entry.what === 'ping' || entry.what === 'challenge'))
      this.#plan(entry.what, name, entry.what === 'ping' ? entry.id : '')
    else this.#wake(this.#hotel.now, name)
  }

  #take(entry: Entry): void {
    if (!isOfSubscriber(entry)) return
    const { subscription: name, kind } = entry
    if (kind === 'subscription-added') this.#owed.set(name, new Owed(this.#hotel.shelves.changes))
    this.#owed.get(name)?.take(entry)
    if (kind === 'subscription-ended') this.#owed.delete(name)
  }

  /** All that waits is on the agenda again. */
  #resume(name: string): void {
    const { now } = this.#hotel
    const owed = this.#owed.get(name)
    if (owed?.isDue(now)) this.#wake(now, name)
    for (const at of owed?.moments() ?? []) this.#wake(Math.max(at, now) as HotelTime, name)
    const line = this.#lineTo(name)
    if (line) planExtrasLeft(this.#hotel, line, () => this.#lineTo(name))
  }

  /** Where each delivery has a moment of its own, only whose it is is looked at. */
  #wake(at: HotelTime, name: string | null): void {
    const there = this.#planned.get(at)
    if (there === undefined) {
      const run = () => {
        const names = this.#planned.get(at) ?? null
        this.#planned.delete(at)
        return this.#serveAll(names ?? this.#owed.keys())
      }
      this.#hotel.agenda.add({ at, priority: 'delivery', id: 'webhooks', run })
    }
    if (name === null) this.#planned.set(at, null)
    else if (there) there.add(name)
    else if (there === undefined) this.#planned.set(at, new Set([name]))
  }

  async #serveAll(names: Iterable<string>): Promise<void> {
    const { now } = this.#hotel
    const dueTo = (name: string) => {
      const owed = this.#owed.get(name)
      return owed?.isDue(now) ? [[name, owed] as const] : []
    }
    const all = [...names].flatMap(dueTo)
    const due = all.values()
    const serve = async () => {
      for (const [name, owed] of due) {
        const line = this.#lineTo(name)
        if (line) await this.#serve(name, owed, line.profile)
      }
    }
    const serving = Array.from({ length: usuallyAtOnce }, serve)
    if (all.length <= usuallyAtOnce) return void (await Promise.all(serving))
    const more = Math.max(0, Math.floor(mostAtOnce / this.#widest()) - usuallyAtOnce)
    const watchNoLonger = whenStalled(
      () => this.#ended,
      () => void serving.push(...Array.from({ length: more }, serve)),
    )
    try {
      // Those that are begun meanwhile are waited for, too.
      for (const each of serving) await each
    } finally {
      watchNoLonger()
    }
  }

  /** Attempts that one subscriber may have under way at once. */
  #widest(): number {
    const profiles = [
      profileIn(this.#hotel.options.persona),
      ...[...this.#chosen.values()].map(({ profile }) => profile),
    ]
    return Math.max(...profiles.map(({ order }) => (order.kind === 'parallel' ? order.atOnce : 1)))
  }

  /** In its order, as many at once as it may be; what changes of the subscription meanwhile holds from the next delivery on. */
  async #serve(name: string, owed: Owed, { order }: Line['profile']): Promise<void> {
    const goOn = async () => {
      for (let line = this.#lineTo(name); line; line = this.#lineTo(name)) {
        const ask = { order: order.kind, batch: line.profile.batch, fits: line.fits }
        const owing = owed.next(this.#hotel.now, ask)
        if (!owing) return
        const heldUntil = await tryOnce(this.#hotel, line, () => this.#lineTo(name), owed, owing)
        this.#ended += 1
        if (heldUntil !== null) this.#wake(heldUntil, name)
      }
    }
    const width = order.kind === 'parallel' ? order.atOnce : 1
    await (width === 1 ? goOn() : Promise.all(Array.from({ length: width }, goOn)))
  }

  #plan(what: 'ping' | 'challenge', name: string, id = ''): void {
    const run = async () => {
      const line = this.#lineTo(name)
      if (line) await obeyAsked(this.#hotel, line, what, id)
    }
    this.#hotel.agenda.add({ at: this.#hotel.now, priority: 'delivery', id: `webhooks ${what} ${name} ${id}`, run })
  }

  /** Undefined where nobody knows how to reach it. */
  #lineTo(name: string): Line | undefined {
    const chosen = this.#chosen.get(name)
    if (chosen) return chosen
    const { persona } = this.#hotel.options
    const subscription = this.#hotel.transcript.subscriptions.get(name)
    if (subscription?.made !== 'api' || !persona.windows.webhooks) return undefined
    let line = this.#made.get(name)
    if (line === undefined || (line && line.goodUntil !== null && line.goodUntil <= this.#hotel.now)) {
      line = lineOf(this.#hotel, subscription, profileIn(persona))
      this.#made.set(name, line)
    }
    return line ?? undefined
  }
}
