/** What may be asked of the books. Postings and payments carry ids of the asker's choice, and are done once only. */
import type { LineId, PaymentId, PostingId, ReservationId, TransactionCode } from '../words.ts'
import type { Payer, Routing } from './folios.ts'
import type { PaymentMethod, SettlingMethod } from './lines.ts'

export type ChargeItem = {
  readonly transactionCode: TransactionCode
  readonly text: string
  readonly quantity: number
  /** As quoted, in minor units; below zero for a discount. */
  readonly unit: number
}

/** What a guest, a firm or a bank hands over at the desk. */
export type TakenMethod = Exclude<PaymentMethod, 'deposit'>

export type BooksCommand =
  | {
      readonly kind: 'post-charge'
      readonly posting: PostingId
      readonly reservation: ReservationId
      /** The outlet's own number. */
      readonly check: string | null
      readonly items: readonly ChargeItem[]
    }
  /** Takes back a posting of the business date, whole. */
  | { readonly kind: 'void-posting'; readonly posting: PostingId; readonly of: PostingId; readonly reason: string }
  /** Takes back a part of a line, or all of it, on whatever day. `minor` is above zero, tax included. */
  | {
      readonly kind: 'adjust-line'
      readonly posting: PostingId
      readonly line: LineId
      readonly minor: number
      readonly reason: string
    }
  | {
      readonly kind: 'transfer-posting'
      readonly posting: PostingId
      readonly of: PostingId
      readonly to: ReservationId
    }
  | { readonly kind: 'move-line'; readonly line: LineId; readonly window: number }
  | {
      readonly kind: 'set-payer'
      readonly reservation: ReservationId
      readonly window: number
      readonly payer: Payer
    }
  | { readonly kind: 'set-routing'; readonly reservation: ReservationId; readonly routing: readonly Routing[] }
  /** Whether outlets may charge to the room, and up to what balance; null where there is no limit. */
  | {
      readonly kind: 'set-credit'
      readonly reservation: ReservationId
      readonly noPost: boolean
      readonly creditLimit: number | null
    }
  | {
      readonly kind: 'take-payment'
      readonly payment: PaymentId
      readonly reservation: ReservationId
      readonly window: number
      readonly method: TakenMethod
      readonly minor: number
      /** A token, a transfer's reference, or the account to whose receivables it goes. */
      readonly reference: string | null
    }
  | {
      readonly kind: 'refund-payment'
      readonly payment: PaymentId
      readonly of: PaymentId
      readonly minor: number
      readonly reason: string
    }
  /** Bills what stands in a window and is paid. */
  | { readonly kind: 'close-window'; readonly reservation: ReservationId; readonly window: number }
  /** Takes back lines of a closed window, or all of them where none is named. */
  | {
      readonly kind: 'issue-credit-note'
      readonly posting: PostingId
      readonly invoice: string
      readonly lines: readonly LineId[] | null
      readonly reason: string
    }
  | {
      readonly kind: 'use-allowance'
      readonly reservation: ReservationId
      readonly transactionCode: TransactionCode
      readonly quantity: number
      readonly check: string | null
    }
  | {
      readonly kind: 'take-deposit'
      readonly payment: PaymentId
      readonly reservation: ReservationId
      readonly method: TakenMethod
      readonly minor: number
      readonly reference: string | null
    }
  | {
      readonly kind: 'return-deposit'
      readonly payment: PaymentId
      readonly reservation: ReservationId
      /** The payment that goes back; null where the latest does, and then the one before. */
      readonly of: PaymentId | null
      readonly minor: number
    }
  /** Pays a part of the bill with what was deposited. */
  | {
      readonly kind: 'apply-deposit'
      readonly payment: PaymentId
      readonly reservation: ReservationId
      readonly window: number
      readonly minor: number
    }
  /** A firm pays what it owes. */
  | {
      readonly kind: 'pay-receivable'
      readonly payment: PaymentId
      readonly account: string
      readonly method: SettlingMethod
      readonly minor: number
      readonly reference: string | null
    }
