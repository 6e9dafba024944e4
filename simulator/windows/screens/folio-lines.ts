/** The charges on a folio, line by line, and the taxes in them. */
import type { Folio } from '../../domain/books/folios.ts'
import type { ChargeLine } from '../../domain/books/lines.ts'
import type { HotelState } from '../../domain/state.ts'
import { showsOfCharge } from '../../personas/bill-shown.ts'
import type { Outlook } from '../window.ts'
import { stayAddress } from './addresses.ts'
import { day, linked, said, sum } from './cells.ts'
import type { Cell, Column, Table } from './page.ts'
import { nameOf } from './shown.ts'

/** By the names that records of a folio have for them; `vat` is all the tax of a line, whatever its kind, and `taxes` what is which. */
type LineField =
  | ('businessDate' | 'window' | 'transactionCode' | 'outlet' | 'text' | 'check')
  | ('quantity' | 'unit' | 'net' | 'vat' | 'gross')

type Shows = Column & { readonly field: LineField; readonly cell: (line: ChargeLine) => Cell }

export function linesTable(outlook: Outlook, house: Readonly<HotelState>, folio: Folio | undefined): Table[] {
  const charges = folio?.charges ?? []
  const shown = outlook.persona.fields.folio
  const there = columnsOf(house).filter(({ field }) => showsOfCharge(shown, field))
  // Somebody else's charges came here by a routing or a transfer.
  const forOthers = showsOfCharge(shown, 'stay') && charges.some(({ stay }) => stay !== folio?.reservation)
  if (there.length === 0 && !forOthers) return []
  return [
    {
      ...{ kind: 'table', name: 'charges', title: 'Charges', lead: 'text', empty: 'Nothing was charged yet.' },
      columns: [
        ...there.map(({ name, label, isAmount = false }) => ({ name, label, isAmount })),
        ...(forOthers ? [{ name: 'for', label: 'For' }] : []),
      ],
      rows: charges.map(line => [
        ...there.map(({ cell }) => cell(line)),
        ...(forOthers ? [whose(outlook, line.stay)] : []),
      ]),
    },
  ]
}

/** What of the charges is which tax. */
export function taxesTable(
  { persona }: Outlook,
  { property: { books, currency } }: Readonly<HotelState>,
  folio: Folio | undefined,
): Table[] {
  const shares = folio?.charges.flatMap(({ taxes }) => taxes) ?? []
  if (!showsOfCharge(persona.fields.folio, 'taxes') || shares.length === 0) return []
  const sums = new Map<string, number>()
  for (const { tax, minor } of shares) sums.set(tax, (sums.get(tax) ?? 0) + minor)
  return [
    {
      ...{ kind: 'table', name: 'taxes', title: 'Taxes included', lead: 'tax', empty: '' },
      columns: [
        { name: 'tax', label: 'Tax' },
        { name: 'amount', label: 'Amount', isAmount: true },
      ],
      rows: [...sums].map(([tax, minor]) => [
        said(books.taxes.find(({ code }) => code === tax)?.name ?? tax),
        sum({ minor, currency }),
      ]),
    },
  ]
}

function columnsOf({ property: { books, currency } }: Readonly<HotelState>): readonly Shows[] {
  const codeName = (code: string) => books.codes.find(each => each.code === code)?.name ?? ''
  const outletName = (code: string | null) => books.outlets.find(each => each.code === code)?.name ?? code
  const isVat = books.taxes.every(({ kind }) => kind === 'vat')
  const taxesOf = ({ taxes }: ChargeLine) => taxes.reduce((all, { minor }) => all + minor, 0)
  const money = (minor: number) => sum({ minor, currency })
  return [
    { field: 'businessDate', name: 'date', label: 'Date', cell: line => day(line.businessDate) },
    {
      ...{ field: 'transactionCode', name: 'code', label: 'Code' },
      cell: ({ transactionCode }) => said(`${transactionCode} ${codeName(transactionCode)}`.trim()),
    },
    { field: 'text', name: 'text', label: 'Text', cell: line => said(line.text) },
    { field: 'outlet', name: 'outlet', label: 'Outlet', cell: line => said(outletName(line.outlet)) },
    { field: 'check', name: 'check', label: 'Check', cell: line => said(line.check) },
    { field: 'window', name: 'window', label: 'Window', cell: line => said(line.window), isAmount: true },
    { field: 'quantity', name: 'quantity', label: 'Qty', cell: line => said(line.quantity), isAmount: true },
    { field: 'unit', name: 'unit', label: 'Unit price', cell: line => money(line.unit), isAmount: true },
    { field: 'net', name: 'net', label: 'Net', cell: line => money(line.net), isAmount: true },
    { field: 'vat', name: 'tax', label: isVat ? 'VAT' : 'Tax', cell: line => money(taxesOf(line)), isAmount: true },
    { field: 'gross', name: 'gross', label: 'Gross', cell: line => money(line.gross), isAmount: true },
  ]
}

function whose(outlook: Outlook, id: ChargeLine['stay']): Cell {
  const stay = outlook.state.reservations.get(id)
  return stay ? linked(nameOf(outlook, stay.booking.guest), stayAddress(id)) : said(id)
}
