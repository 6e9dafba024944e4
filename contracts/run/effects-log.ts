/** What is seen of the far side while a story is played, with both times. */
import type { Hotel } from '../../simulator/hotel.ts'
import { wireNow } from '../../simulator/wire/wall-clock.ts'
import type { Effect, Sight } from '../effects.ts'

export class EffectsLog {
  readonly #hotel: Hotel
  readonly #effects: Effect[] = []

  constructor(hotel: Hotel) {
    this.#hotel = hotel
  }

  add(sight: Sight): void {
    this.#effects.push({ n: this.#effects.length + 1, at: this.#hotel.now, wire: wireNow(), ...sight })
  }

  all(): readonly Effect[] {
    return this.#effects
  }
}
