/** What was seen of the connector's far side: its mails, what its probe said, whether its process lives. Append-only, like the two logs. */
import { type HotelTime, instant, type WireTime } from '../simulator/domain/time.ts'

export const messageKinds = [
  'confirmation',
  'cancellation',
  'pre-check-in',
  'welcome',
  'post-stay',
  'marketing',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** What somebody may do at the far side in a story, where the manifest says how. */
export const farSideActions = ['unsubscribe', 'change-email', 'change-phone', 'add-note', 'ring-up', 'pay'] as const
export type FarSideAction = (typeof farSideActions)[number]

/** What of it a connector may say that it tells the hotel. */
export const writtenBack = ['contact', 'consents'] as const
export type WrittenBack = (typeof writtenBack)[number]

export type SeenStay = {
  /** The hotel's word for it, by the manifest's table; null where the probe did not say. */
  readonly status: string | null
  /** The connector's own word. */
  readonly said: string | null
  readonly arrival: string | null
  readonly departure: string | null
  readonly email: string | null
  readonly revenueMinor: number | null
} & Readonly<Partial<MoreSeen>>

/** What only some probes say; left out where the manifest does not read it, null where the far side has none. */
export type MoreSeen = {
  room: string | null
  roomType: string | null
  ratePlan: string | null
  firstName: string | null
  lastName: string | null
  phone: string | null
  /** Whether the far side may write news by e-mail, in the hotel's words: given, refused, never-asked. */
  marketing: string | null
  /** The far side's own name for the person: two stays of one person have the same. */
  person: string | null
  /** How many stays the far side counts for that person. */
  stays: number | null
  /** What was spent on the stay by its bill, what of it a firm pays, and what was received in money; in minor units. */
  spentMinor: number | null
  firmPaysMinor: number | null
  receivedMinor: number | null
}

export type LookAnswer =
  | ({ readonly kind: 'seen' } & SeenStay)
  | { readonly kind: 'unknown-reservation' }
  | { readonly kind: 'not-seen'; readonly because: string }

export type Sight =
  | {
      readonly kind: 'mail'
      readonly to: readonly string[]
      readonly subject: string
      /** What the manifest says it is; `unknown` fits none of its messages, `ambiguous` more than one. */
      readonly message: MessageKind | 'unknown' | 'ambiguous'
    }
  | {
      readonly kind: 'sms'
      /** The number as it was sent, without blanks around it. */
      readonly to: string
      readonly text: string
      readonly message: MessageKind | 'unknown' | 'ambiguous'
    }
  | {
      /** What a middleware sent to the sink that plays its CRM. */
      readonly kind: 'upsert'
      readonly method: string
      readonly path: string
      readonly id: string | null
      readonly outcome: 'held' | 'removed' | 'refused' | 'not-understood'
      readonly status: number
      readonly answer: LookAnswer | null
    }
  | {
      readonly kind: 'look'
      readonly reservation: string
      /**
       * Whether the connector had all the time it may ask for: `done` when it said so or a whole poll cycle passed since the last
       * fact, `not-seen` when neither could be seen.
       */
      readonly settled: 'done' | 'not-seen'
      readonly answer: LookAnswer
    }
  | {
      /** What a story wanted done at the far side: `not-mapped` where the manifest does not say how, `not-done` where it failed. */
      readonly kind: 'action'
      readonly action: FarSideAction
      readonly reservation: string
      readonly value: string | null
      readonly outcome: 'done' | 'not-mapped' | 'not-done'
      /** A whole sentence where it was not done. */
      readonly because: string | null
    }
  | { readonly kind: 'process-started' }
  | {
      readonly kind: 'process-ended'
      readonly code: number | null
      readonly signal: string | null
      readonly lastWords: string
    }
  | { readonly kind: 'story-ended'; readonly processRuns: boolean | null }

/** `n` counts from 1: the line in effects.jsonl. */
export type Effect = { readonly n: number; readonly at: HotelTime; readonly wire: WireTime } & Sight

export function effectLine({ n, at, wire, ...sight }: Effect): string {
  return JSON.stringify({ n, at: instant(at), wire: instant(wire), ...sight })
}

/** Reads what `effectLine` writes. */
export function readEffectLine(line: string): Effect {
  const { at, wire, ...effect } = JSON.parse(line) as Omit<Effect, 'at' | 'wire'> & { at: string; wire: string }
  return { ...effect, at: Date.parse(at) as HotelTime, wire: Date.parse(wire) as WireTime } as Effect
}

/** As a sentence; `nameOf` says whose stay it is. */
export function sayEffect(effect: Effect, nameOf: (reservation: string) => string): string {
  switch (effect.kind) {
    case 'mail':
      return `A ${effect.message} mail to ${effect.to.join(', ')}: "${effect.subject}"`
    case 'look':
      return `The far side on ${nameOf(effect.reservation)}: ${sayAnswer(effect)}`
    case 'sms':
      return `A ${effect.message} text message to ${effect.to}: "${effect.text}"`
    case 'upsert':
      return `${effect.method} ${effect.path} at the CRM that Mockinn plays: ${effect.outcome}, answered ${effect.status}`
    case 'action':
      return `${effect.action} for ${nameOf(effect.reservation)}: ${effect.outcome}${effect.because === null ? '' : `. ${effect.because}`}`
    case 'process-started':
      return 'The connector is started.'
    case 'process-ended':
      return `The connector ends with ${effect.code ?? effect.signal ?? 'no status'}: ${effect.lastWords || 'it said nothing.'}`
    case 'story-ended':
      return `The story is over${effect.processRuns === null ? '' : `, and the connector ${effect.processRuns ? 'still runs' : 'runs no more'}`}.`
    default:
      return effect satisfies never
  }
}

export function sayAnswer({ answer }: Extract<Effect, { kind: 'look' }>): string {
  switch (answer.kind) {
    case 'seen':
      return `${answer.said ?? 'no status'}${answer.arrival ? `, ${answer.arrival} to ${answer.departure ?? '?'}` : ''}`
    case 'unknown-reservation':
      return 'no such reservation'
    case 'not-seen':
      return `not seen: ${answer.because}`
    default:
      return answer satisfies never
  }
}
