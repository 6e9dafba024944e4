/** Registering people and firms, and keeping their profiles right. */
import type { Asked } from '../commands.ts'
import { accept, type Deciders, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'
import type { ProfileCommand } from './commands.ts'
import { decideErasure } from './erasure.ts'
import { decideMerge } from './merging.ts'
import { activeGuest } from './standing.ts'

export const decideProfile: Deciders<ProfileCommand> = {
  'register-guest': (state, { guest, details }) =>
    state.guests.has(guest)
      ? refuse({ kind: 'guest-exists', guest })
      : accept({ kind: 'guest-registered', guest, details }),
  'change-guest': decideGuestChange,
  'set-consent': decideConsent,
  'merge-guests': decideMerge,
  'erase-guest': decideErasure,
  'register-firm': (state, { firm, details }) =>
    state.firms.has(firm) ? refuse({ kind: 'firm-exists', firm }) : accept({ kind: 'firm-registered', firm, details }),
  'change-firm': (state, { firm, details }) =>
    state.firms.has(firm) ? accept({ kind: 'firm-changed', firm, details }) : refuse({ kind: 'unknown-firm', firm }),
}

function decideGuestChange(state: Readonly<HotelState>, { guest: id, changes }: Asked<'change-guest'>): Decision {
  const guest = activeGuest(state, id)
  if ('kind' in guest) return refuse(guest)
  return accept({ kind: 'guest-changed', guest: id, details: { ...guest.details, ...changes } })
}

/** A guest who says it again has said it again, and that is kept too. */
function decideConsent(state: Readonly<HotelState>, { guest: id, channel, to, by }: Asked<'set-consent'>): Decision {
  const guest = activeGuest(state, id)
  if ('kind' in guest) return refuse(guest)
  return accept({ kind: 'consent-set', guest: id, channel, from: guest.details.consent[channel], to, by })
}
