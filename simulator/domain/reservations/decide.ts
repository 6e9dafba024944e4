/** Which rule decides what is asked about a stay. */
import type { Deciders } from '../decision.ts'
import {
  decideBooking,
  decideConfirmation,
  decideHold,
  decideInquiry,
  decideTakeOver,
  decideWaitlist,
  decideWalkIn,
} from './bookings.ts'
import { decideCancellation, decideNoShow, decideRelocation } from './cancellations.ts'
import { decideParticulars, decideParty, decideRate, decideRoomType, decideStayGuest } from './changes.ts'
import type { ReservationCommand } from './commands.ts'
import { decideNewDates } from './dates.ts'
import { decideCheckIn, decideCheckOut } from './front-desk.ts'
import { decideReinstatement } from './reinstatements.ts'
import { decideRoomMove } from './room-moves.ts'
import { decideAssignment } from './rooms.ts'
import { decideBlock, decideRates, decideRelease, decideRestrictions } from './selling.ts'
import { decideSharing } from './sharing.ts'
import { decideUndoneCheckIn, decideUndoneCheckOut } from './undoing.ts'

export const decideReservation: Deciders<ReservationCommand> = {
  book: decideBooking,
  inquire: decideInquiry,
  hold: decideHold,
  waitlist: decideWaitlist,
  'walk-in': decideWalkIn,
  'take-over-stay': decideTakeOver,
  confirm: decideConfirmation,
  'change-dates': decideNewDates,
  cancel: decideCancellation,
  relocate: decideRelocation,
  reinstate: decideReinstatement,
  'mark-no-show': decideNoShow,
  'check-in': decideCheckIn,
  'undo-check-in': decideUndoneCheckIn,
  'check-out': decideCheckOut,
  'undo-check-out': decideUndoneCheckOut,
  'assign-room': decideAssignment,
  'move-room': decideRoomMove,
  'change-room-type': decideRoomType,
  'change-rate': decideRate,
  'change-party': decideParty,
  'change-particulars': decideParticulars,
  'change-stay-guest': decideStayGuest,
  'share-room': decideSharing,
  'block-rooms': decideBlock,
  'release-block': decideRelease,
  'push-rates': decideRates,
  'push-restrictions': decideRestrictions,
}
