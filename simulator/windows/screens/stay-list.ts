/** A list of stays of one day, page by page. */
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { type BusinessDate, readDate } from '../../domain/time.ts'
import type { Outlook } from '../window.ts'
import { address } from './addresses.ts'
import { sayDay } from './cells.ts'
import { type Block, type Drawn, type PageName, wrong } from './page.ts'
import { isRemembered } from './remembered.ts'
import { nameOf, stayOf } from './shown.ts'
import { roomOf, stayTable } from './stay-table.ts'

const rowsMax = 100

type Kind = {
  readonly name: PageName & ('arrivals' | 'in-house' | 'departures')
  readonly title: string
  readonly order: 'by name' | 'by room'
  readonly isOnIt: (stay: Reservation, date: BusinessDate, today: BusinessDate) => boolean
}

/** Of the business date where nobody says another, and of the first house. */
export function stayList(outlook: Outlook, query: URLSearchParams, kind: Kind): Drawn {
  const { name, title } = kind
  const house = houseAsked(outlook, query)
  if (!house) return wrong(name, title, 404, noSuchHouse(outlook))
  const asked = query.get('date')
  const date = asked === null || asked === '' ? house.businessDate : readDate(asked)
  if (date === undefined)
    return wrong(name, title, 400, `The date "${asked?.slice(0, 60)}" is not a day such as 2026-06-07.`)
  const all = staysOn(outlook, house, date, kind)
  const page = pageAsked(query)
  const pages = Math.max(1, Math.ceil(all.length / rowsMax))
  if (page === undefined || page > pages)
    return wrong(
      name,
      title,
      404,
      `This list has no page "${query.get('page')?.slice(0, 60)}". It has ${pages} of them.`,
    )
  const rows = all.slice((page - 1) * rowsMax, page * rowsMax)
  const at = { house: query.get('house'), date: date === house.businessDate ? null : date }
  const step = (label: string, to: number) => ({ label, to: address(name, { ...at, page: String(to) }) })
  const steps = [
    ...(page > 1 ? [step('Previous page', page - 1)] : []),
    ...(page < pages ? [step('Next page', page + 1)] : []),
  ]
  const count = `${all.length} ${all.length === 1 ? 'stay' : 'stays'}${pages > 1 ? `, page ${page} of ${pages}` : ''}`
  const blocks: Block[] = [
    { kind: 'day', date, hidden: at.house === null ? [] : [['house', at.house]] },
    stayTable(outlook, rows, {
      ...{ name: 'stays', title: `${title} on ${sayDay(date)}: ${count}`, empty: `Nobody is on this list.` },
      without: name === 'arrivals' ? ['arrival'] : name === 'departures' ? ['departure', 'expected'] : ['expected'],
    }),
    ...(steps.length > 0 ? [{ kind: 'links' as const, links: steps }] : []),
  ]
  return { page: { name, title, blocks }, facts: { seqs: rows.map(({ version }) => version) }, more: page < pages }
}

function staysOn(
  outlook: Outlook,
  house: Readonly<HotelState>,
  date: BusinessDate,
  { isOnIt, order }: Kind,
): Reservation[] {
  const { businessDate, property } = house
  const found: { readonly stay: Reservation; readonly key: string }[] = []
  for (const stay of house.reservations.values()) {
    if (stay.property !== property.id || !isOnIt(stay, date, businessDate)) continue
    // Who left today stands on the lists of today, and is an earlier guest on those of the days before.
    if (date < businessDate && !isRemembered(outlook, stay)) continue
    const name = nameOf(outlook, stay.booking.guest).toLowerCase()
    const room = order === 'by room' ? (roomOf(stayOf(outlook, stay)) ?? '').padStart(10) : ''
    found.push({ stay, key: `${room} ${name} ${stay.number}` })
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ stay }) => stay)
}

export const houseAsked = ({ houses, state }: Outlook, query: URLSearchParams): Readonly<HotelState> | undefined =>
  query.get('house') === null ? state : houses.get(query.get('house') ?? '')

export const noSuchHouse = ({ houses }: Outlook): string =>
  `This PMS has no house of that name. It has ${[...houses.keys()].join(', ')}.`

function pageAsked(query: URLSearchParams): number | undefined {
  const text = query.get('page') ?? '1'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}
