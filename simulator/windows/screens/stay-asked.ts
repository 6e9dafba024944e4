/** The stay that a page was asked for: by its id, as the links of other pages do, or by the number that the guest was given. */
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { ReservationId } from '../../domain/words.ts'
import type { Outlook } from '../window.ts'
import { type Drawn, type PageName, wrong } from './page.ts'

export function stayAsked(
  { state: { reservations } }: Outlook,
  query: URLSearchParams,
  name: PageName,
  title: string,
): Reservation | Drawn {
  const [id, number] = [query.get('id'), query.get('number')]
  if (id !== null) return reservations.get(id as ReservationId) ?? unknownStay(name, title, `id "${id.slice(0, 60)}"`)
  if (number === null) return wrong(name, title, 400, 'The address names no reservation. Follow a link, or search.')
  for (const stay of reservations.values()) if (stay.number === number) return stay
  return unknownStay(name, title, `number "${number.slice(0, 60)}"`)
}

const unknownStay = (name: PageName, title: string, what: string): Drawn =>
  wrong(name, title, 404, `No reservation has the ${what}. Search for it by the name of the guest.`)
