/** Why a card cannot be asked. */
import type { Explainers } from '../explainers.ts'
import { sayMoney } from '../money.ts'
import type { Money } from '../words.ts'

export type PaymentRefusal =
  | { readonly kind: 'unknown-token' }
  | { readonly kind: 'authorisation-exists'; readonly authorisation: string }
  | { readonly kind: 'unknown-authorisation'; readonly authorisation: string }
  | { readonly kind: 'authorisation-not-open'; readonly authorisation: string; readonly status: string }
  | { readonly kind: 'authorisation-was-answered'; readonly authorisation: string; readonly status: string }
  | { readonly kind: 'more-than-authorised'; readonly authorisation: string; readonly left: Money }
  | { readonly kind: 'chargeback-exists'; readonly chargeback: string }
  | { readonly kind: 'unknown-chargeback'; readonly chargeback: string }
  | { readonly kind: 'chargeback-is-closed'; readonly chargeback: string; readonly outcome: string }
  | { readonly kind: 'not-paid-by-card'; readonly payment: string }

export const explainPayment: Explainers<PaymentRefusal> = {
  'unknown-token': () =>
    'The processor never gave such a token. Have the card tokenised, and send what the processor answers.',
  'authorisation-exists': ({ authorisation }) =>
    `The authorisation "${authorisation}" was asked for already. Choose another id for a new one.`,
  'unknown-authorisation': ({ authorisation }) =>
    `No authorisation has the id "${authorisation}". Look it up at the reservation.`,
  'authorisation-not-open': ({ authorisation, status }) =>
    `The authorisation "${authorisation}" is ${status}, so nothing can be captured. Ask for a new one, with another card where this one was declined.`,
  'authorisation-was-answered': ({ authorisation, status }) =>
    `The authorisation "${authorisation}" was answered long ago: it is ${status}. There is nothing to inquire.`,
  'more-than-authorised': ({ authorisation, left }) =>
    `Of the authorisation "${authorisation}" only ${sayMoney(left)} can be captured. Capture that much or less, or raise it first.`,
  'chargeback-exists': ({ chargeback }) => `The chargeback "${chargeback}" was reported already. Choose another id.`,
  'unknown-chargeback': ({ chargeback }) => `No chargeback has the id "${chargeback}". Report it first.`,
  'chargeback-is-closed': ({ chargeback, outcome }) =>
    `The chargeback "${chargeback}" is closed already: ${outcome}. There is nothing to decide.`,
  'not-paid-by-card': ({ payment }) =>
    `The payment "${payment}" was not made by card, so no bank takes it back. Look the payment up on the folio.`,
}
