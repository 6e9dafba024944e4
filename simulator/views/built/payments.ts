/** What is known of each payment from the moment in which it was made: the books keep what is left of it, and not of every one the day. */
import { invoiceOf, paymentNamed } from '../../domain/books/finding.ts'
import type { HotelEvent } from '../../domain/events.ts'
import type { HotelState } from '../../domain/state.ts'
import type { PaymentId, ReservationId } from '../../domain/words.ts'

export type PaymentFact = {
  readonly payment: PaymentId
  /** The house that took it. */
  readonly property: string
  /** On the folio, before the stay, of a firm's account, or what a bank gave back to a cardholder, set off on the folio. */
  readonly for: 'folio' | 'deposit' | 'receivable' | 'set-off'
  /** Whose stay it is for; null for what a firm paid. */
  readonly reservation: ReservationId | null
  readonly account: string | null
  readonly businessDate: string
  /** Of the folio; null where there is none. */
  readonly window: number | null
  readonly method: string
  /** Below zero where it was given back. */
  readonly minor: number
  readonly reference: string | null
  readonly reverses: PaymentId | null
}

/** By the id under which the outside knows it. */
export type PaymentFacts = Map<string, PaymentFact>

export const emptyPayments = (): PaymentFacts => new Map()

/** Undefined where an event is about no payment that is made. */
export function paymentIn(event: HotelEvent, property: string): PaymentFact | undefined {
  if (event.kind === 'payment-taken' || event.kind === 'loss-set-off') {
    const purpose = event.kind === 'payment-taken' ? 'folio' : 'set-off'
    return { ...event.line, property, for: purpose, reservation: event.reservation, account: null }
  }
  if (event.kind === 'deposit-taken') {
    const { kind: _, ...taken } = event
    return { ...taken, property, for: 'deposit', account: null, window: null }
  }
  if (event.kind === 'receivable-paid') {
    const { kind: _, ...paid } = event
    return { ...paid, property, for: 'receivable', reservation: null, window: null }
  }
  return undefined
}

/** Of a guest who is forgotten, nothing under which a bank would know who paid; what was billed, and a firm's account, stay. */
export function withoutPayer(fact: PaymentFact, house: Readonly<HotelState>): PaymentFact {
  if (fact.method === 'receivables') return fact
  const found = paymentNamed(house, fact.payment)
  const isBilled = found !== undefined && invoiceOf(found.folio, found.line.window) !== null
  return isBilled ? fact : { ...fact, reference: null }
}
