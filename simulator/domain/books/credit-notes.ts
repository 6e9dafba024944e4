/**
 * A bill is corrected by a credit note with a number of its own. Its lines stand in the window of the bill that they correct: there the money
 * that paid the bill can be given back, and no other window is used up.
 */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'
import { reversal } from './charges.ts'
import { posted } from './corrections.ts'
import { leftOf, moneyOf } from './finding.ts'
import { postingRefusal } from './postings.ts'

/** What is left of each line is credited, with what is left of its taxes. */
export function decideCreditNote(
  state: Readonly<HotelState>,
  { posting, invoice, lines: named, reason }: Asked<'issue-credit-note'>,
): Decision {
  const bill = state.invoices.get(invoice)
  const folio = bill && state.folios.get(bill.reservation)
  if (!bill || !folio) return refuse({ kind: 'unknown-invoice', invoice })
  const refusal = postingRefusal(state, posting)
  if (refusal) return refuse(refusal)
  const { reservation, window } = bill
  const billed = folio.charges.filter(line => line.window === window)
  const stranger = named?.find(id => !billed.some(line => line.id === id))
  if (stranger !== undefined) return refuse({ kind: 'unknown-line', line: stranger })
  const chosen = billed.filter(line => named === null || named.includes(line.id))
  for (const { id, reverses } of named === null ? [] : chosen)
    if (reverses !== null) return refuse({ kind: 'takes-back-another', line: id, of: reverses })
  const lines = chosen.filter(line => line.reverses === null && leftOf(state, line) !== 0)
  const spent = named === null ? undefined : chosen.find(line => !lines.includes(line))
  if (spent) return refuse({ kind: 'already-reversed', line: spent.id, left: moneyOf(state, 0) })
  if (lines.length === 0) return refuse({ kind: 'nothing-to-credit', invoice })
  const reversals = lines.map((line, index) => {
    const earlier = folio.charges.filter(({ reverses }) => reverses === line.id)
    return reversal(state, line, posting, index + 1, { gross: leftOf(state, line), text: reason, earlier })
  })
  const total = reversals.reduce((sum, { gross }) => sum + gross, 0)
  const creditNote = `C${String(state.creditNotesIssued + 1).padStart(6, '0')}`
  return accept(...reversals.map(line => posted(reservation, line)), {
    ...{ kind: 'credit-note-issued', creditNote, invoice, reservation, window, total },
  })
}
