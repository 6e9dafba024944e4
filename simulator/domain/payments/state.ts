/** Cards that were asked, and what their issuers said. */
import type { BusinessDate } from '../time.ts'
import type { AuthorisationId, ChargebackId, PaymentId, ReservationId } from '../words.ts'

export type Authorisation = {
  readonly id: AuthorisationId
  readonly reservation: ReservationId
  readonly token: string
  /** What may be captured, in minor units. */
  readonly minor: number
  readonly captured: number
  /** The last business date on which it may be. */
  readonly until: BusinessDate
  /** Unanswered: nobody knows whether the issuer agreed, until the processor is asked again. */
  readonly status: 'open' | 'declined' | 'unanswered' | 'released' | 'expired'
}

export type Chargeback = {
  readonly id: ChargebackId
  readonly payment: PaymentId
  readonly minor: number
  readonly status: 'disputed' | 'won' | 'lost'
}

export type PaymentsState = {
  readonly authorisations: Map<AuthorisationId, Authorisation>
  readonly chargebacks: Map<ChargebackId, Chargeback>
  /** How much of a payment its cardholder disputes. */
  readonly disputed: Map<PaymentId, number>
  /** How much of a payment the hotel has lost to its cardholder's bank. */
  readonly lost: Map<PaymentId, number>
}

export const noPayments = (): PaymentsState => ({
  authorisations: new Map(),
  chargebacks: new Map(),
  disputed: new Map(),
  lost: new Map(),
})
