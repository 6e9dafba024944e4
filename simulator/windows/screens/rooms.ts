/** How the house stands: its rooms, who is in them, and what housekeeping says. */
import { conditionOf } from '../../domain/house/rooms.ts'
import type { Room } from '../../domain/property/property.ts'
import type { HotelState } from '../../domain/state.ts'
import type { Outlook } from '../window.ts'
import { stayAddress } from './addresses.ts'
import { linked, said, word } from './cells.ts'
import type { Cell, Drawn, Fact, Table } from './page.ts'
import { wrong } from './page.ts'
import { nameOf, stayOf } from './shown.ts'
import { houseAsked, noSuchHouse } from './stay-list.ts'

export function rooms(outlook: Outlook, query: URLSearchParams): Drawn {
  const house = houseAsked(outlook, query)
  if (!house) return wrong('rooms', 'Rooms', 404, noSuchHouse(outlook))
  const blocks = [{ kind: 'card', title: 'Today', facts: countFacts(house) } as const, roomTable(outlook, house)]
  return { page: { name: 'rooms', title: 'Rooms', blocks }, facts: null }
}

function countFacts(house: Readonly<HotelState>): Fact[] {
  const { property, occupied, expected, businessDate } = house
  const closed = property.rooms.filter(({ number }) => closureOf(house, number) !== undefined && !occupied.has(number))
  const count = (name: string, label: string, number: number): Fact => ({ name, label, value: said(number) })
  return [
    count('rooms', 'Rooms', property.rooms.length),
    count('occupied', 'Occupied', occupied.size),
    count('closed', 'Out of order or service', closed.length),
    count('vacant', 'Vacant', property.rooms.length - occupied.size - closed.length),
    count('expected', 'Arrivals still expected', expected.get(businessDate)?.size ?? 0),
  ]
}

function roomTable(outlook: Outlook, house: Readonly<HotelState>): Table {
  const { property, occupied } = house
  const { reservation: fields } = outlook.shelves.showing
  const showsWho = fields === 'all' || fields('room')
  const typeName = ({ type }: Room) => property.roomTypes.find(({ code }) => code === type)?.name ?? type
  return {
    ...{ kind: 'table', name: 'rooms', title: 'Rooms', lead: 'room', empty: 'The house has no rooms.' },
    columns: [
      { name: 'room', label: 'Room' },
      { name: 'type', label: 'Room type' },
      { name: 'condition', label: 'Housekeeping' },
      { name: 'state', label: 'State' },
      ...(showsWho ? [{ name: 'guest', label: 'Guest' }] : []),
    ],
    rows: property.rooms.map(room => {
      const closure = closureOf(house, room.number)
      const state = occupied.has(room.number) ? said('Occupied') : closure ? word(closure.kind) : said('Vacant')
      const cells = [said(room.number), said(typeName(room)), word(conditionOf(house, room.number)), state]
      return showsWho ? [...cells, guestIn(outlook, house, room)] : cells
    }),
  }
}

const closureOf = ({ closures, businessDate }: Readonly<HotelState>, number: Room['number']) =>
  closures.get(number)?.find(({ from, to }) => from <= businessDate && businessDate < to)

/** The one whose room it is. */
function guestIn(outlook: Outlook, { occupied, reservations }: Readonly<HotelState>, { number }: Room): Cell {
  const [first] = occupied.get(number) ?? []
  const stay = first === undefined ? undefined : reservations.get(first)
  return stay ? linked(nameOf(outlook, stayOf(outlook, stay).guest), stayAddress(stay.id)) : said(null)
}
