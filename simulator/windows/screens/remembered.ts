/** Which stays this PMS still lists: what is to come always, and what is over as far back as it shows a guest's earlier stays. */
import type { Reservation } from '../../domain/reservations/reservations.ts'
import { addDays } from '../../domain/time.ts'
import { isOver } from '../../views/built/stays.ts'
import type { Outlook } from '../window.ts'
import { houseOf } from './shown.ts'

export function isRemembered(outlook: Outlook, stay: Reservation): boolean {
  const { history } = outlook.persona
  if (!isOver(stay)) return true
  if (history === 'none') return false
  return history.days === null || stay.booking.departure >= addDays(houseOf(outlook, stay).businessDate, -history.days)
}
