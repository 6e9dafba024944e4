/** Who sleeps in the house: now, or in the night of another day. */
import { isByDay } from '../../domain/reservations/reservations.ts'
import type { Outlook } from '../window.ts'
import type { Drawn } from './page.ts'
import { stayList } from './stay-list.ts'

export const inHouse = (outlook: Outlook, query: URLSearchParams): Drawn =>
  stayList(outlook, query, {
    ...{ name: 'in-house', title: 'In-house', order: 'by room' },
    isOnIt: ({ booking, standing }, date, today) => {
      if (date === today) return standing.status === 'in-house'
      const leaves = (departure: string) => date < departure || (isByDay(booking) && date === booking.arrival)
      if (standing.status === 'in-house') return standing.since <= date && leaves(booking.departure)
      if (standing.status === 'checked-out') return standing.before.since <= date && leaves(standing.on)
      return standing.status === 'confirmed' && date > today && booking.arrival <= date && leaves(booking.departure)
    },
  })
