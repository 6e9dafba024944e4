/** What was paid on a folio, by which means, and who pays which part of it. */
import type { Folio, Payer } from '../../domain/books/folios.ts'
import type { PaymentLine } from '../../domain/books/lines.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { showsField, showsOfPayment, showsOfWindow } from '../../personas/bill-shown.ts'
import type { Outlook } from '../window.ts'
import { day, said, sum, word } from './cells.ts'
import type { Cell, Column, Table } from './page.ts'
import { nameOf } from './shown.ts'

export function paymentsTable(
  { persona }: Outlook,
  { property: { currency } }: Readonly<HotelState>,
  folio: Folio | undefined,
): Table[] {
  const columns = [
    { field: 'businessDate', name: 'date', label: 'Date', cell: line => day(line.businessDate) },
    { field: 'method', name: 'method', label: 'Paid by', cell: line => word(line.method) },
    { field: 'reference', name: 'reference', label: 'Reference', cell: line => said(referenceOf(line)) },
    { field: 'window', name: 'window', label: 'Window', cell: line => said(line.window), isAmount: true },
    {
      ...{ field: 'amount', name: 'amount', label: 'Amount', isAmount: true },
      cell: ({ minor }) => sum({ minor, currency }),
    },
  ] as const satisfies readonly Shows[]
  const there: readonly Shows[] = columns.filter(({ field }) => showsOfPayment(persona.fields.folio, field))
  if (there.length === 0) return []
  return [
    {
      ...{ kind: 'table', name: 'payments', title: 'Payments', lead: 'method', empty: 'Nothing was paid yet.' },
      columns: there.map(({ name, label, isAmount = false }) => ({ name, label, isAmount })),
      rows: (folio?.payments ?? []).map(line => there.map(({ cell }) => cell(line))),
    },
  ]
}

type Shows = Column & { readonly field: string; readonly cell: (line: PaymentLine) => Cell }

/** A receptionist sees the last four digits of a card, and never the token. */
function referenceOf({ method, reference }: PaymentLine): string | null {
  if (method !== 'card') return reference
  const digits = /_(\d{4})(_|$)/.exec(reference ?? '')?.[1]
  return digits === undefined ? null : `Card ending ${digits}`
}

export function payersTable(
  outlook: Outlook,
  { booking }: Reservation,
  { property: { currency } }: Readonly<HotelState>,
  folio: Folio | undefined,
): Table[] {
  const shown = outlook.persona.fields.folio
  if (!showsField(shown, 'windows')) return []
  const windows = [...(folio?.windows ?? [])].sort(([a], [b]) => a - b)
  const shows = [
    { field: 'payer', name: 'payer', label: 'Payer', isAmount: false },
    { field: 'invoice', name: 'invoice', label: 'Invoice', isAmount: false },
    { field: 'balance', name: 'balance', label: 'Open', isAmount: true },
  ] as const
  const there = shows.filter(({ field }) => showsOfWindow(shown, field))
  const columns: Column[] = [{ name: 'window', label: 'Window', isAmount: true }, ...there]
  return [
    {
      ...{ kind: 'table', name: 'payers', title: 'Who pays', lead: 'payer', empty: 'The folio has no window yet.' },
      columns: columns.map(({ name, label, isAmount = false }) => ({ name, label, isAmount })),
      rows: windows.map(([window, { payer, invoice, balance }]) => {
        const cells: Record<(typeof shows)[number]['field'], Cell> = {
          payer: said(payerName(outlook, booking.guest, payer)),
          invoice: said(invoice),
          balance: sum({ minor: balance, currency }),
        }
        return [said(window), ...there.map(({ field }) => cells[field])]
      }),
    },
  ]
}

function payerName(outlook: Outlook, guest: Reservation['booking']['guest'], payer: Payer): string {
  if (payer.kind === 'guest') return nameOf(outlook, guest)
  const firm = [...outlook.state.firms.values()].find(({ details }) => details.account === payer.account)
  return firm ? `${firm.details.name} (${payer.account})` : payer.account
}
