/** The end of a stay's bill: every window is paid and billed, or the guest does not leave. */
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId } from '../words.ts'
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
): readonly BooksEvent[] | Refusal {
  const folio = state.folios.get(reservation)
  if (!folio) return []
  const open = [...folio.windows].filter(([, { invoice, balance }]) => invoice === null || balance !== 0)
  const events: BooksEvent[] = []
  for (const [window, { balance }] of open.sort(([a], [b]) => a - b)) {
    if (balance !== 0 && settledBy === null)
      return { kind: 'balance-open', guest: nameOf(state, reservation), window, balance: moneyOf(state, balance) }
    if (balance === 0 || settledBy === null) continue
    const payment = `${reservation}.check-out-${state.businessDate}.${window}` as PaymentId
    events.push(
      taken(state, reservation, {
        payment,
        window,
        method: settledBy,
        minor: balance,
        reference: null,
        reverses: null,
      }),
    )
  }
  const toBill = open.filter(([window, { invoice }]) => invoice === null && hasLines(folio, window))
  return [...events, ...toBill.map(([window], index) => billed(state, folio, window, index + 1))]
}
