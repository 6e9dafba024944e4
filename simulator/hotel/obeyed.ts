/** What becomes of a command. */
import type { Refusal } from '../domain/refusals.ts'
import type { Commit } from '../journal/commit.ts'

export type Obeyed =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
