/** The people and firms that the hotel knows. */
import type { GuestId } from '../words.ts'
import type { Guest } from './guests.ts'

export type ProfilesState = {
  readonly guests: Map<GuestId, Guest>
}

export const noProfiles = (): ProfilesState => ({ guests: new Map() })
