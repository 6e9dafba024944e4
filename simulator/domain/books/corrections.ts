/** Nothing is deleted: what was posted wrongly is taken back by a line of its own, in the window of the line that it takes back. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { LineId, ReservationId } from '../words.ts'
import { openWindow, reversal } from './charges.ts'
import type { BooksEvent } from './events.ts'
import { type Found, invoiceOf, leftOf, lineNamed, linesOf, moneyOf, nameOf } from './finding.ts'
import { mostWindows } from './folios.ts'
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
  if (line.reverses !== null) return refuse({ kind: 'takes-back-another', line: id, of: line.reverses })
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

/** Taken back here and charged there, to the cent and at the same tax; of what was transferred before, what is charged goes on. */
export function decideTransfer(state: Readonly<HotelState>, { posting, of, to }: Asked<'transfer-posting'>): Decision {
  const all = linesOf(state, of)
  if (!all) return refuse({ kind: 'unknown-posting', posting: of })
  const charges = all.filter(({ line }) => line.reverses === null)
  const lines = charges.length > 0 ? charges : all
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

/** What took parts of a line back goes where the line goes, or nobody could bill what is left of it. */
export function decideMove(state: Readonly<HotelState>, { line: id, window }: Asked<'move-line'>): Decision {
  if (window < 1 || window > mostWindows) return refuse({ kind: 'no-such-window', window })
  const found = lineNamed(state, id)
  if (!found) return refuse({ kind: 'unknown-line', line: id })
  const { reservation, folio, line } = found
  if (line.reverses !== null) return refuse({ kind: 'takes-back-another', line: id, of: line.reverses })
  const guest = nameOf(state, reservation)
  for (const each of [line.window, window]) {
    const invoice = invoiceOf(folio, each)
    if (invoice !== null) return refuse({ kind: 'billed', guest, invoice })
  }
  const along = folio.charges.filter(({ reverses }) => reverses === id)
  const moved = [line, ...along].map(each => ({ kind: 'line-moved' as const, line: each.id, from: each.window }))
  return accept(...moved.map(event => ({ ...event, reservation, to: window })))
}

function takingBackRefusal(state: Readonly<HotelState>, lines: readonly Line[]): Refusal | undefined {
  for (const { reservation, folio, line } of lines) {
    if (line.reverses !== null) return { kind: 'takes-back-another', line: line.id, of: line.reverses }
    const invoice = invoiceOf(folio, line.window)
    if (invoice !== null) return { kind: 'billed', guest: nameOf(state, reservation), invoice }
    const left = leftOf(state, line)
    if (left !== line.gross) return { kind: 'already-reversed', line: line.id, left: moneyOf(state, left) }
  }
  return undefined
}

export const posted = (
  reservation: ReservationId,
  line: ChargeLine,
): Extract<BooksEvent, { kind: 'charge-posted' }> => ({
  kind: 'charge-posted',
  reservation,
  line,
})
