/** Why the hotel cannot obey where a profile is concerned. */
import type { Explainers } from '../explainers.ts'
import { sayMoney } from '../money.ts'
import type { Money } from '../words.ts'

export type ProfileRefusal =
  | { readonly kind: 'unknown-guest'; readonly guest: string }
  | { readonly kind: 'guest-exists'; readonly guest: string }
  | { readonly kind: 'guest-is-merged'; readonly guest: string; readonly into: string }
  | { readonly kind: 'guest-is-erased'; readonly guest: string }
  | { readonly kind: 'merged-with-itself'; readonly guest: string }
  | { readonly kind: 'still-a-guest'; readonly guest: string; readonly reservation: string; readonly status: string }
  | { readonly kind: 'still-owes'; readonly guest: string; readonly reservation: string; readonly open: Money }
  | { readonly kind: 'stay-is-forgotten'; readonly reservation: string }
  | { readonly kind: 'unknown-firm'; readonly firm: string }
  | { readonly kind: 'firm-exists'; readonly firm: string }

export const explainProfile: Explainers<ProfileRefusal> = {
  'unknown-guest': ({ guest }) => `No guest has the id "${guest}". Register the guest first.`,
  'guest-exists': ({ guest }) =>
    `A guest with the id "${guest}" is already registered. Choose another id, or change that guest.`,
  'guest-is-merged': ({ guest, into }) => `The profile "${guest}" was merged into "${into}". Use that id instead.`,
  'guest-is-erased': ({ guest }) =>
    `The profile "${guest}" was erased at the guest's wish, and nothing is written to it any more. Register a new one.`,
  'merged-with-itself': ({ guest }) => `The profile "${guest}" cannot be merged into itself. Name the other profile.`,
  'still-a-guest': ({ guest, reservation, status }) =>
    `${guest} cannot be forgotten yet: the reservation "${reservation}" is ${status}. Ask again when the stay is over.`,
  'still-owes': ({ guest, reservation, open }) =>
    `${guest} cannot be forgotten yet: ${sayMoney(open)} are open at the reservation "${reservation}". Settle that first.`,
  'stay-is-forgotten': ({ reservation }) =>
    `The guest of the reservation "${reservation}" was erased at the guest's wish, and nothing more is written to that stay. Book a new one, take money without a reference, or correct its bill with a credit note.`,
  'unknown-firm': ({ firm }) => `No company or travel agent has the id "${firm}". Register it first.`,
  'firm-exists': ({ firm }) =>
    `A firm with the id "${firm}" is already registered. Choose another id, or change that one.`,
}
