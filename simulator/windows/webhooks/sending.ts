/**
 * One attempt of a delivery as a plain value, and what may become of it on its way. Everything that the hotel sends by webhook passes here:
 * whoever disturbs a line gets a `Sending` and says what really goes out.
 */
import type { HotelTime } from '../../domain/time.ts'

export type Sending = {
  readonly subscription: string
  /** The same on every attempt. */
  readonly id: string
  readonly type: string
  /** The commits that it tells of; none for a test delivery. */
  readonly seqs: readonly number[]
  /** Counted from 1. */
  readonly attempt: number
  readonly at: HotelTime
  /** As it is when nothing disturbs it. Not to be written to: these are the bytes of the feed. */
  readonly body: Buffer
}

/** One POST. `sendOf` makes the usual one; what disturbs it changes fields of that. */
export type Send = {
  readonly id: string
  readonly type: string
  readonly body: Buffer
  /** The bytes that are signed, where others are sent. */
  readonly signedBody: Buffer | null
  /** In the order in which they stand in the header; none where it has no signature. */
  readonly signatures: readonly SignatureAs[]
  /** Seconds by which its timestamp is off the real time; below zero for one that is old. */
  readonly secondsOff: number
  /** Over the usual ones; null takes one away. */
  readonly headers: Readonly<Record<string, string | null>>
  readonly headerCase: 'lower' | 'mixed'
  /** Milliseconds of hotel time after the attempt; such a send is an extra one, and nobody waits for its answer to go on. */
  readonly afterHotelMs: number
  /** Real milliseconds after the attempt began; sends of the same moment are on the way at once. */
  readonly afterWireMs: number
  readonly manner: Manner
  /** What the transcript says of an extra send. */
  readonly why: string
}

/** `right` stands for all that the subscription's keys make, as two do while a secret is exchanged. */
export type SignatureAs = 'right' | 'one-bit-off' | 'another-key' | { readonly version: string }

/** How the bytes come. Milliseconds are real ones. */
export type Manner =
  | { readonly kind: 'whole' }
  /** In so many pieces with a pause before each but the first. */
  | { readonly kind: 'drip'; readonly pieces: number; readonly pauseMs: number }
  /** The connection is cut after so many bytes of the body; 0 cuts it behind the headers. */
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** The handshake of TLS fails, also where the receiver speaks none. */
  | { readonly kind: 'no-tls' }

export type Disturbance =
  /** `hears`: the answer of the first send; nothing, as if it had timed out; or it was lost, and the hotel takes it for delivered. */
  | { readonly kind: 'sent'; readonly sends: readonly Send[]; readonly hears: 'first' | 'nothing' | 'lost' }
  /** Not tried now, but so many milliseconds of hotel time later, when it is asked about anew. */
  | { readonly kind: 'held'; readonly forMs: number }

/** Undefined where it goes out as usual. */
export type Disturb = (sending: Sending) => Disturbance | undefined

/** No others than every delivery has. */
export const usualHeaders: Send['headers'] = {}

export const sendOf = ({ id, type, body }: Pick<Sending, 'id' | 'type' | 'body'>): Send => ({
  ...{
    id,
    type,
    body,
    signedBody: null,
    signatures: ['right'],
    secondsOff: 0,
    headers: usualHeaders,
    headerCase: 'lower',
  },
  ...{ afterHotelMs: 0, afterWireMs: 0, manner: { kind: 'whole' }, why: '' },
})

export const asUsual = (sending: Sending): Disturbance => ({ kind: 'sent', sends: [sendOf(sending)], hears: 'first' })
