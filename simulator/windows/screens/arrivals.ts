/** Who arrives on a day, or has arrived. */
import type { Outlook } from '../window.ts'
import type { Drawn } from './page.ts'
import { stayList } from './stay-list.ts'

const coming: readonly string[] = ['confirmed', 'in-house', 'checked-out']

export const arrivals = (outlook: Outlook, query: URLSearchParams): Drawn =>
  stayList(outlook, query, {
    ...{ name: 'arrivals', title: 'Arrivals', order: 'by name' },
    isOnIt: ({ booking, standing }, date) => booking.arrival === date && coming.includes(standing.status),
  })
