/** What stands around every page: which hotel it is, which day, and the ways from page to page. */
import type { Outlook } from '../window.ts'
import { address } from './addresses.ts'
import { sayDay, sayMoment } from './cells.ts'
import type { Drawn, Link, PageName } from './page.ts'
import { houseAsked } from './stay-list.ts'

export type Frame = {
  readonly hotel: string
  readonly businessDate: string
  /** By the clock in the lobby. */
  readonly time: string
  readonly auditRunning: boolean
  readonly menu: readonly (Link & { readonly isHere: boolean })[]
  /** The houses of a group; empty where there is one alone. */
  readonly houses: readonly (Link & { readonly isHere: boolean })[]
  /** What was searched for. */
  readonly searched: string
}

const menu: readonly (readonly [page: PageName, label: string])[] = [
  ['arrivals', 'Arrivals'],
  ['in-house', 'In-house'],
  ['departures', 'Departures'],
  ['rooms', 'Rooms'],
]

export function frameOf(outlook: Outlook, query: URLSearchParams, { page }: Drawn): Frame {
  const house = houseAsked(outlook, query) ?? outlook.state
  const { property, businessDate, auditRunning } = house
  const own = house === outlook.state ? null : property.id
  const isList = menu.some(([name]) => name === page.name)
  const houses = outlook.houses.size > 1 ? [...outlook.houses.values()] : []
  return {
    hotel: property.name,
    businessDate: sayDay(businessDate),
    time: sayMoment(property.timeZone, outlook.now),
    auditRunning,
    menu: menu.map(([name, label]) => ({ label, to: address(name, { house: own }), isHere: name === page.name })),
    houses: houses.map(each => ({
      label: each.property.name,
      to: address(isList ? page.name : 'arrivals', { house: each === outlook.state ? null : each.property.id }),
      isHere: each === house,
    })),
    searched: page.name === 'search' ? (query.get('q') ?? '').slice(0, 100) : '',
  }
}
