/** Why the hotel cannot obey where a profile is concerned. */
import type { Explainers } from '../explainers.ts'

export type ProfileRefusal =
  | { readonly kind: 'unknown-guest'; readonly guest: string }
  | { readonly kind: 'guest-exists'; readonly guest: string }

export const explainProfile: Explainers<ProfileRefusal> = {
  'unknown-guest': ({ guest }) => `No guest has the id "${guest}". Register the guest first.`,
  'guest-exists': ({ guest }) =>
    `A guest with the id "${guest}" is already registered. Choose another id, or change that guest.`,
}
