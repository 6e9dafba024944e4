/** START HERE for the rules of the house: a command is asked of the hotel as it stands, and answered with events or a refusal. Pure. */
import { decideBooking, decideCancellation, decideNewDates } from './bookings.ts'
import type { Command } from './commands.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { decideCheckIn, decideCheckOut, decideNoShow } from './front-desk.ts'
import type { GuestDetails } from './guests.ts'
import { decideAuditEnd, decideAuditStart } from './night-audit.ts'
import type { HotelState } from './state.ts'

export function decide(state: HotelState, command: Command): Decision {
  switch (command.kind) {
    case 'register-guest':
      return state.guests.has(command.guest)
        ? refuse({ kind: 'guest-exists', guest: command.guest })
        : accept({ kind: 'guest-registered', guest: command.guest, details: command.details })
    case 'change-guest':
      return decideGuestChange(state, command)
    case 'book':
      return decideBooking(state, command)
    case 'change-dates':
      return decideNewDates(state, command)
    case 'cancel':
      return decideCancellation(state, command)
    case 'check-in':
      return decideCheckIn(state, command)
    case 'check-out':
      return decideCheckOut(state, command)
    case 'mark-no-show':
      return decideNoShow(state, command)
    case 'start-night-audit':
      return decideAuditStart(state)
    case 'end-night-audit':
      return decideAuditEnd(state)
    default:
      return command satisfies never
  }
}

function decideGuestChange(state: HotelState, command: Extract<Command, { kind: 'change-guest' }>): Decision {
  const guest = state.guests.get(command.guest)
  if (!guest) return refuse({ kind: 'unknown-guest', guest: command.guest })
  const details: GuestDetails = { ...guest.details, ...command.changes }
  return accept({ kind: 'guest-changed', guest: command.guest, details })
}
