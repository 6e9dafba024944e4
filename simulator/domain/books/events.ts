/** What happened in the books. */
import type { BusinessDate } from '../time.ts'
import type { LineId, PaymentId, ReservationId, TransactionCode } from '../words.ts'
import type { TakenMethod } from './commands.ts'
import type { Payer, Routing } from './folios.ts'
import type { ChargeLine, PaymentLine, SettlingMethod } from './lines.ts'

export type BooksEvent =
  | { readonly kind: 'charge-posted'; readonly reservation: ReservationId; readonly line: ChargeLine }
  | {
      readonly kind: 'line-moved'
      readonly reservation: ReservationId
      readonly line: LineId
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'payer-set'
      readonly reservation: ReservationId
      readonly window: number
      readonly payer: Payer
    }
  | { readonly kind: 'routing-set'; readonly reservation: ReservationId; readonly routing: readonly Routing[] }
  | {
      readonly kind: 'credit-set'
      readonly reservation: ReservationId
      readonly noPost: boolean
      readonly creditLimit: number | null
    }
  | { readonly kind: 'payment-taken'; readonly reservation: ReservationId; readonly line: PaymentLine }
  /** The line stands for what the cardholder's bank gave back, in place of a loss. */
  | { readonly kind: 'loss-set-off'; readonly reservation: ReservationId; readonly line: PaymentLine }
  /** `total` is what the window's charges come to. */
  | {
      readonly kind: 'invoice-issued'
      readonly invoice: string
      readonly reservation: ReservationId
      readonly window: number
      readonly total: number
      /** The name on the bill, which stays on it whatever becomes of the profile. */
      readonly billedTo: string
    }
  /** In the window of the bill that it corrects. */
  | {
      readonly kind: 'credit-note-issued'
      readonly creditNote: string
      readonly invoice: string
      readonly reservation: ReservationId
      readonly window: number
      readonly total: number
    }
  | {
      readonly kind: 'allowance-granted'
      readonly reservation: ReservationId
      readonly transactionCode: TransactionCode
      readonly quantity: number
      /** The business date on which it may be used. */
      readonly on: BusinessDate
    }
  | {
      readonly kind: 'allowance-used'
      readonly reservation: ReservationId
      readonly transactionCode: TransactionCode
      readonly quantity: number
      readonly on: BusinessDate
      readonly check: string | null
    }
  /** `minor` is below zero where a payment that was made for it is given back, wholly or in part. */
  | {
      readonly kind: 'deposit-taken'
      readonly payment: PaymentId
      readonly reservation: ReservationId
      readonly businessDate: BusinessDate
      readonly method: TakenMethod
      readonly minor: number
      readonly reference: string | null
      readonly reverses: PaymentId | null
    }
  | {
      readonly kind: 'receivable-paid'
      readonly payment: PaymentId
      readonly account: string
      readonly businessDate: BusinessDate
      readonly method: SettlingMethod
      readonly minor: number
      readonly reference: string | null
      readonly reverses: PaymentId | null
    }
