/** Who is told by webhook: a fold of the transcript, so that a hotel that comes back still knows them. */
import type { HotelTime } from '../domain/time.ts'
import type { Entry } from './entries.ts'
import type { SubscriptionSaying } from './subscription-entries.ts'

export type Subscription = {
  readonly name: string
  readonly made: 'by-hand' | 'api'
  readonly url: string
  /** The query of its address, sealed; null where it has none. */
  readonly sealed: string | null
  readonly types: 'all' | readonly string[]
  readonly properties: 'all' | readonly string[]
  readonly status: 'unverified' | 'active' | 'disabled'
  /** Why it is disabled, or was not verified. */
  readonly because: string | null
  /** How often its secret was exchanged. */
  readonly generation: number
  /** When the old secret signs no longer; null where there is none. */
  readonly oldUntil: HotelTime | null
  readonly madeAt: HotelTime
}

export class Subscriptions {
  readonly #byName = new Map<string, Subscription>()
  #madeByApi = 0

  take(entry: Entry): void {
    if (!('subscription' in entry) || entry.subscription === undefined) return
    if (entry.kind === 'subscription-added') {
      if (entry.made === 'api') this.#madeByApi += 1
      this.#byName.set(entry.subscription, addedBy(entry))
      return
    }
    const before = this.#byName.get(entry.subscription)
    if (!before) return
    if (entry.kind === 'subscription-ended') this.#byName.delete(before.name)
    else {
      const change = changeBy(entry)
      if (change) this.#byName.set(before.name, { ...before, ...change })
    }
  }

  get(name: string): Subscription | undefined {
    return this.#byName.get(name)
  }

  /** Those that have not ended, in the order in which they were made. */
  all(): Iterable<Subscription> {
    return this.#byName.values()
  }

  get size(): number {
    return this.#byName.size
  }

  /** How many were ever made by API, ended ones included: none has the name of another. */
  get madeByApi(): number {
    return this.#madeByApi
  }
}

type Added = Extract<SubscriptionSaying, { kind: 'subscription-added' }>

const addedBy = (entry: Added & { readonly at: HotelTime }): Subscription => ({
  ...{ name: entry.subscription, made: entry.made ?? 'by-hand', url: entry.url, sealed: entry.sealed ?? null },
  ...{ types: entry.types ?? 'all', properties: entry.properties ?? 'all', because: null },
  ...{ status: entry.unverified ? 'unverified' : 'active', generation: 0, oldUntil: null, madeAt: entry.at },
})

function changeBy(entry: Entry): Partial<Subscription> | undefined {
  switch (entry.kind) {
    case 'subscription-changed': {
      const { url, sealed, types, properties, unverified } = entry
      return { url, sealed, types, properties, ...(unverified && { status: 'unverified', because: null }) }
    }
    case 'challenge':
      return entry.passed ? { status: 'active', because: null } : { because: entry.error }
    case 'subscription-disabled':
      return { status: 'disabled', because: entry.because }
    case 'subscription-enabled':
      return { status: 'active', because: null }
    case 'secret-rotated':
      return { generation: entry.generation, oldUntil: Date.parse(entry.oldUntil) as HotelTime }
    default:
      return undefined
  }
}
