/** When each stay and each guest last changed in a way that counts with this PMS; for files that tell of changes alone. */
import type { SchemaVersion } from '../domain/property/property.ts'
import type { Commit } from '../journal/commit.ts'
import { changeTypes } from './change-types.ts'
import { shownType } from './schema-versions.ts'

export class CountedChanges {
  readonly #counting: readonly string[]
  readonly #stays = new Map<string, number>()
  readonly #guests = new Map<string, number>()

  /** `counting` are the types of change that count. */
  constructor(counting: readonly string[]) {
    this.#counting = counting
  }

  /** What is there for the first time counts in any case, as it does in the lists. */
  takeIn({ seq, events }: Commit, version: SchemaVersion): void {
    for (const event of events) {
      const type = changeTypes[event.kind]
      if (type === null) continue
      const isGuest = type.startsWith('guest.')
      const last = isGuest ? this.#guests : this.#stays
      const id = isGuest ? 'guest' in event && event.guest : 'reservation' in event && event.reservation
      if (!id) continue
      const isFirst = !last.has(id)
      if (isFirst || this.#counting.includes(shownType(version, type, isFirst))) last.set(id, seq)
    }
  }

  /** The commit; 0 where none counted. */
  ofStay(id: string): number {
    return this.#stays.get(id) ?? 0
  }

  ofGuest(id: string): number {
    return this.#guests.get(id) ?? 0
  }
}
