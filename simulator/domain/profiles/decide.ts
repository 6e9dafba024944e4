/** Registering a guest and keeping the profile right. */
import type { Asked } from '../commands.ts'
import { accept, type Deciders, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'
import type { ProfileCommand } from './commands.ts'
import type { GuestDetails } from './guests.ts'

export const decideProfile: Deciders<ProfileCommand> = {
  'register-guest': (state, { guest, details }) =>
    state.guests.has(guest)
      ? refuse({ kind: 'guest-exists', guest })
      : accept({ kind: 'guest-registered', guest, details }),
  'change-guest': decideGuestChange,
}

function decideGuestChange(state: HotelState, command: Asked<'change-guest'>): Decision {
  const guest = state.guests.get(command.guest)
  if (!guest) return refuse({ kind: 'unknown-guest', guest: command.guest })
  const details: GuestDetails = { ...guest.details, ...command.changes }
  return accept({ kind: 'guest-changed', guest: command.guest, details })
}
