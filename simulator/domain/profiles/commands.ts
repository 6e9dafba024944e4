/** What may be asked about the people and firms that the hotel knows. */
import type { GuestId, ProfileId } from '../words.ts'
import type { FirmDetails } from './firms.ts'
import type { Channel, ConsentChange, ConsentState, GuestDetails } from './guests.ts'

export type ProfileCommand =
  | { readonly kind: 'register-guest'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'change-guest'; readonly guest: GuestId; readonly changes: Partial<GuestDetails> }
  | {
      readonly kind: 'set-consent'
      readonly guest: GuestId
      readonly channel: Channel
      readonly to: ConsentState
      readonly by: ConsentChange['by']
    }
  /** Two profiles of one person become one. What the surviving one says wins; what it does not know is taken over. */
  | { readonly kind: 'merge-guests'; readonly guest: GuestId; readonly into: GuestId }
  /** Forgets a guest, as the law gives everybody the right to ask. */
  | { readonly kind: 'erase-guest'; readonly guest: GuestId }
  | { readonly kind: 'register-firm'; readonly firm: ProfileId; readonly details: FirmDetails }
  | { readonly kind: 'change-firm'; readonly firm: ProfileId; readonly details: FirmDetails }
