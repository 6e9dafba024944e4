/** The shapes of what the hotel's server answers to this page. The server is ours and of the same version, so they are trusted. */
import type { Exposure, Judgement, Mode } from '../../contracts/verdict.ts'

export type Story = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly sentence: string
  readonly modes: readonly Mode[]
}

export type Connector = {
  readonly name: string
  readonly title: string
  readonly modes: readonly Mode[]
  readonly mutations: readonly { readonly name: string; readonly breaks: string }[]
}

export type Run = {
  readonly run: string
  readonly story: string | null
  readonly mode: Mode | null
  readonly seed: number
  readonly date: string
  readonly persona: string
  readonly state: 'open' | 'playing' | 'ended'
}

export type Finding = Judgement & { readonly check: string; readonly sentence: string }

export type Play = {
  readonly play: string
  readonly story: string
  readonly mode: Mode
  readonly run: string
  readonly connector: string
  readonly mutation: string | null
  readonly state: 'starting' | 'playing' | 'judged' | 'failed'
  readonly message: string | null
  readonly verdicts: readonly Finding[]
  readonly exposures: readonly Pick<Exposure, 'fact' | 'hours' | 'consequence'>[]
}

export type Stay = {
  readonly reservation: string
  readonly number: string
  readonly guest: string
  readonly arrival: string
  readonly departure: string
  readonly expectedAt: string | null
  readonly roomType: string
  readonly room: string | null
  readonly status: string
}

/** `local` is the hotel's own wall clock, `2026-06-07 18:00`; the page never converts a time itself. */
export type Clock = {
  readonly mode: 'stepped' | 'scaled' | 'live'
  readonly daysPerMinute: number | null
  readonly paused: boolean
  readonly now: string
  readonly local: string
  readonly businessDate: string
  readonly heldByPlay: boolean
}

export type House = {
  readonly run: string
  readonly seed: number
  readonly date: string
  readonly persona: string
  readonly story: string | null
  readonly mode: Mode | null
  readonly property: {
    readonly id: string
    readonly name: string
    readonly timeZone: string
    readonly currency: string
    readonly rooms: number
  }
  readonly clock: Clock
  readonly journal: { readonly length: number; readonly head: string }
  readonly transcript: { readonly length: number }
  readonly arrivals: readonly Stay[]
  readonly inHouse: readonly Stay[]
  readonly departures: readonly Stay[]
}

export type Commit = {
  readonly seq: number
  readonly at: string
  readonly local: string
  readonly by: string
  readonly sentence: string
}

export type Entry = {
  readonly n: number
  readonly at: string
  readonly local: string
  readonly kind: string
  readonly sentence: string
  /** On clock hints alone. */
  readonly done?: boolean
}
