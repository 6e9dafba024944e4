/** What a PMS answers to whoever asks it, and how much of it. */

export type PollingPlan = {
  /** A token of its own, or one that is given for client credentials and lives `tokenSeconds` of real time. */
  readonly signIn: readonly ('token' | 'oauth')[]
  readonly tokenSeconds: number
  /** Which lists there are; `changes` among them. */
  readonly lists: readonly (typeof lists)[number][]
  /** What a connector may write; consents are the persona's own matter. */
  readonly writes: readonly (typeof writes)[number][]
  /** In records; who asks for more gets these. */
  readonly largestPage: number
  /** More requests than these are answered 429; null where nobody counts. */
  readonly limit: { readonly requests: number; readonly seconds: number } | null
  /** Hours of both clocks after which a cursor is answered 410; null where it lives as long as the run. */
  readonly cursorHours: number | null
  /** Which versions of it are spoken, oldest first; never none. Where there are two, the older one leaves out what is newer in a record. */
  readonly versions: readonly VersionPlan[]
  /** Whether answers carry an ETag, and 304 stands for one that the asker has already. */
  readonly conditional: boolean
  readonly compression: 'none' | 'gzip'
}

/** In days of hotel time since the hotel opened. */
export type VersionPlan = {
  readonly version: 1 | 2
  /** Null where nobody is told to leave it. */
  readonly deprecatedAfterDays: number | null
  /** After which it answers 410; null where it stays. */
  readonly endsAfterDays: number | null
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
  ...{ largestPage: 500, limit: null, cursorHours: null, conditional: false, compression: 'none' },
  versions: [{ version: 1, deprecatedAfterDays: null, endsAfterDays: null }],
}
