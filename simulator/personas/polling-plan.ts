/** What a PMS answers to whoever asks it, and how much of it. */

export type PollingPlan = {
  /** A token of its own, or one that is given for client credentials and lives `tokenSeconds` of real time. */
  readonly signIn: readonly ('token' | 'oauth')[]
  readonly tokenSeconds: number
  /** Which lists there are; `changes` among them. */
  readonly lists: readonly (typeof lists)[number][]
  /** What a connector may write; consents are the persona's own matter. */
  readonly writes: readonly (typeof writes)[number][]
  readonly largestPage: number
  /** More requests than these are answered 429; null where nobody counts. */
  readonly limit: { readonly requests: number; readonly seconds: number } | null
  /** Hotel hours after which a cursor is answered 410; null where it lives as long as the run. */
  readonly cursorHours: number | null
}

export const lists = [
  'changes',
  'reservations',
  'guests',
  'folios',
  'payments',
  'rooms',
  'housekeeping',
  'availability',
  'consents',
  'history',
] as const

export const writes = ['contact', 'notes', 'postings'] as const

/** All that this version answers. */
export const openPolling: PollingPlan = {
  ...{ signIn: ['token'], tokenSeconds: 3600, lists: ['changes', 'reservations', 'guests'], writes: [] },
  ...{ largestPage: 500, limit: null, cursorHours: null },
}
