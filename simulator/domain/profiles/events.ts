/** What happened to the people and firms that the hotel knows. */
import type { GuestId, ProfileId } from '../words.ts'
import type { FirmDetails } from './firms.ts'
import type { Channel, ConsentChange, ConsentState, GuestDetails } from './guests.ts'

export type ProfileEvent =
  | { readonly kind: 'guest-registered'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'guest-changed'; readonly guest: GuestId; readonly details: GuestDetails }
  | {
      readonly kind: 'consent-set'
      readonly guest: GuestId
      readonly channel: Channel
      readonly from: ConsentState
      readonly to: ConsentState
      readonly by: ConsentChange['by']
    }
  | { readonly kind: 'guest-merged'; readonly guest: GuestId; readonly into: GuestId }
  | { readonly kind: 'guest-erased'; readonly guest: GuestId }
  | { readonly kind: 'firm-registered'; readonly firm: ProfileId; readonly details: FirmDetails }
  | { readonly kind: 'firm-changed'; readonly firm: ProfileId; readonly details: FirmDetails }
