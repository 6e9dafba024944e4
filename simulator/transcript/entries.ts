/** What can stand in a transcript: everything that was said on the wire, with both times. */
import type { HotelTime, WireTime } from '../domain/time.ts'
import type { FaultSaying } from './faults.ts'
import type { DeliveryAttempt, SubscriptionSaying } from './subscription-entries.ts'

/** The commits whose facts were in an answer, a delivery or a file: from the first to the last of a feed, or one by one. */
export type Facts =
  /** `records` is how many changes there were, where somebody counted. */
  { readonly from: number; readonly to: number; readonly records?: number } | { readonly seqs: readonly number[] }

export type Saying =
  /** The connector asked and the hotel answered. */
  | {
      readonly kind: 'request'
      readonly window: 'polling' | 'export' | 'screens'
      readonly method: string
      /** Path and query, within the run. */
      readonly path: string
      /** 0 where a fault let nobody answer. */
      readonly status: number
      readonly answerBytes: number
      /** True where a page said that there is more. */
      readonly more: boolean
      /** True where this began a reading of a list, rather than of one record. */
      readonly list: boolean
      readonly facts: Facts | null
      /** How many records were given, where the facts do not say so. */
      readonly records?: number
      /** What was wrong, where it was refused. */
      readonly detail: string | null
      /** The line in which whoever signs out of the screens had signed in. */
      readonly signedOut?: number
      /** Where a write was done under an idempotency key. */
      readonly keyed?: KeyedWrite | KeyedRepeat
      /** The bytes of the body after which a fault cut the connection; absent where the answer went out whole. */
      readonly cutAt?: number
    }
  | SubscriptionSaying
  | FaultSaying
  | DeliveryAttempt
  /** A delivery went out once more than the ladder knows of, because the line was disturbed. */
  | {
      readonly kind: 'extra-delivery'
      readonly subscription: string
      readonly url: string
      readonly id: string
      readonly type: string
      readonly why: string
      readonly status: number | null
      /** Why no answer came, or what was wrong with the answer to a challenge. */
      readonly error: string | null
    }
  /** A test of the endpoint, or a delivery that is not the hotel's: wrongly signed, on purpose. */
  | {
      readonly kind: 'ping' | 'forgery'
      /** Where a subscriber asked for it. */
      readonly subscription?: string
      readonly url: string
      readonly id: string
      readonly type: string
      readonly about: string | null
      readonly flaw: string | null
      readonly status: number | null
      readonly error: string | null
    }
  | {
      readonly kind: 'file-written'
      readonly property: string
      readonly name: string
      readonly businessDate: string
      readonly rows: number
      readonly bytes: number
      /** The last commit that the file could know of. */
      readonly upTo: number
      /** What it is about; only a full file, and one of arrivals, says something of a stay by its absence. */
      readonly scope: 'full' | 'delta' | 'arrivals' | 'departed' | 'in-house'
      /** Reservations that stand in the file. */
      readonly reservations: readonly string[]
      /** Guests that stand in it, of a file of guests alone; of any other they are those whose stays these are. */
      readonly guests?: readonly string[]
      /** Of what it says no more than which it is; absent where it says how both are. */
      readonly silentOn?: readonly ('reservation' | 'guest')[]
      /** What a fault made of the job that wrote it. Where it spoils, the file counts as never said. */
      readonly job?: {
        readonly does: string
        readonly settings: Readonly<Record<string, number>>
        readonly spoils: boolean
      }
    }
  /** A file went out by SFTP: `whole` from its first byte to its last, else as far as the connector took it. */
  | {
      readonly kind: 'file-fetched'
      readonly by: 'sftp'
      readonly name: string
      readonly bytes: number
      readonly whole: boolean
      readonly facts: Facts | null
    }
  | { readonly kind: 'logged-in'; readonly by: 'sftp' }
  | { readonly kind: 'login-refused'; readonly by: 'sftp'; readonly because: string }
  /** From now on each file is sent there; `afterFiles` were written before. */
  | { readonly kind: 'file-route-added'; readonly by: FileRoute; readonly place: string; readonly afterFiles: number }
  | FileDelivery
  | {
      readonly kind: 'clock-hint'
      readonly url: string
      readonly done: boolean
      readonly because: string | null
    }

/** What was done under a key and answered, so that whoever asks again under it gets the same. */
export type KeyedWrite = {
  /** The key's hash: the key itself is the asker's own. */
  readonly key: string
  /** The hash of what was asked under it: method, path and body. */
  readonly asked: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The line in which that was first answered. */
export type KeyedRepeat = { readonly key: string; readonly repeats: number }

/** How the hotel sends its files by itself: to somebody's SFTP server, or as mail. */
export type FileRoute = 'sftp-push' | 'mail'

/** An attempt of the hotel's own to deliver a file. */
export type FileDelivery = {
  readonly kind: 'file-delivery'
  readonly by: FileRoute
  readonly place: string
  readonly name: string
  readonly property: string
  readonly businessDate: string
  readonly attempt: number
  /** Why it was not delivered; null where it was. */
  readonly error: string | null
  /** Null where it was not delivered. */
  readonly facts: Facts | null
  /** Hotel time of the next attempt; null when delivered or given up. */
  readonly nextAt: HotelTime | null
}

/** `n` counts from 1: the line in transcript.jsonl. `at` is when it began, `wireEnd` when it was over. */
export type Entry = {
  readonly n: number
  readonly at: HotelTime
  readonly wire: WireTime
  readonly wireEnd: WireTime
} & Saying
