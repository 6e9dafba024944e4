/** What stands on a folio: charges and payments, line by line. Nothing is ever deleted; what was wrong is reversed. */
import type { BusinessDate } from '../time.ts'
import type { LineId, OutletCode, PaymentId, PostingId, ReservationId, TaxCode, TransactionCode } from '../words.ts'

export type TaxShare = { readonly tax: TaxCode; readonly minor: number }

/** All amounts are minor units of the property's currency; `gross = net + Σ taxes`. */
export type ChargeLine = {
  readonly id: LineId
  readonly posting: PostingId
  /** Whose charge it is, on whatever folio a routing or a transfer has put it. */
  readonly stay: ReservationId
  readonly businessDate: BusinessDate
  /** Of the folio, from 1. */
  readonly window: number
  readonly transactionCode: TransactionCode
  readonly outlet: OutletCode | null
  readonly text: string
  readonly quantity: number
  /** As quoted: with the taxes that prices here include. */
  readonly unit: number
  readonly net: number
  readonly taxes: readonly TaxShare[]
  readonly gross: number
  /** The outlet's own number. */
  readonly check: string | null
  /** The line that this one takes back, wholly or in part. */
  readonly reverses: LineId | null
}

const paymentMethods = ['cash', 'card', 'bank-transfer', 'voucher', 'deposit', 'receivables'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** What a guest can settle with in going. */
export const settlingMethods = ['cash', 'card', 'bank-transfer', 'voucher'] as const
export type SettlingMethod = (typeof settlingMethods)[number]

export type PaymentLine = {
  readonly payment: PaymentId
  readonly businessDate: BusinessDate
  readonly window: number
  readonly method: PaymentMethod
  /** What was received; below zero where it was given back. */
  readonly minor: number
  /** A card's token, a transfer's reference, the account of a firm; never a card number. */
  readonly reference: string | null
  /** The payment that this one gives back, wholly or in part. */
  readonly reverses: PaymentId | null
}
