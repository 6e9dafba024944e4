/** The people and firms that the hotel knows. */
import type { GuestId, ProfileId, ReservationId } from '../words.ts'
import type { Firm } from './firms.ts'
import type { Guest } from './guests.ts'

export type ProfilesState = {
  readonly guests: Map<GuestId, Guest>
  readonly firms: Map<ProfileId, Firm>
  /** The stays that a guest booked, sleeps in, or comes along to. */
  readonly staysOf: Map<GuestId, Set<ReservationId>>
}

export const noProfiles = (): ProfilesState => ({ guests: new Map(), firms: new Map(), staysOf: new Map() })
