/** How a given PMS delivers its webhooks: when it tries again, how long it waits, in what order, and when it gives a receiver up. */

export type DeliveryProfile = {
  readonly name: string
  /** One sentence for whoever has to choose. */
  readonly about: string
  /** What of it is documented, and what is chosen here because nobody says it. */
  readonly source: string
  /** Milliseconds of hotel time after a failed attempt until the next one; the first attempt is at once, and who fails after the last step is given up. */
  readonly retryAfterMs: readonly number[]
  /** By how many percent of it a step may be longer: drawn for each subscription, delivery and attempt. 0 where the steps are exact. */
  readonly jitterPercent: number
  /** Real milliseconds that a receiver may take. Outside a certifying run nobody waits longer than two seconds for one that hangs. */
  readonly timeoutMs: number
  /**
   * Within a subscription. `in-turn`: one after the other, and what failed comes again beside what is newer. `parallel`: so many at once.
   * `blocking`: nothing newer goes out before what failed was taken or given up.
   */
  readonly order: { readonly kind: 'in-turn' | 'blocking' } | { readonly kind: 'parallel'; readonly atOnce: number }
  /** Which answers take a delivery. */
  readonly taken: '2xx' | 'any-answer'
  /** With one of these a receiver says that it will never come back. */
  readonly gone: readonly number[]
  /** With one of these, all that goes to that receiver waits: as long as its `Retry-After` says, or else for the first step of the ladder. */
  readonly throttle: readonly number[]
  /** Whether `Retry-After` is obeyed, in hotel time, where it is longer than the ladder's wait. */
  readonly retryAfter: 'obeyed' | 'ignored'
  /** Null where a receiver is never given up, however often it fails. */
  readonly disabling: Disabling | null
  /** Whether a receiver that fails may say in the header `webhook-delivery` what becomes of it: `abort-message`, or `disable`. */
  readonly obeysReceiver: boolean
  /** How long, in hotel time, a delivery can be asked for again; null where as long as it is known. */
  readonly resendForMs: number | null
  /**
   * What whoever runs such a PMS can have sent after a receiver was disabled: `recover` what failed for good, `replay` what was never sent. A receiver
   * that subscribed by itself may ask for both, whatever the profile.
   */
  readonly catchUp: readonly ('recover' | 'replay')[]
  readonly signing: Signing
  /** Other headers: the name of each, and what stands in it. */
  readonly headers: readonly { readonly name: string; readonly says: HeaderWord }[]
  /** Whether a body has the whole record, or its id alone. */
  readonly payload: 'full' | 'thin'
  /** How many changes one delivery tells of at most. */
  readonly batch: number
  /** How whoever subscribes proves that the address is theirs. */
  readonly challenge: Challenge
}

export type HeaderWord = 'change-id' | 'delivery-id' | 'type' | 'time' | 'subscription'

/** `disabled` can be enabled again; `deleted` is gone, and has to be subscribed anew. */
export type Disabling = { readonly becomes: 'disabled' | 'deleted' } & (
  | { readonly when: 'failures-in-a-row'; readonly failures: number }
  /** Every attempt has failed for so long, in hotel time. */
  | { readonly when: 'all-failing'; readonly forMs: number }
  /** The last step of the ladder has failed. */
  | { readonly when: 'given-up' }
)

export type Signing =
  /** Standard Webhooks 1.0.0: `{prefix}-id`, `-timestamp` and `-signature`. */
  | { readonly kind: 'standard-webhooks'; readonly prefix: 'webhook' | 'svix' }
  /** HMAC-SHA256 over the body alone, keyed with the letters of the secret as they are. */
  | {
      readonly kind: 'body-hmac'
      readonly header: string
      readonly encoding: 'base64' | 'hex'
      readonly before: string
    }
  | { readonly kind: 'none' }

export const challenges = ['none', 'echo', 'header', 'hmac', 'options'] as const
export type Challenge = (typeof challenges)[number]
