/** What was paid on a folio, by which means, and who pays which part of it. */
import type { Folio, Payer } from '../../domain/books/folios.ts'
import type { PaymentLine } from '../../domain/books/lines.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import type { Outlook } from '../window.ts'
import { day, said, sum, word } from './cells.ts'
import { showsField } from './folio-fields.ts'
import type { Cell, Column, Table } from './page.ts'
import { nameOf } from './shown.ts'

export function paymentsTable(
  { persona }: Outlook,
  { property: { currency } }: Readonly<HotelState>,
  folio: Folio | undefined,
): Table[] {
  if (!showsField(persona, 'payments')) return []
  return [
    {
      ...{ kind: 'table', name: 'payments', title: 'Payments', lead: 'method', empty: 'Nothing was paid yet.' },
      columns: [
        { name: 'date', label: 'Date' },
        { name: 'method', label: 'Paid by' },
        { name: 'reference', label: 'Reference' },
        { name: 'window', label: 'Window', isAmount: true },
        { name: 'amount', label: 'Amount', isAmount: true },
      ],
      rows: (folio?.payments ?? []).map(line => [
        day(line.businessDate),
        word(line.method),
        said(referenceOf(line)),
        said(line.window),
        sum({ minor: line.minor, currency }),
      ]),
    },
  ]
}

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
  const { persona } = outlook
  const windows = [...(folio?.windows ?? [])].sort(([a], [b]) => a - b)
  const shows = [
    { field: 'payer', name: 'payer', label: 'Payer', isAmount: false },
    { field: 'invoice', name: 'invoice', label: 'Invoice', isAmount: false },
    { field: 'balance', name: 'balance', label: 'Open', isAmount: true },
  ] as const
  const there = shows.filter(({ field }) => showsField(persona, field))
  if (there.length === 0) return []
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
