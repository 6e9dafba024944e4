/** Stays in a table, as the lists, the search and the guest card have them. */
import type { Property } from '../../domain/property/property.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { Outlook } from '../window.ts'
import { guestAddress, stayAddress } from './addresses.ts'
import { day, linked, said, word } from './cells.ts'
import type { Cell, Column, Table } from './page.ts'
import { houseOf, nameOf, type ShownStay, stayOf } from './shown.ts'

type Shows = Column & { readonly cell: (stay: ShownStay, property: Property, outlook: Outlook) => Cell | null }

/** A column is there where this PMS shows what stands in it. */
const columns: readonly Shows[] = [
  { name: 'number', label: 'Number', cell: ({ number, id }) => linked(number, stayAddress(id)) },
  {
    name: 'guest',
    label: 'Guest',
    cell: ({ guest }, _, outlook) => linked(nameOf(outlook, guest), guestAddress(guest)),
  },
  { name: 'arrival', label: 'Arrival', cell: ({ arrival }) => (arrival === undefined ? null : day(arrival)) },
  { name: 'departure', label: 'Departure', cell: ({ departure }) => (departure === undefined ? null : day(departure)) },
  { name: 'room', label: 'Room', cell: stay => (showsRoom(stay) ? said(roomOf(stay)) : null) },
  {
    name: 'room-type',
    label: 'Room type',
    cell: ({ roomType }, { roomTypes }) =>
      roomType === undefined ? null : said(roomTypes.find(({ code }) => code === roomType)?.name ?? roomType),
  },
  {
    name: 'persons',
    label: 'Persons',
    cell: ({ adults, children }) =>
      adults === undefined || children === undefined ? null : said(children > 0 ? `${adults} + ${children}` : adults),
  },
  {
    name: 'expected',
    label: 'Expected',
    cell: ({ expectedAt }) => (expectedAt === undefined ? null : said(expectedAt)),
  },
  { name: 'status', label: 'Status', cell: ({ status }) => word(status) },
]

export function stayTable(
  outlook: Outlook,
  stays: readonly Reservation[],
  {
    name,
    title,
    empty,
    without = [],
  }: Pick<Table, 'name' | 'title' | 'empty'> & { readonly without?: readonly string[] },
): Table {
  const rows = stays.map(stay => {
    const { property } = houseOf(outlook, stay)
    return columns.map(({ cell }) => cell(stayOf(outlook, stay), property, outlook))
  })
  const there = columns.filter(
    (column, index) => !without.includes(column.name) && rows.every(row => (row[index] ?? null) !== null),
  )
  return {
    ...{ kind: 'table', name, title, empty, lead: 'guest' },
    columns: there.map(({ name, label }) => ({ name, label })),
    rows: rows.map(row => there.map(column => row[columns.indexOf(column)] ?? said(null))),
  }
}

/** Slept in, or kept for the guest. */
export const roomOf = ({ room, assignedRoom }: ShownStay): string | null => room ?? assignedRoom ?? null

const showsRoom = ({ room, assignedRoom }: ShownStay): boolean => room !== undefined || assignedRoom !== undefined
