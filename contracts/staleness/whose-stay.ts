/** Whose stay each reservation is, as the journal goes on: a row of a file tells of its guest too. */
import type { Commit } from '../../simulator/journal/commit.ts'

export class WhoseStay {
  readonly #journal: readonly Commit[]
  readonly #guests = new Map<string, string>()
  #next = 0

  constructor(journal: readonly Commit[]) {
    this.#journal = journal
  }

  /** After the commit `upTo`, which only grows from one call to the next. */
  guestOf(reservation: string, upTo: number): string | undefined {
    for (let commit = this.#journal[this.#next]; commit && commit.seq <= upTo; commit = this.#journal[this.#next]) {
      this.#next += 1
      for (const event of commit.events) {
        if ('booking' in event) this.#guests.set(event.reservation, event.booking.guest)
        else if (event.kind === 'stay-guest-changed') this.#guests.set(event.reservation, event.guest)
        else if (event.kind === 'guest-merged') this.#goOnUnder(event.guest, event.into)
      }
    }
    return this.#guests.get(reservation)
  }

  #goOnUnder(merged: string, into: string): void {
    for (const [reservation, guest] of this.#guests) if (guest === merged) this.#guests.set(reservation, into)
  }
}
