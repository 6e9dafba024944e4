/** Whether a profile may still be written to. */
import type { HotelState } from '../state.ts'
import type { GuestId } from '../words.ts'
import type { Guest } from './guests.ts'
import type { ProfileRefusal } from './refusals.ts'

export function activeGuest(state: Readonly<HotelState>, id: GuestId): Guest | ProfileRefusal {
  const guest = state.guests.get(id)
  if (!guest) return { kind: 'unknown-guest', guest: id }
  const { standing } = guest
  if (standing.status === 'merged') return { kind: 'guest-is-merged', guest: id, into: standing.into }
  return standing.status === 'erased' ? { kind: 'guest-is-erased', guest: id } : guest
}
