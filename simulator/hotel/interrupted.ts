/**
 * What faults had begun before the hotel was closed, and what is left of it: a fold of the transcript. An attempt that was struck and has no line yet
 * is struck in the same way when it is made again; what was to come behind one that has a line still comes, once.
 */
import type { Entry } from '../transcript/entries.ts'
import { type DeliveryAttempt, type ToldFact, toldIn } from '../transcript/subscription-entries.ts'
import { type Fired, type Firing, keyOf } from './firing.ts'

/** An attempt that was made, and the faults that struck it, in their order. */
export type Struck = {
  readonly id: string
  readonly type: string
  readonly attempt: number
  readonly told: readonly ToldFact[]
  /** When it was made. */
  readonly at: Entry['at']
  readonly firings: readonly Firing[]
}

export class Interrupted {
  readonly #open = new Map<string, Firing[]>()
  readonly #made = new Map<string, Struck[]>()
  readonly #extras = new Map<string, number>()

  fired({ hit }: Fired, firing: Firing): void {
    if (hit.kind !== 'delivery') return
    const key = keyOf(hit)
    this.#open.set(key, [...(this.#open.get(key) ?? []), firing])
  }

  take(entry: Entry): void {
    if (entry.kind === 'delivery') this.#close(entry)
    if (entry.kind !== 'extra-delivery') return
    const name = nameOf(entry.subscription, entry)
    this.#extras.set(name, (this.#extras.get(name) ?? 0) + 1)
  }

  /** What struck an attempt that is now made again. */
  struckBefore(key: string): readonly Firing[] {
    const firings = this.#open.get(key) ?? []
    this.#open.delete(key)
    return firings
  }

  /** The attempts to a subscriber behind which something may be still to come; asked for once. */
  madeTo(subscription: string): readonly Struck[] {
    const made = this.#made.get(subscription) ?? []
    this.#made.delete(subscription)
    return made
  }

  /** Takes away those that went out before, the soonest first. */
  without<Extra extends { readonly id: string; readonly why: string }>(
    subscription: string,
    extras: readonly Extra[],
  ): Extra[] {
    return extras.filter(extra => {
      const name = nameOf(subscription, extra)
      const gone = this.#extras.get(name) ?? 0
      if (gone > 0) this.#extras.set(name, gone - 1)
      return gone === 0
    })
  }

  #close(entry: DeliveryAttempt & { readonly at: Entry['at'] }): void {
    const { subscription, id, type, attempt, at } = entry
    const key = keyOf({ kind: 'delivery', subscription, id, attempt })
    const firings = this.#open.get(key)
    if (!firings) return
    this.#open.delete(key)
    const made = this.#made.get(subscription) ?? []
    made.push({ id, type, attempt, told: toldIn(entry), at, firings })
    this.#made.set(subscription, made)
  }
}

const nameOf = (subscription: string, { id, why }: { readonly id: string; readonly why: string }): string =>
  `${subscription} ${id} ${why}`
