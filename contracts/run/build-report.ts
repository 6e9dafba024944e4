/** The report of a whole run. */
import { hash } from 'node:crypto'
import { sumsOf } from '../../simulator/transcript/fault-counts.ts'
import { claimOf, type Expected } from '../claims.ts'
import { exitStatus } from '../report/exit-status.ts'
import type { Report } from '../verdict.ts'
import { abilitiesOf } from './declared.ts'
import { engine } from './engine.ts'
import type { Outcome, SuiteOrder } from './suite-run.ts'

export type Said = {
  readonly suite: string | null
  readonly level?: string
  readonly shard?: string
  readonly reproduce: string
  /** What the manifest claims, and what had to be played for it. */
  readonly claimed?: readonly { readonly name: string; readonly expected: readonly Expected[] }[] | undefined
}

export function buildReport(
  { connector, seed, date, persona }: Pick<SuiteOrder, 'connector' | 'seed' | 'date' | 'persona'>,
  { played, setup }: Outcome,
  said: Said,
): Report {
  const { name, version, maintainer } = connector.manifest
  const verdicts = played.flatMap(each => each.verdicts)
  const runs = played.map(({ run }) => run)
  const has = abilitiesOf(connector.manifest)
  const claims = said.claimed?.map(({ name, expected }) => claimOf(name, has, expected, { verdicts, runs, setup }))
  return {
    ...{ engine, seed, date, persona: persona.name, suite: said.suite },
    ...(said.level !== undefined && { level: said.level }),
    ...(said.shard !== undefined && { shard: said.shard }),
    connector: { name, version, maintainer },
    exit: exitStatus({ verdicts, setup, claims }),
    reproduce: said.reproduce,
    journalHash: journalHashOf(runs.map(({ journalHash }) => journalHash)),
    ...{ runs, verdicts, exposures: played.flatMap(each => each.exposures) },
    ...{ costs: played.map(({ cost }) => cost), ...faultsOf(played), setup, ...(claims && { claims }) },
  }
}

function faultsOf(played: Outcome['played']): Pick<Report, 'faults'> {
  const each = played.flatMap(({ faults }) => faults)
  return each.length === 0 ? {} : { faults: { ...sumsOf(each), each } }
}

/** SHA-256 over the heads of the runs, in order, one a line. */
export const journalHashOf = (heads: readonly string[]): string =>
  hash('sha256', heads.map(head => `${head}\n`).join(''))
