/** The end of a stay's bill: every window is paid and billed, or the guest does not leave. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId } from '../words.ts'
import type { Posted } from './charges.ts'
import type { BooksEvent } from './events.ts'
import { moneyOf, nameOf } from './finding.ts'
import type { SettlingMethod } from './lines.ts'
import { taken } from './money-taken.ts'
import { billed, hasLines } from './windows.ts'

/** `settledBy` pays what is open, or gives back what is too much; null where nothing may be open. */
export function settle(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  settledBy: SettlingMethod | null,
  /** What is charged in the same breath. */
  charges: readonly Posted[] = [],
): readonly BooksEvent[] | Refusal {
  const folio = state.folios.get(reservation)
  const own = charges.filter(charge => charge.reservation === reservation)
  const numbers = new Set([...(folio?.windows.keys() ?? []), ...own.map(({ line }) => line.window)])
  const windows = [...numbers]
    .sort((a, b) => a - b)
    .map(window => {
      const lines = own.filter(({ line }) => line.window === window)
      const charged = lines.reduce((sum, { line }) => sum + line.gross, 0)
      const { balance = 0, invoice = null } = folio?.windows.get(window) ?? {}
      return {
        window,
        invoice,
        balance: balance + charged,
        charged,
        hasLines: lines.length > 0 || hasLines(folio, window),
      }
    })
  const open = windows.filter(({ balance }) => balance !== 0)
  const [unpaid] = settledBy === null ? open : []
  if (unpaid) {
    const { window, balance } = unpaid
    return { kind: 'balance-open', guest: nameOf(state, reservation), window, balance: moneyOf(state, balance) }
  }
  const payments = open.map(({ window, balance }) => {
    const payment = `${reservation}.check-out-${state.businessDate}.${window}` as PaymentId
    const method = settledBy ?? 'cash'
    return taken(state, reservation, { payment, window, method, minor: balance, reference: null, reverses: null })
  })
  const toBill = windows.filter(({ invoice, hasLines }) => invoice === null && hasLines)
  return [
    ...payments,
    ...toBill.map(({ window, charged }, index) => billed(state, reservation, window, index + 1, charged)),
  ]
}
