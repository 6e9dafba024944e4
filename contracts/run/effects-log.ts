/** What is seen of the far side while a story is played, with both times. */
import type { Hotel } from '../../simulator/hotel.ts'
import { blotter } from '../../simulator/transcript/blot.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import type { Effect, Sight } from '../effects.ts'

export class EffectsLog {
  readonly #hotel: Hotel
  readonly #effects: Effect[] = []

  readonly #clean: (text: string) => string

  /** `secrets` are blotted in whatever the far side says. */
  constructor(hotel: Hotel, secrets: readonly string[]) {
    this.#hotel = hotel
    this.#clean = blotter(secrets)
  }

  add(sight: Sight): void {
    const seen: Sight = JSON.parse(this.#clean(JSON.stringify(sight)))
    this.#effects.push({ n: this.#effects.length + 1, at: this.#hotel.now, wire: wireNow(), ...seen })
  }

  all(): readonly Effect[] {
    return this.#effects
  }
}
