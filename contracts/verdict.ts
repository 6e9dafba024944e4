/** What the judge says: one verdict per check, story and mode, each with the lines that prove it. */

import type { Cost } from './billing/cost.ts'

export type Mode = 'polling' | 'webhooks' | 'export' | 'screens'
export const modes = ['polling', 'webhooks', 'export', 'screens'] as const satisfies readonly Mode[]

/**
 * `limit`: this PMS could not have told the connector in time, so what went wrong is an exposure of the mode, not a failure.
 * `inconclusive`: not seen, or our own trouble; never blamed on the connector and never a pass.
 */
export type Outcome = 'pass' | 'fail' | 'inconclusive' | 'not-applicable' | 'limit'

/** Every outcome, in the order in which a reader wants them; the first of several is what comes of all. */
export const gravestFirst = [
  'fail',
  'inconclusive',
  'limit',
  'pass',
  'not-applicable',
] as const satisfies readonly Outcome[]

/** Undefined where there are none. */
export const gravestOf = (outcomes: readonly Outcome[]): Outcome | undefined =>
  gravestFirst.find(outcome => outcomes.includes(outcome))

/** The gravest first, and those that are alike in the order in which they came. */
export const byGravity = (a: { readonly verdict: Outcome }, b: { readonly verdict: Outcome }): number =>
  gravestFirst.indexOf(a.verdict) - gravestFirst.indexOf(b.verdict)

/** How far the judge could see: what was said on the wire, that a delivery was taken, or what the far side now believes. */
export type Depth = 'transcript' | 'acknowledged' | 'effect'

/** A line of the run's own files: `line` counts from 1 in journal.jsonl, transcript.jsonl or effects.jsonl. */
export type Evidence = {
  readonly log: 'journal' | 'transcript' | 'effects'
  readonly line: number
  readonly says: string
}

export type Judgement = {
  readonly verdict: Outcome
  readonly depth: Depth
  /** One or two whole sentences that a hotelier understands. */
  readonly because: string
  readonly evidence: readonly Evidence[]
} & Compared

/** What had to be seen and what was seen, where a check can set them side by side: a line for each stay that it is about. */
export type Compared = { readonly expected?: string; readonly found?: string }

/** `story` is the id, such as `CRM-01`. */
export type Verdict = Judgement & {
  readonly check: string
  readonly story: string
  readonly mode: Mode
  /** The run in whose files the evidence lies; the only one of this story and mode, where it is left out. */
  readonly run?: string
  /** Where the same story was played several times and did not end alike: what each play said. The verdict is then the gravest of them. */
  readonly flaky?: readonly Outcome[]
}

/** A suite that the manifest claims, and what came of it. */
export type Claim = {
  readonly suite: string
  readonly outcome: 'kept' | 'broken' | 'not-judged'
  /** A whole sentence. */
  readonly because: string
}

/** How long a fact was true in the hotel before this window could first offer it. */
export type Exposure = {
  readonly story: string
  readonly mode: Mode
  /** The run in which it was measured; the only one of this story and mode, where it is left out. */
  readonly run?: string
  /** What the hotel knew, as a sentence. */
  readonly fact: string
  /** Hotel time, RFC 3339 in UTC. */
  readonly happenedAt: string
  readonly offeredAt: string
  /** Hours between the two, rounded to a tenth. */
  readonly hours: number
  /** What went wrong in between, as a sentence, or null where nothing did. */
  readonly consequence: string | null
}

export type PlayedRun = {
  /** The name of the run and of its folder in the output. */
  readonly run: string
  readonly story: string
  readonly mode: Mode
  readonly seed: number
  readonly date: string
  readonly property: string
  readonly persona: string
  readonly scope: string
  readonly clock: 'stepped' | 'scaled' | 'live'
  /** Hotel time at which the run ended, RFC 3339 in UTC. */
  readonly until: string
  readonly commits: number
  readonly journalHash: string
}

/** What a story would have cost whoever connects, under the billing model of this PMS. */
export type RunCost = Cost & { readonly run: string; readonly story: string; readonly mode: Mode }

/** What came of a fault that was planned in a run. One that never struck was not exercised, and proves nothing. */
export type PlayedFault = {
  readonly run: string
  readonly story: string
  readonly mode: Mode
  /** `f1` is the first of its run. */
  readonly fault: string
  /** As it was planned, on one line. */
  readonly line: string
  /** How often it struck, and how many of these times nothing on the wire became different. */
  readonly fired: number
  readonly absorbed: number
}

/** How many faults were planned, struck at least once, and struck only in vain. */
export type FaultSums = { readonly planned: number; readonly fired: number; readonly absorbed: number }

/** Trouble that was found before or beside the judging: a wrong secret, a taken port, a connector that did not start. */
export type SetupNote = {
  readonly story: string | null
  readonly mode: Mode | null
  /** With which it was to be played; absent where it has to do with no play. */
  readonly seed?: number
  readonly message: string
}

export type ExitStatus = 0 | 1 | 2 | 3 | 4 | 5

export type Report = {
  readonly engine: string
  readonly seed: number
  readonly date: string
  readonly persona: string
  /** The names of the suites, with commas between; null where stories were named. */
  readonly suite: string | null
  /** `smoke`, `standard` or `certify`; absent in reports of earlier versions. */
  readonly level?: string
  /** The part of all plays that this is, such as `1/3`; absent where all were played. */
  readonly shard?: string
  readonly connector: { readonly name: string; readonly version: string; readonly maintainer: string }
  readonly exit: ExitStatus
  /** The command that plays the same again. */
  readonly reproduce: string
  /** SHA-256 over the journal hashes of the runs, in order. */
  readonly journalHash: string
  readonly runs: readonly PlayedRun[]
  readonly verdicts: readonly Verdict[]
  readonly exposures: readonly Exposure[]
  readonly costs: readonly RunCost[]
  /** Absent where none were planned. */
  readonly faults?: FaultSums & { readonly each: readonly PlayedFault[] }
  readonly setup: readonly SetupNote[]
  /** Absent where the manifest claims nothing. */
  readonly claims?: readonly Claim[]
}
