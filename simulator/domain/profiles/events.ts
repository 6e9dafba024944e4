/** What happened to the people and firms that the hotel knows. */
import type { GuestId } from '../words.ts'
import type { GuestDetails } from './guests.ts'

export type ProfileEvent =
  | { readonly kind: 'guest-registered'; readonly guest: GuestId; readonly details: GuestDetails }
  | { readonly kind: 'guest-changed'; readonly guest: GuestId; readonly details: GuestDetails }
