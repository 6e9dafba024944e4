/** Deliveries that are held back until later ones have overtaken them: a fold of the transcript, so that a hotel that comes back lets them go at the same time. */
import { type HotelTime, later, readInstant } from '../domain/time.ts'
import type { Entry } from '../transcript/entries.ts'
import type { Sending } from '../windows/webhooks/sending.ts'

type Held = {
  readonly id: string
  readonly subscription: string
  readonly from: HotelTime
  readonly until: HotelTime
  readonly window: number
  ahead: number
}

/** Looked after so often before its time is up. */
const looks = 20
const shortestMs = 1000

export class Overtaking {
  readonly #held = new Map<string, Held>()

  /** Milliseconds of hotel time for which it is held from now on. */
  hold({ id, subscription, at }: Sending, byMs: number, window: number): number {
    this.#hold({ id, subscription, from: at, until: later(at, byMs), window, ahead: 0 })
    return this.stillHolds({ id, subscription, at })
  }

  /** For how long it is held on; 0 where it is let go, or was never held. */
  stillHolds(sending: Pick<Sending, 'id' | 'subscription' | 'at'>): number {
    const held = this.#held.get(keyOf(sending))
    if (!held) return 0
    const leftMs = held.until - sending.at
    const stepMs = Math.max(shortestMs, Math.ceil((held.until - held.from) / looks))
    // Always at the same moments, whenever somebody asks.
    if (leftMs > 0 && held.ahead < held.window) return Math.min(leftMs, stepMs - ((sending.at - held.from) % stepMs))
    this.#held.delete(keyOf(sending))
    return 0
  }

  /** One has gone out. */
  passed({ id, subscription }: Pick<Sending, 'id' | 'subscription'>): void {
    for (const held of this.#held.values()) if (held.subscription === subscription && held.id !== id) held.ahead += 1
  }

  /** What was held before the hotel came back; `windowOf` says how many may overtake what a fault holds, where it does. */
  restore(entries: readonly Entry[], windowOf: (fault: string) => number | undefined): void {
    for (const entry of entries) {
      if (entry.kind === 'delivery') {
        this.#held.delete(keyOf(entry))
        this.passed(entry)
      } else if (entry.kind === 'fault-fired' && entry.hit.kind === 'delivery') {
        const [window, until] = [windowOf(entry.fault), readInstant(entry.until ?? '')]
        if (window === undefined || until === undefined) continue
        const { id, subscription } = entry.hit
        this.#hold({ id, subscription, from: entry.at, until, window, ahead: 0 })
      }
    }
  }

  #hold(held: Held): void {
    this.#held.set(keyOf(held), held)
  }
}

const keyOf = ({ id, subscription }: Pick<Sending, 'id' | 'subscription'>): string => `${subscription} ${id}`
