/** The writes that were answered under an idempotency key: a fold of the transcript, so that a hotel that comes back still knows them. */
import type { Entry, KeyedWrite } from './entries.ts'

export type AnsweredWrite = KeyedWrite & {
  /** Its line. */
  readonly n: number
  readonly status: number
}

/** More than a connector has under way at any time; older ones are forgotten, oldest first. */
export const mostKeys = 10_000

export class KeyedWrites {
  readonly #byKey = new Map<string, AnsweredWrite>()

  take(entry: Entry): void {
    if (entry.kind !== 'request' || entry.keyed === undefined || !('asked' in entry.keyed)) return
    const { keyed, n, status } = entry
    this.#byKey.set(keyed.key, { ...keyed, n, status })
    if (this.#byKey.size <= mostKeys) return
    const [oldest] = this.#byKey.keys()
    if (oldest !== undefined) this.#byKey.delete(oldest)
  }

  under(key: string): AnsweredWrite | undefined {
    return this.#byKey.get(key)
  }
}
