/** Which rule decides what is asked about a stay. */
import type { Deciders } from '../decision.ts'
import { decideBooking, decideCancellation, decideNewDates } from './bookings.ts'
import type { ReservationCommand } from './commands.ts'
import { decideCheckIn, decideCheckOut, decideNoShow } from './front-desk.ts'

export const decideReservation: Deciders<ReservationCommand> = {
  book: decideBooking,
  'change-dates': decideNewDates,
  cancel: decideCancellation,
  'check-in': decideCheckIn,
  'check-out': decideCheckOut,
  'mark-no-show': decideNoShow,
}
