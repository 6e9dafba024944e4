/** How long the facts of a hotel were true before each mode told of them: over all runs of that mode, in figures. */
import type { HotelTime } from '../../simulator/domain/time.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import type { Entry } from '../../simulator/transcript/entries.ts'
import { type Mode, modes } from '../verdict.ts'
import type { Subject } from './facts.ts'
import { type Told, toldFacts } from './told.ts'

export type KeptRun = {
  readonly run: string
  readonly mode: Mode
  readonly journal: readonly Commit[]
  readonly transcript: readonly Entry[]
  /** Which count with the PMS of the run. */
  readonly changes: Persona['changes']
}

/** A fact as the mode of its run told it. */
export type Delay = {
  readonly run: string
  readonly seq: number
  readonly subject: Subject
  readonly type: string
  readonly knownAt: HotelTime
  readonly toldAt: HotelTime | null
  /** When each window told it first, the one of the run's mode among them. */
  readonly byWindow: Told['told']
}

/** Milliseconds of hotel time; percentiles by nearest rank, null where nothing was told. */
export type ModeStaleness = {
  readonly mode: Mode
  readonly facts: number
  readonly told: number
  readonly medianMs: number | null
  readonly p95Ms: number | null
  readonly longestMs: number | null
  readonly delays: readonly Delay[]
}

/** A mode of which there is no run is left out. */
export function stalenessOf(runs: readonly KeptRun[]): readonly ModeStaleness[] {
  return modes.flatMap(mode => {
    const played = runs.filter(run => run.mode === mode)
    return played.length === 0 ? [] : [figures(mode, played.flatMap(delaysOf))]
  })
}

function delaysOf(kept: KeptRun): readonly Delay[] {
  const { run, mode, journal, transcript, changes } = kept
  return owed(kept, toldFacts(journal, transcript, changes)).map(({ seq, subject, type, at, told }) => ({
    ...{ run, seq, subject, type, knownAt: at, toldAt: told[mode], byWindow: told },
  }))
}

/** Webhooks tell what happens after somebody subscribed; whatever was before is read in another way. */
function owed({ mode, transcript }: KeptRun, facts: readonly Told[]): readonly Told[] {
  if (mode !== 'webhooks') return facts
  const began = transcript.find(entry => entry.kind === 'subscription-added')
  return facts.filter(({ seq }) => began !== undefined && seq > began.afterSeq)
}

function figures(mode: Mode, delays: readonly Delay[]): ModeStaleness {
  const waits = delays
    .flatMap(({ knownAt, toldAt }) => (toldAt === null ? [] : [toldAt - knownAt]))
    .sort((a, b) => a - b)
  const rank = (percent: number) => waits[Math.ceil((percent * waits.length) / 100) - 1] ?? null
  return {
    ...{ mode, facts: delays.length, told: waits.length },
    ...{ medianMs: rank(50), p95Ms: rank(95), longestMs: rank(100) },
    delays,
  }
}
