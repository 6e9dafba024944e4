/** The books once more, by somebody else: plain sums over what was committed, sharing no line with the hotel's own bookkeeping. */
import type { HotelEvent } from '../../../../simulator/domain/events.ts'

/** What the desk lays out in cash for a guest. */
export const paidOut = '9100'

export class BooksModel {
  guestsOwe = 0
  firmsOwe = 0
  depositsHeld = 0
  money = 0
  disputed = 0
  lost = 0
  revenue = 0
  tax = 0
  readonly #amounts = new Map<string, number>()
  /** What is left of each payment, after what was given back and what cardholders took back. */
  readonly #left = new Map<string, number>()
  readonly #heldFor = new Map<string, number>()
  readonly #depositFor = new Map<string, string>()
  readonly #disputes = new Map<string, string>()

  take(event: HotelEvent): void {
    if (event.kind === 'charge-posted') {
      this.guestsOwe += event.line.gross
      if (event.line.transactionCode === paidOut) this.money -= event.line.net
      else this.revenue += event.line.net
      for (const { minor } of event.line.taxes) this.tax += minor
    } else if (event.kind === 'payment-taken') {
      const { method, minor, payment, reverses } = event.line
      // What is given back with nothing that it reverses came from no payment.
      if (reverses !== null || minor > 0) this.#change(reverses ?? payment, minor)
      if (method === 'deposit' && minor < 0) {
        this.#change(payment, -minor)
        this.#depositFor.set(payment, event.reservation)
      }
      this.guestsOwe -= minor
      if (method === 'deposit') this.#hold(event.reservation, -minor)
      else if (method === 'receivables') this.firmsOwe += minor
      else this.money += minor
    } else if (event.kind === 'loss-set-off') {
      this.guestsOwe -= event.line.minor
      this.lost += event.line.minor
    } else if (event.kind === 'deposit-taken') {
      this.#change(event.reverses ?? event.payment, event.minor)
      if (event.reverses === null) this.#depositFor.set(event.payment, event.reservation)
      this.#hold(event.reservation, event.minor)
      if (event.method === 'receivables') this.firmsOwe += event.minor
      else this.money += event.minor
    } else if (event.kind === 'receivable-paid') {
      this.#change(event.reverses ?? event.payment, event.minor)
      this.firmsOwe -= event.minor
      this.money += event.minor
    } else if (event.kind === 'chargeback-reported') {
      this.#amounts.set(event.chargeback, event.minor)
      this.#disputes.set(event.chargeback, event.payment)
      this.#change(event.payment, -event.minor)
      this.money -= event.minor
      this.disputed += event.minor
    } else if (event.kind === 'chargeback-closed') {
      const minor = this.#amounts.get(event.chargeback) ?? 0
      this.disputed -= minor
      if (event.outcome === 'won') {
        this.money += minor
        this.#change(this.#disputes.get(event.chargeback) ?? '', minor)
      } else {
        const reservation = this.#depositFor.get(this.#disputes.get(event.chargeback) ?? '') ?? ''
        const held = Math.min(minor, this.#heldFor.get(reservation) ?? 0)
        this.#hold(reservation, -held)
        this.lost += minor - held
      }
    }
  }

  /** Payments of which more was given back than was taken. */
  get overdrawn(): string[] {
    return [...this.#left].flatMap(([payment, left]) => (left < 0 ? [payment] : []))
  }

  #hold(reservation: string, by: number): void {
    this.depositsHeld += by
    this.#heldFor.set(reservation, (this.#heldFor.get(reservation) ?? 0) + by)
  }

  #change(payment: string, by: number): void {
    this.#left.set(payment, (this.#left.get(payment) ?? 0) + by)
  }

  /** What is owed and held comes from what was earned and is to be handed on. */
  get outOfBalance(): number {
    const { guestsOwe, firmsOwe, depositsHeld, money, disputed, lost, revenue, tax } = this
    return guestsOwe + firmsOwe - depositsHeld + money + disputed + lost - revenue - tax
  }
}
