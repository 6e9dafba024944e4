/** Charging a guest, and using what the package includes. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import { addDays } from '../time.ts'
import type { ReservationId } from '../words.ts'
import { charge, codeOf, isHereOrToCome, openWindow, type Posted } from './charges.ts'
import { moneyOf, nameOf } from './finding.ts'
import { balanceOf } from './folios.ts'

export function decideCharge(state: Readonly<HotelState>, command: Asked<'post-charge'>): Decision {
  const { posting, reservation, items, check } = command
  const refusal =
    postingRefusal(state, posting) ?? itemsRefusal(state, command) ?? chargeableRefusal(state, reservation)
  if (refusal) return refuse(refusal)
  const posted = charge(state, reservation, posting, items, check)
  const unwelcome = creditRefusal(state, reservation, posted) ?? billedRefusal(state, posted)
  return unwelcome ? refuse(unwelcome) : accept(...posted)
}

/** A posting is made once. */
export const postingRefusal = ({ postings }: Readonly<HotelState>, posting: string): Refusal | undefined =>
  postings.has(posting as never) ? { kind: 'posting-exists', posting } : undefined

export function decideAllowance(state: Readonly<HotelState>, command: Asked<'use-allowance'>): Decision {
  const { reservation, transactionCode, quantity, check } = command
  if (!state.reservations.has(reservation)) return refuse({ kind: 'unknown-reservation', reservation })
  const allowance = state.allowances.get(reservation)?.get(transactionCode)
  const left = allowance?.on === state.businessDate ? allowance.left : 0
  const guest = nameOf(state, reservation)
  if (quantity > left) return refuse({ kind: 'allowance-used-up', guest, code: transactionCode, left })
  return accept({ kind: 'allowance-used', reservation, transactionCode, quantity, on: state.businessDate, check })
}

function itemsRefusal(state: Readonly<HotelState>, { posting, items }: Asked<'post-charge'>): Refusal | undefined {
  if (items.length === 0) return { kind: 'nothing-to-post', posting }
  const unknown = items.find(({ transactionCode }) => !codeOf(state, transactionCode))
  const known = state.property.books.codes.map(({ code }) => code)
  return unknown && { kind: 'unknown-transaction-code', code: unknown.transactionCode, known }
}

/** Who is here or still to come, and for some days who has just left. */
export function chargeableRefusal(state: Readonly<HotelState>, id: ReservationId): Refusal | undefined {
  const reservation = state.reservations.get(id)
  if (!reservation) return { kind: 'unknown-reservation', reservation: id }
  if (isHereOrToCome(state, id)) return undefined
  const { status } = reservation.standing
  const late =
    status === 'checked-out' &&
    state.businessDate < addDays(reservation.standing.on, state.property.books.lateChargeDays)
  return late ? undefined : { kind: 'not-chargeable', guest: nameOf(state, id), status }
}

/** Outlets are held to the credit of the guest, and of whoever pays for the guest; what the desk or the house posts itself is not. */
function creditRefusal(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  posted: readonly Posted[],
): Refusal | undefined {
  const byOutlets = posted.filter(({ line }) => line.outlet !== null)
  if (byOutlets.length === 0) return undefined
  const payers = new Set(byOutlets.map(each => each.reservation))
  const shut = [reservation, ...payers].find(each => state.folios.get(each)?.noPost)
  if (shut !== undefined) return { kind: 'no-post', guest: nameOf(state, shut) }
  for (const payer of payers) {
    const folio = state.folios.get(payer)
    const limit = folio?.creditLimit ?? null
    const lines = byOutlets.filter(each => each.reservation === payer)
    const wouldOwe = balanceOf(folio) + lines.reduce((sum, { line }) => sum + line.gross, 0)
    if (limit === null || wouldOwe <= limit) continue
    const [guest, money] = [nameOf(state, payer), (minor: number) => moneyOf(state, minor)]
    return { kind: 'over-the-limit', guest, limit: money(limit), wouldOwe: money(wouldOwe) }
  }
  return undefined
}

function billedRefusal(state: Readonly<HotelState>, posted: readonly Posted[]): Refusal | undefined {
  const shut = posted.find(({ reservation, line }) => !openWindow(state.folios.get(reservation), line.window))
  return shut && { kind: 'no-open-window', guest: nameOf(state, shut.reservation) }
}
