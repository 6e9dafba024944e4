/** What can stand in a transcript about subscriptions to webhooks. */
import type { HotelTime } from '../domain/time.ts'

export type SubscriptionSaying =
  | {
      readonly kind: 'subscription-added'
      readonly subscription: string
      /** Without user, password and query. */
      readonly url: string
      readonly afterSeq: number
      /** Left out where it was made by whoever runs the hotel. */
      readonly made?: 'api'
      /** The query of its address, sealed with the run's token. */
      readonly sealed?: string
      /** Absent where it is told of all. */
      readonly types?: readonly string[]
      readonly properties?: readonly string[]
      /** Nothing is sent before a challenge was answered. */
      readonly unverified?: true
      /** Where whoever runs the PMS subscribed it anew, after a planned fault was over. */
      readonly by?: 'operator'
    }
  | {
      readonly kind: 'subscription-changed'
      readonly subscription: string
      readonly url: string
      readonly sealed: string | null
      readonly types: 'all' | readonly string[]
      readonly properties: 'all' | readonly string[]
      /** Nothing is sent before a new challenge was answered. */
      readonly unverified: boolean
      readonly afterSeq: number
    }
  /** Whether whoever is at that address could prove it; if so, changes after `afterSeq` are sent there. */
  | {
      readonly kind: 'challenge'
      readonly subscription: string
      readonly url: string
      readonly style: string
      readonly passed: boolean
      readonly afterSeq: number
      readonly status: number | null
      readonly error: string | null
    }
  /** What happens after `afterSeq` is not sent, until it is enabled. */
  | {
      readonly kind: 'subscription-disabled'
      readonly subscription: string
      readonly because: string
      readonly afterSeq: number
    }
  | {
      readonly kind: 'subscription-enabled'
      readonly subscription: string
      readonly afterSeq: number
      /** Where whoever runs the PMS did so, after a planned fault was over. */
      readonly by?: 'operator'
    }
  | { readonly kind: 'subscription-ended'; readonly subscription: string; readonly because: string }
  /** The old secret signs beside the new one until then, in RFC 3339. */
  | {
      readonly kind: 'secret-rotated'
      readonly subscription: string
      readonly generation: number
      readonly oldUntil: string
    }
  | WebhookAsked

/** What a subscriber, or whoever runs the PMS, asked for, and the hotel does as soon as it can. */
export type WebhookAsked = {
  readonly kind: 'webhook-asked'
  readonly subscription: string
  /** Where whoever runs the PMS asked for it, after a planned fault was over. */
  readonly by?: 'operator'
} & (
  | { readonly what: 'challenge' }
  | { readonly what: 'ping'; readonly id: string }
  /** One delivery again, with the number that its attempt will have. */
  | { readonly what: 'resend'; readonly told: readonly ToldFact[]; readonly attempt: number }
  /** What failed for good since then, in RFC 3339. */
  | { readonly what: 'recover'; readonly since: string }
  /** What was never sent, after that commit. */
  | { readonly what: 'replay'; readonly afterSeq: number }
)

/** A change that was told. */
export type ToldFact = { readonly id: string; readonly type: string; readonly seq: number }

export type DeliveryAttempt = {
  readonly kind: 'delivery'
  readonly subscription: string
  /** The change's id, or that of a batch: the same on every attempt. */
  readonly id: string
  readonly type: string
  /** Of a batch, the last. */
  readonly seq: number
  readonly url: string
  readonly attempt: number
  readonly status: number | null
  /** Why no answer came, where none did. */
  readonly error: string | null
  /** Hotel time of the next attempt; null when taken or given up. */
  readonly nextAt: HotelTime | null
  /** What is in a batch. */
  readonly batch?: readonly ToldFact[]
  /** Seconds of hotel time for which the receiver asked to be left alone. */
  readonly pauses?: number
  /** Where nobody is waiting for another answer, since the PMS takes any. */
  readonly taken?: true
}

/** The changes of which a delivery tells. */
export const toldIn = ({ batch, id, type, seq }: DeliveryAttempt): readonly ToldFact[] => batch ?? [{ id, type, seq }]

/** By the PMS, which may take any answer for a yes. */
export const isTaken = ({ status, taken }: DeliveryAttempt): boolean => taken === true || isSuccess(status)

/** What somebody answered in HTTP who did as was asked. */
export const isSuccess = (status: number | null): boolean => status !== null && status >= 200 && status < 300
