/** The books as they stand. */
import type { BusinessDate } from '../time.ts'
import type { LineId, PaymentId, PostingId, ReservationId, TransactionCode } from '../words.ts'
import type { TakenMethod } from './commands.ts'
import type { Folio } from './folios.ts'

export type PlacedLine = { readonly reservation: ReservationId; readonly line: LineId }

export type Deposit = {
  /** What the hotel still holds. */
  minor: number
  readonly method: TakenMethod
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
  /** On which folio a payment stands; null for what stands on none. */
  readonly payments: Map<PaymentId, ReservationId | null>
  /** How much of a line, tax included, has been taken back. */
  readonly reversed: Map<LineId, number>
  /** How much of a payment has been given back. */
  readonly refunded: Map<PaymentId, number>
  readonly deposits: Map<ReservationId, Deposit>
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
  payments: new Map(),
  reversed: new Map(),
  refunded: new Map(),
  deposits: new Map(),
  allowances: new Map(),
  invoices: new Map(),
  invoicesIssued: 0,
  creditNotesIssued: 0,
})
