/** A stay's bill, in up to eight windows: one for each who pays a part of it. */

import type { ChargeKind } from '../property/books.ts'
import type { ReservationId } from '../words.ts'
import type { ChargeLine, PaymentLine } from './lines.ts'

export const mostWindows = 8

export type Payer = { readonly kind: 'guest' } | { readonly kind: 'account'; readonly account: string }

export type FolioWindow = {
  payer: Payer
  /** What is still owed in it. */
  balance: number
  /** Its lines were billed under this number; null while it is open. */
  invoice: string | null
}

/** Charges of these kinds go elsewhere than to the first window. */
export type Routing = {
  readonly kinds: readonly ChargeKind[]
  /** Null where the stay's own folio. */
  readonly to: ReservationId | null
  readonly window: number
}

export type Folio = {
  readonly reservation: ReservationId
  readonly windows: Map<number, FolioWindow>
  readonly charges: ChargeLine[]
  readonly payments: PaymentLine[]
  routing: readonly Routing[]
  noPost: boolean
  /** The most that may be owed by charges to the room; null where there is no limit. */
  creditLimit: number | null
}

export const payerOf = (folio: Folio | undefined, window: number): Payer =>
  folio?.windows.get(window)?.payer ?? { kind: 'guest' }

export const billedWindows = (folio: Folio | undefined): number[] =>
  [...(folio?.windows ?? [])].flatMap(([number, { invoice }]) => (invoice === null ? [] : [number]))

export function balanceOf(folio: Folio | undefined): number {
  let sum = 0
  for (const { balance } of folio?.windows.values() ?? []) sum += balance
  return sum
}
