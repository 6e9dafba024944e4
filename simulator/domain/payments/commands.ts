/** What may be asked of cards. They are known by tokens alone. */
import type { AuthorisationId, ChargebackId, PaymentId, ReservationId } from '../words.ts'

export type PaymentCommand =
  /** Asks the issuer to keep an amount ready. */
  | {
      readonly kind: 'authorise-card'
      readonly authorisation: AuthorisationId
      readonly reservation: ReservationId
      readonly token: string
      readonly minor: number
    }
  | { readonly kind: 'increment-authorisation'; readonly authorisation: AuthorisationId; readonly by: number }
  /** Asks the processor again what became of one that was never answered. */
  | { readonly kind: 'inquire-authorisation'; readonly authorisation: AuthorisationId }
  /** Takes the money, or a part of it, onto the bill. */
  | {
      readonly kind: 'capture-authorisation'
      readonly authorisation: AuthorisationId
      readonly payment: PaymentId
      readonly window: number
      readonly minor: number
    }
  | { readonly kind: 'release-authorisation'; readonly authorisation: AuthorisationId }
  /** The cardholder takes a payment back through the bank. */
  | {
      readonly kind: 'report-chargeback'
      readonly chargeback: ChargebackId
      readonly payment: PaymentId
      readonly minor: number
    }
  | { readonly kind: 'close-chargeback'; readonly chargeback: ChargebackId; readonly outcome: 'won' | 'lost' }
