/** The case before the judge: what happened in the hotel, what was said, what was seen, and what the connector declares. Data only. */

import type { HourOfDay, Property } from '../../simulator/domain/property/property.ts'
import type { TimeZone } from '../../simulator/domain/zones.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import type { Effect, MessageKind, SeenStay, WrittenBack } from '../effects.ts'
import type { Mode } from '../verdict.ts'

export type CastPart =
  | { readonly role: 'control' | 'forged-about' | 'elsewhere'; readonly reservation: string }
  | { readonly role: 'person'; readonly reservation: string; readonly person: string }
  | { readonly role: 'cancels'; readonly reservation: string; readonly control: string }
  | {
      readonly role: 'subject'
      readonly reservation: string
      readonly control: string | null
      readonly alike?: string
    }
  | { readonly role: 'moves'; readonly reservation: string; readonly control: string; readonly newDatesControl: string }

/** How the connector hears of things, from its manifest. `real-seconds` is a life on the wall clock, without a hint. */
export type Cadence =
  | { readonly kind: 'told' }
  | { readonly kind: 'hotel-minutes'; readonly every: number }
  | { readonly kind: 'hotel-hour'; readonly at: HourOfDay }
  | { readonly kind: 'real-seconds'; readonly every: number }

export type WritesBack = { readonly what: readonly WrittenBack[]; readonly withinMinutes: number }

export type Declared = {
  readonly messages: readonly MessageKind[]
  readonly probe: boolean
  /** What the probe can say, besides the status. */
  readonly reads: readonly Exclude<keyof SeenStay, 'status' | 'said'>[]
  readonly clockHint: boolean
  readonly cadence: Cadence
  /** Within how many hours of hotel time it asks for what webhooks did not bring, where it says so. */
  readonly catchUpHours?: number
  /** What it writes into the hotel, and within how many minutes of hotel time; where it only reads, nothing. */
  readonly writesBack?: WritesBack
  /** Whether it reads the export from a folder instead of asking for it. */
  readonly readsFromDisk: boolean
  /** Whether its process is ours to watch. */
  readonly process: boolean
}

export type Case = {
  readonly story: string
  readonly mode: Mode
  readonly timeZone: TimeZone
  /** The hotel, and its sisters where it is one of a group; the first one first. */
  readonly houses: readonly Property[]
  /** True where the story was played on the real now, so that no later day was seen. */
  readonly live: boolean
  readonly cast: readonly CastPart[]
  /** Checks that this story does not ask for, although it holds what they are about. */
  readonly leaves?: readonly string[]
  readonly journal: readonly Commit[]
  readonly transcript: readonly Entry[]
  readonly effects: readonly Effect[]
  readonly declared: Declared
  /** What this PMS shows, and which changes count with it. */
  readonly persona: Pick<Persona, 'windows' | 'fields' | 'changes' | 'history' | 'consents'>
}
