/** What the transcript remembers of days that go wrong on purpose: what was planned, what came of it, and that it was healed. */

/**
 * Where a fault happens: to a delivery; to the address that takes deliveries; to a question of a poller, of who fetches files over HTTP, of a
 * screen; to a file of the night (`export`, too); to whoever logs in by SFTP.
 */
export const faultTargets = ['webhook', 'endpoint', 'polling', 'export', 'sftp', 'screens'] as const
export type FaultTarget = (typeof faultTargets)[number]

/** A moment of the hotel's life. `hour` is the lobby's. */
export type FaultMoment =
  | { readonly kind: 'opening' }
  /** `day` is a date, or counts from the first business date, which is 1. */
  | { readonly kind: 'lobby'; readonly day: number | string; readonly hour: `${number}:${number}` }
  /** So long after what happened first to a stay: the one of this id, of this name behind the story's mark, or any where it is `*`. */
  | { readonly kind: 'after'; readonly ms: number; readonly stay: string; readonly happening: string }
  /** So long after it began; only an end can be. */
  | { readonly kind: 'later'; readonly ms: number }

export type FaultPlan = {
  /** As somebody wrote it, on one line. */
  readonly line: string
  readonly target: FaultTarget
  /** Of event types, paths or file names, with `*` for anything; null where all are meant. */
  readonly only: string | null
  /** A word of the catalogue. */
  readonly does: string
  /** Milliseconds, bytes, percent or a count, by the parameter's name. */
  readonly settings: Readonly<Record<string, number>>
  readonly from: FaultMoment
  /** Null where it ends with the run. */
  readonly until: FaultMoment | null
  /** Once in so many, as two whole numbers. */
  readonly chance: readonly [times: number, of: number]
  /** How often at most; null where as often as it comes. */
  readonly timesMax: number | null
  /** Whether what was held up is sent at once when it is over. */
  readonly catchup: boolean
}

export type FaultHit =
  /** The line in which the request stands. */
  | { readonly kind: 'request'; readonly n: number }
  | { readonly kind: 'delivery'; readonly subscription: string; readonly id: string; readonly attempt: number }
  /** The file of a night, or what should have been one. */
  | { readonly kind: 'file'; readonly property: string; readonly businessDate: string }
  | { readonly kind: 'login' }

export type FaultSaying =
  | { readonly kind: 'fault-planned'; readonly fault: string; readonly plan: FaultPlan }
  | {
      readonly kind: 'fault-fired'
      readonly fault: string
      /** A word of the catalogue. */
      readonly does: string
      readonly hit: FaultHit
      /** What was done, as a sentence. */
      readonly did: string
      /** Whether what it hit counts as never said: nobody is held to have heard it. */
      readonly spoils: boolean
      /** False where nothing became different by it. */
      readonly differs: boolean
      /** When what was held up goes on, or the fault is over; RFC 3339, hotel time. */
      readonly until: string | null
    }
  /** Somebody ended these before their time. */
  | { readonly kind: 'faults-healed'; readonly faults: readonly string[] }

export type FaultFired = Extract<FaultSaying, { kind: 'fault-fired' }>
