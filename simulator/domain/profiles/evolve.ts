/** What an event makes of the profiles. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { ProfileEvent } from './events.ts'

export const evolveProfile: Evolvers<ProfileEvent> = {
  'guest-registered': (state, { guest, details }, at, seq) => {
    state.guests.set(guest, { id: guest, details, createdAt: at, updatedAt: at, version: seq })
  },
  'guest-changed': (state, { guest: id, details }, at, seq) => {
    const guest = state.guests.get(id)
    if (!guest) throw missing('guest', id)
    Object.assign(guest, { details, updatedAt: at, version: seq })
  },
}
