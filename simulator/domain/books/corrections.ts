/** Nothing is deleted: a wrong posting is taken back by a line of its own, on the folio or, once billed, by a credit note. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { LineId, ReservationId } from '../words.ts'
import { openWindow, reversal } from './charges.ts'
import type { BooksEvent } from './events.ts'
import { type Found, invoiceOf, leftOf, lineNamed, linesOf, moneyOf, nameOf } from './finding.ts'
import type { ChargeLine } from './lines.ts'
import { chargeableRefusal, postingRefusal } from './postings.ts'

type Line = Found<ChargeLine>

export function decideVoid(state: Readonly<HotelState>, { posting, of, reason }: Asked<'void-posting'>): Decision {
  const lines = linesOf(state, of)
  if (!lines) return refuse({ kind: 'unknown-posting', posting: of })
  const old = lines.find(({ line }) => line.businessDate !== state.businessDate)
  if (old) return refuse({ kind: 'earlier-day', posting: of, businessDate: old.line.businessDate })
  const refusal = postingRefusal(state, posting) ?? takingBackRefusal(state, lines)
  if (refusal) return refuse(refusal)
  return accept(
    ...lines.map(({ reservation, line }, index) =>
      posted(reservation, reversal(state, line, posting, index + 1, { text: reason })),
    ),
  )
}

export function decideAdjustment(
  state: Readonly<HotelState>,
  { posting, line: id, minor, reason }: Asked<'adjust-line'>,
): Decision {
  const found = lineNamed(state, id)
  if (!found) return refuse({ kind: 'unknown-line', line: id })
  const { reservation, folio, line } = found
  const invoice = invoiceOf(folio, line.window)
  if (invoice !== null) return refuse({ kind: 'billed', guest: nameOf(state, reservation), invoice })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const left = leftOf(state, line)
  if (minor > left) return refuse({ kind: 'already-reversed', line: id, left: moneyOf(state, left) })
  const refusal = postingRefusal(state, posting)
  if (refusal) return refuse(refusal)
  const earlier = folio.charges.filter(({ reverses }) => reverses === id)
  return accept(posted(reservation, reversal(state, line, posting, 1, { gross: minor, text: reason, earlier })))
}

/** Taken back here and charged there, to the cent and at the same tax. */
export function decideTransfer(state: Readonly<HotelState>, { posting, of, to }: Asked<'transfer-posting'>): Decision {
  const lines = linesOf(state, of)
  if (!lines) return refuse({ kind: 'unknown-posting', posting: of })
  const refusal = postingRefusal(state, posting) ?? takingBackRefusal(state, lines) ?? chargeableRefusal(state, to)
  if (refusal) return refuse(refusal)
  const window = openWindow(state.folios.get(to), 1)
  if (window === undefined) return refuse({ kind: 'no-open-window', guest: nameOf(state, to) })
  const events = lines.flatMap(({ reservation, line }, index) => {
    const id = `${posting}.${2 * index + 2}` as LineId
    const there: ChargeLine = { ...line, id, posting, businessDate: state.businessDate, window }
    return [posted(reservation, reversal(state, line, posting, 2 * index + 1)), posted(to, there)]
  })
  return accept(...events)
}

export function decideMove(state: Readonly<HotelState>, { line: id, window }: Asked<'move-line'>): Decision {
  const found = lineNamed(state, id)
  if (!found) return refuse({ kind: 'unknown-line', line: id })
  const { reservation, folio, line } = found
  const guest = nameOf(state, reservation)
  for (const each of [line.window, window]) {
    const invoice = invoiceOf(folio, each)
    if (invoice !== null) return refuse({ kind: 'billed', guest, invoice })
  }
  return accept({ kind: 'line-moved', reservation, line: id, from: line.window, to: window })
}

export function decideCreditNote(
  state: Readonly<HotelState>,
  { posting, invoice, lines: named, reason }: Asked<'issue-credit-note'>,
): Decision {
  const bill = state.invoices.get(invoice)
  const folio = bill && state.folios.get(bill.reservation)
  if (!bill || !folio) return refuse({ kind: 'unknown-invoice', invoice })
  const refusal = postingRefusal(state, posting)
  if (refusal) return refuse(refusal)
  const { reservation } = bill
  const billed = folio.charges.filter(({ window }) => window === bill.window)
  const stranger = named?.find(id => !billed.some(line => line.id === id))
  if (stranger !== undefined) return refuse({ kind: 'unknown-line', line: stranger })
  const lines = billed.filter(line =>
    named === null ? leftOf(state, line) === line.gross && line.reverses === null : named.includes(line.id),
  )
  const spent = lines.find(line => leftOf(state, line) !== line.gross)
  if (spent) return refuse({ kind: 'already-reversed', line: spent.id, left: moneyOf(state, leftOf(state, spent)) })
  if (lines.length === 0)
    return refuse({ kind: 'nothing-to-bill', guest: nameOf(state, reservation), window: bill.window })
  const window = unusedWindow(folio)
  if (window === undefined) return refuse({ kind: 'no-open-window', guest: nameOf(state, reservation) })
  const reversals = lines.map((line, index) => reversal(state, line, posting, index + 1, { window, text: reason }))
  const total = reversals.reduce((sum, { gross }) => sum + gross, 0)
  const creditNote = `C${String(state.creditNotesIssued + 1).padStart(6, '0')}`
  return accept(...reversals.map(line => posted(reservation, line)), {
    ...{ kind: 'credit-note-issued', creditNote, invoice, reservation, window, total },
  })
}

/** A credit note stands in a window of its own. */
function unusedWindow(folio: Line['folio']): number | undefined {
  return [1, 2, 3, 4, 5, 6, 7, 8].find(number => !folio.windows.has(number))
}

function takingBackRefusal(state: Readonly<HotelState>, lines: readonly Line[]): Refusal | undefined {
  for (const { reservation, folio, line } of lines) {
    const invoice = invoiceOf(folio, line.window)
    if (invoice !== null) return { kind: 'billed', guest: nameOf(state, reservation), invoice }
    const left = leftOf(state, line)
    if (left !== line.gross) return { kind: 'already-reversed', line: line.id, left: moneyOf(state, left) }
  }
  return undefined
}

const posted = (reservation: ReservationId, line: ChargeLine): Extract<BooksEvent, { kind: 'charge-posted' }> => ({
  kind: 'charge-posted',
  reservation,
  line,
})
