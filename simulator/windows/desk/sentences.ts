/** A commit as a sentence that a receptionist would say. */
import { fullName, type GuestDetails } from '../../domain/guests.ts'
import type { HotelState } from '../../domain/state.ts'
import type { Commit } from '../../journal/commit.ts'

export function sayCommit(state: Readonly<HotelState>, { command, events }: Commit): string {
  switch (command.kind) {
    case 'register-guest':
      return `${fullName(command.details)} is registered as a guest.`
    case 'change-guest':
      return `${guestName(state, command.guest)}'s profile changes: ${listOf(command.changes)}.`
    case 'book':
      return `${guestName(state, command.guest)} books a ${command.roomType} from ${command.arrival} to ${command.departure}.`
    case 'change-dates':
      return `${whose(state, command.reservation)} stay moves to ${command.arrival} – ${command.departure}.`
    case 'cancel': {
      const fee = events.find(event => event.kind === 'reservation-cancelled')?.fee
      return `${who(state, command.reservation)} cancels${fee ? ` and owes ${(fee.minor / 100).toFixed(2)} ${fee.currency}` : ', free of charge'}.`
    }
    case 'check-in': {
      const room = events.find(event => event.kind === 'guest-checked-in')?.room
      return `${who(state, command.reservation)} checks in to room ${room}.`
    }
    case 'check-out':
      return `${who(state, command.reservation)} checks out.`
    case 'mark-no-show':
      return `${who(state, command.reservation)} never came and is marked as a no-show.`
    case 'start-night-audit': {
      const missing = events.filter(event => event.kind === 'no-show-marked').length
      return missing === 0
        ? 'Night audit starts.'
        : `Night audit starts and marks ${missing} no-show${missing === 1 ? '' : 's'}.`
    }
    case 'end-night-audit': {
      const rolled = events.find(event => event.kind === 'business-date-rolled')
      return `Night audit ends: the business date is now ${rolled?.to}.`
    }
    default:
      return command satisfies never
  }
}

function listOf(changes: Partial<GuestDetails>): string {
  return Object.keys(changes).join(', ') || 'nothing'
}

function guestName(state: Readonly<HotelState>, id: string): string {
  const guest = state.guests.get(id as Parameters<typeof state.guests.get>[0])
  return guest ? fullName(guest.details) : id
}

function who(state: Readonly<HotelState>, id: string): string {
  const reservation = state.reservations.get(id as Parameters<typeof state.reservations.get>[0])
  return reservation ? guestName(state, reservation.booking.guest) : id
}

const whose = (state: Readonly<HotelState>, id: string): string => `${who(state, id)}'s`
