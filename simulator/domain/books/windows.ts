/** Who pays which part of a bill, and the bill itself. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import { unknownAccount } from './accounts.ts'
import { isHereOrToCome } from './charges.ts'
import { moneyOf, nameOf } from './finding.ts'
import { type Folio, mostWindows, payerOf } from './folios.ts'
import { payingOn } from './paying-on.ts'

export function decidePayer(state: Readonly<HotelState>, { reservation, window, payer }: Asked<'set-payer'>): Decision {
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  const unknown = payer.kind === 'account' ? unknownAccount(state, payer.account) : undefined
  if (unknown) return refuse(unknown)
  if (window < 1 || window > mostWindows) return refuse({ kind: 'no-such-window', window })
  const invoice = state.folios.get(reservation)?.windows.get(window)?.invoice ?? null
  if (invoice !== null) return refuse({ kind: 'billed', guest: nameOf(state, reservation), invoice })
  return accept({ kind: 'payer-set', reservation, window, payer })
}

/** A folio that takes another's charges keeps them: chains of routing would hide who pays. */
export function decideRouting(state: Readonly<HotelState>, { reservation, routing }: Asked<'set-routing'>): Decision {
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  for (const { to, window } of routing) {
    if (window < 1 || window > mostWindows) return refuse({ kind: 'no-such-window', window })
    if (to === null) continue
    const payer = state.reservations.get(to)
    if (!payer) return refuse({ kind: 'unknown-reservation', reservation: to })
    const { status } = payer.standing
    if (!isHereOrToCome(state, to)) return refuse({ kind: 'not-chargeable', guest: nameOf(state, to), status })
    const routesOn = state.folios.get(to)?.routing.some(each => each.to !== null) ?? false
    if (to === reservation || routesOn) return refuse({ kind: 'routed-to-itself', guest: nameOf(state, reservation) })
  }
  return accept({ kind: 'routing-set', reservation, routing })
}

export function decideCredit(
  state: Readonly<HotelState>,
  { reservation, noPost, creditLimit }: Asked<'set-credit'>,
): Decision {
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  return accept({ kind: 'credit-set', reservation, noPost, creditLimit })
}

export function decideBill(state: Readonly<HotelState>, { reservation, window }: Asked<'close-window'>): Decision {
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  const folio = state.folios.get(reservation)
  const guest = nameOf(state, reservation)
  const { balance = 0, invoice = null } = folio?.windows.get(window) ?? {}
  if (invoice !== null) return refuse({ kind: 'billed', guest, invoice })
  if (!hasLines(folio, window)) return refuse({ kind: 'nothing-to-bill', guest, window })
  if (balance !== 0) return refuse({ kind: 'balance-open', guest, window, balance: moneyOf(state, balance) })
  return accept(billed(state, reservation, window, 1), ...payingOn(state, reservation, [window]))
}

/** A window takes what somebody pays ahead; once it is billed, no more than is open in it. */
export function payableRefusal(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  window: number,
  minor: number,
): Refusal | undefined {
  if (window < 1 || window > mostWindows) return { kind: 'no-such-window', window }
  const { balance = 0, invoice = null } = state.folios.get(reservation)?.windows.get(window) ?? {}
  if (invoice === null || minor <= balance) return undefined
  const open = moneyOf(state, Math.max(0, balance))
  return { kind: 'window-is-billed', guest: nameOf(state, reservation), window, invoice, open }
}

/** The bill for a window, the `nth` of its commit; `charged` comes on top in that commit. */
export const billed = (
  state: Readonly<HotelState>,
  reservation: ReservationId,
  window: number,
  nth: number,
  charged = 0,
) =>
  ({
    kind: 'invoice-issued',
    invoice: `I${String(state.invoicesIssued + nth).padStart(6, '0')}`,
    reservation,
    window,
    total: totalOf(state.folios.get(reservation), window) + charged,
    billedTo: billedTo(state, reservation, window),
  }) as const

function billedTo(state: Readonly<HotelState>, reservation: ReservationId, window: number): string {
  const payer = payerOf(state.folios.get(reservation), window)
  return payer.kind === 'account' ? payer.account : nameOf(state, reservation)
}

export const hasLines = (folio: Folio | undefined, window: number): boolean =>
  folio?.charges.some(line => line.window === window) ?? false

function totalOf(folio: Folio | undefined, window: number): number {
  let total = 0
  for (const line of folio?.charges ?? []) if (line.window === window) total += line.gross
  return total
}
