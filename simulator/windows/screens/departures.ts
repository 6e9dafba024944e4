/** Who leaves on a day, or has left. */
import type { Outlook } from '../window.ts'
import type { Drawn } from './page.ts'
import { stayList } from './stay-list.ts'

export const departures = (outlook: Outlook, query: URLSearchParams): Drawn =>
  stayList(outlook, query, {
    ...{ name: 'departures', title: 'Departures', order: 'by room' },
    isOnIt: ({ booking: { departure }, standing }, date, today) => {
      if (standing.status === 'checked-out') return standing.on === date
      // Who should have left already leaves today.
      if (standing.status === 'in-house') return (departure < today ? today : departure) === date
      return standing.status === 'confirmed' && departure === date
    },
  })
