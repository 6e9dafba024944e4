/** What the books say of a posting, a line, a payment and a guest, for those who decide. */
import { guestOf } from '../reservations/standing.ts'
import type { HotelState } from '../state.ts'
import type { LineId, Money, PaymentId, PostingId, ReservationId } from '../words.ts'
import type { Folio } from './folios.ts'
import type { ChargeLine, PaymentLine } from './lines.ts'
import type { DepositPayment } from './state.ts'

export type Found<Line> = { readonly reservation: ReservationId; readonly folio: Folio; readonly line: Line }

/** The lines of a posting; undefined where there is no such posting. */
export function linesOf(state: Readonly<HotelState>, posting: PostingId): Found<ChargeLine>[] | undefined {
  return state.postings.get(posting)?.map(({ reservation, line }) => found(state, reservation, line))
}

/** A line by its id, `{posting}.{number}`. */
export function lineNamed(state: Readonly<HotelState>, id: LineId): Found<ChargeLine> | undefined {
  const posting = id.slice(0, id.lastIndexOf('.')) as PostingId
  const placed = state.postings.get(posting)?.find(({ line }) => line === id)
  return placed && found(state, placed.reservation, id)
}

export function paymentNamed(state: Readonly<HotelState>, id: PaymentId): Found<PaymentLine> | undefined {
  const reservation = state.payments.get(id)
  const folio = reservation ? state.folios.get(reservation) : undefined
  const line = folio?.payments.find(({ payment }) => payment === id)
  return reservation && folio && line ? { reservation, folio, line } : undefined
}

/** A payment that was made for a stay before there was a bill. */
export function depositNamed(state: Readonly<HotelState>, id: PaymentId): DepositPayment | undefined {
  const reservation = state.payments.get(id)
  return reservation ? state.deposits.get(reservation)?.payments.find(({ payment }) => payment === id) : undefined
}

/** What of a line has not been taken back yet, tax included. */
export const leftOf = (state: Readonly<HotelState>, { id, gross }: ChargeLine): number =>
  gross - (state.reversed.get(id) ?? 0)

export const invoiceOf = (folio: Folio, window: number): string | null => folio.windows.get(window)?.invoice ?? null

export function nameOf(state: Readonly<HotelState>, id: ReservationId): string {
  const reservation = state.reservations.get(id)
  return reservation ? guestOf(state, reservation) : id
}

export const moneyOf = ({ property }: Readonly<HotelState>, minor: number): Money => ({
  minor,
  currency: property.currency,
})

function found(state: Readonly<HotelState>, reservation: ReservationId, id: LineId): Found<ChargeLine> {
  const folio = state.folios.get(reservation)
  const line = folio?.charges.find(each => each.id === id)
  if (!folio || !line) throw new Error(`The line "${id}" is not where the books say: the journal is damaged.`)
  return { reservation, folio, line }
}
