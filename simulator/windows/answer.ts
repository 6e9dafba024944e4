/** A request and an answer as plain values, so that Express and anything else can host the same routes with equal bytes. */
import type { Facts, KeyedRepeat, KeyedWrite, Saying } from '../transcript/entries.ts'
import type { Pieces } from '../views/pieces.ts'
import type { Content } from './export/content.ts'

/** `path` is within the run, such as `/api/v1/changes`; header names are lower-case. */
export type Request = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  /** Others, by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Null where the request has none. */
  readonly body: Buffer | null
}

/** Strings are sent as UTF-8, a file's content stretch by stretch. */
export type Body = Buffer | Pieces | Content | string

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
  /** What the transcript remembers of it. */
  readonly facts: Facts | null
  /** How many records are in it, where the facts do not say so. */
  readonly records?: number
  readonly more: boolean
  readonly list: boolean
  /** What else it remembers of a write under an idempotency key. */
  readonly keyed?: KeyedWrite | KeyedRepeat
  /** The line of the transcript in which whoever now signs out of the screens had signed in. */
  readonly signedOut?: number
  /** What else becomes of it, as lines of the transcript: subscriptions are made of those alone. */
  readonly says?: readonly Saying[]
  /** What was wrong, where the body says more than that. */
  readonly trouble?: string
  /** How it goes over the wire, where a fault has struck it. */
  readonly carriage?: Carriage
}

/** Milliseconds are real ones. */
export type Carriage = {
  readonly delayMs: number
  /** In so many pieces, over so long. */
  readonly pieces: number
  readonly overMs: number
  /** After so many bytes of the body the connection is cut, at 0 before the headers; null where it is not. */
  readonly cutAt: number | null
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' }

export function jsonAnswer(body: Body, facts: Facts | null, page?: { readonly more: boolean }): Answer {
  return { status: 200, headers: jsonType, body, facts, more: page?.more ?? false, list: page !== undefined }
}
