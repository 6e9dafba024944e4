/** What the processor answered. A card that is declined was asked and answered: that is an event, and no refusal of the hotel's. */
import type { BusinessDate } from '../time.ts'
import type { AuthorisationId, ChargebackId, PaymentId, ReservationId } from '../words.ts'
import type { Outcome } from './cards.ts'

type Asked = {
  readonly authorisation: AuthorisationId
  readonly reservation: ReservationId
  readonly token: string
  readonly asked: number
}

export type PaymentEvent =
  /** `minor` may be less than was asked. */
  | ({ readonly kind: 'card-authorised'; readonly minor: number; readonly until: BusinessDate } & Asked)
  | ({ readonly kind: 'card-declined'; readonly reason: Outcome } & Asked)
  | ({ readonly kind: 'card-unanswered'; readonly until: BusinessDate } & Asked)
  | {
      readonly kind: 'authorisation-raised'
      readonly authorisation: AuthorisationId
      readonly minor: number
      readonly until: BusinessDate
    }
  | {
      readonly kind: 'authorisation-captured'
      readonly authorisation: AuthorisationId
      readonly payment: PaymentId
      readonly minor: number
    }
  | { readonly kind: 'authorisation-released'; readonly authorisation: AuthorisationId }
  | { readonly kind: 'authorisation-expired'; readonly authorisation: AuthorisationId }
  | {
      readonly kind: 'chargeback-reported'
      readonly chargeback: ChargebackId
      readonly payment: PaymentId
      readonly minor: number
    }
  | {
      readonly kind: 'chargeback-closed'
      readonly chargeback: ChargebackId
      readonly outcome: 'won' | 'lost'
    }
