/**
 * Deliveries that are held back until later ones have overtaken them. How many have is in no log: after a kill they are held
 * until their time is up.
 */
import { type HotelTime, later } from '../domain/time.ts'
import type { Sending } from '../windows/webhooks/sending.ts'

type Held = {
  readonly id: string
  readonly subscription: string
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
    const held = { id, subscription, until: later(at, byMs), window, ahead: 0 }
    this.#held.set(keyOf(held), held)
    return this.stillHolds({ id, subscription, at })
  }

  /** For how long it is held on; 0 where it is let go, or was never held. */
  stillHolds(sending: Pick<Sending, 'id' | 'subscription' | 'at'>): number {
    const held = this.#held.get(keyOf(sending))
    if (!held) return 0
    const leftMs = held.until - sending.at
    if (leftMs > 0 && held.ahead < held.window) return Math.min(leftMs, Math.max(shortestMs, Math.ceil(leftMs / looks)))
    this.#held.delete(keyOf(sending))
    return 0
  }

  /** One has gone out. */
  passed({ id, subscription }: Sending): void {
    for (const held of this.#held.values()) if (held.subscription === subscription && held.id !== id) held.ahead += 1
  }
}

const keyOf = ({ id, subscription }: Pick<Sending, 'id' | 'subscription'>): string => `${subscription} ${id}`
