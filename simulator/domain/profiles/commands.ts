/** What may be asked about the people and firms that the hotel knows. */
import type { GuestId } from '../words.ts'
import type { GuestDetails } from './guests.ts'

export type ProfileCommand =
  | { readonly kind: 'register-guest'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'change-guest'; readonly guest: GuestId; readonly changes: Partial<GuestDetails> }
