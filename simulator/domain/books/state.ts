/** The books as they stand. */
import type { BusinessDate } from '../time.ts'
import type { LineId, PaymentId, PostingId, ReservationId, TransactionCode } from '../words.ts'
import type { TakenMethod } from './commands.ts'
import type { Folio } from './folios.ts'
import type { SettlingMethod } from './lines.ts'

export type PlacedLine = { readonly reservation: ReservationId; readonly line: LineId }

export type Deposit = {
  /** What the hotel still holds. */
  minor: number
  /** What came in, in that order. */
  readonly payments: DepositPayment[]
}

export type DepositPayment = {
  readonly payment: PaymentId
  readonly method: TakenMethod
  readonly minor: number
  readonly reference: string | null
}

/** What a firm paid of its receivables. */
export type AccountPayment = {
  readonly payment: PaymentId
  readonly account: string
  readonly method: SettlingMethod
  readonly minor: number
  readonly reference: string | null
}

export type Allowance = { readonly on: BusinessDate; left: number }

export type Invoice = {
  readonly reservation: ReservationId
  readonly window: number
  /** As the law wants it kept. */
  readonly billedTo: string
}

export type BooksState = {
  readonly folios: Map<ReservationId, Folio>
  /** Running balances, by account. */
  readonly ledgers: Map<string, number>
  /** Where the lines of a posting stand. */
  readonly postings: Map<PostingId, PlacedLine[]>
  /** On whose folios besides its own a stay has charges, by routing or transfer. */
  readonly paidBy: Map<ReservationId, Set<ReservationId>>
  /** Which folios send charges to a stay's. */
  readonly routedTo: Map<ReservationId, Set<ReservationId>>
  /** For whose stay a payment was made, on the folio or as a deposit; null for what a firm paid. */
  readonly payments: Map<PaymentId, ReservationId | null>
  /** How much of a line, tax included, has been taken back. */
  readonly reversed: Map<LineId, number>
  /** How much of a payment has been given back, by the hotel or by the cardholder's bank. */
  readonly refunded: Map<PaymentId, number>
  readonly deposits: Map<ReservationId, Deposit>
  readonly accountPayments: Map<PaymentId, AccountPayment>
  readonly allowances: Map<ReservationId, Map<TransactionCode, Allowance>>
  /** Bills, by number: whose, and in which window. */
  readonly invoices: Map<string, Invoice>
  /** Numbers are given without a gap. */
  invoicesIssued: number
  creditNotesIssued: number
}

export const noBooks = (): BooksState => ({
  folios: new Map(),
  ledgers: new Map(),
  postings: new Map(),
  paidBy: new Map(),
  routedTo: new Map(),
  payments: new Map(),
  reversed: new Map(),
  refunded: new Map(),
  deposits: new Map(),
  accountPayments: new Map(),
  allowances: new Map(),
  invoices: new Map(),
  invoicesIssued: 0,
  creditNotesIssued: 0,
})
