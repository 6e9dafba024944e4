/** What `run` is asked for, as flags and as an order. */
import type { SuiteOrder } from '../contracts/run/suite-run.ts'
import type { Choice, ChoiceFlags } from './choose-plays.ts'
import type { KeepFlags } from './keep-reports.ts'
import type { Shard } from './run-options.ts'
import type { ServeFlags } from './serve.ts'

export type RunFlags = ServeFlags &
  ChoiceFlags & {
    readonly connector?: string
    readonly seed: string
    readonly date: string
    readonly persona: string
    readonly property: string
    readonly clock: string
    readonly faults?: string
    readonly env: readonly string[]
    readonly jobs?: string
    readonly shard?: string
    readonly repeat?: string
    readonly reporter: string
  } & KeepFlags

/** What was asked for, read and checked; how it is played is up to each play. */
export type Order = Omit<SuiteOrder, 'server' | 'stories' | 'modes'> &
  Choice & { readonly jobs: number; readonly shard: Shard | null; readonly repeat: number }
