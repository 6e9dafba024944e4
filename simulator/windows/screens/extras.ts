/** What a stay costs night by night, and what was ordered with it besides the room. */
import type { Property } from '../../domain/property/property.ts'
import { addDays } from '../../domain/time.ts'
import { day, said, sum, word } from './cells.ts'
import type { Table } from './page.ts'
import type { ShownStay } from './shown.ts'

export function nightsTable({ nightly, arrival, amount }: ShownStay): Table[] {
  if (nightly === undefined || arrival === undefined || amount === undefined) return []
  const { currency } = amount
  return [
    {
      ...{ kind: 'table', name: 'nights', title: 'Price by night', lead: 'night', empty: 'No night was priced.' },
      columns: [
        { name: 'night', label: 'Night' },
        { name: 'price', label: 'Price', isAmount: true },
      ],
      rows: nightly.map((minor, index) => [day(addDays(arrival, index)), sum({ minor, currency })]),
    },
  ]
}

export function extrasTable({ extras }: ShownStay, { books, currency }: Property): Table[] {
  if (extras === undefined) return []
  const nameOf = (code: string) => books.codes.find(each => each.code === code)?.name ?? ''
  return [
    {
      ...{ kind: 'table', name: 'extras', title: 'Extra services', lead: 'text', empty: 'Nothing else was ordered.' },
      columns: [
        { name: 'code', label: 'Code' },
        { name: 'text', label: 'Service' },
        { name: 'quantity', label: 'Quantity', isAmount: true },
        { name: 'unit', label: 'Unit price', isAmount: true },
        { name: 'per', label: 'Per' },
      ],
      rows: extras.map(({ transactionCode, text, quantity, unit, per }) => [
        said(`${transactionCode} ${nameOf(transactionCode)}`.trim()),
        said(text),
        said(quantity),
        sum({ minor: unit, currency }),
        word(per),
      ]),
    },
  ]
}
