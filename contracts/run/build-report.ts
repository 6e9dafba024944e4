/** The report of a whole run. */
import { hash } from 'node:crypto'
import { sumsOf } from '../../simulator/transcript/fault-counts.ts'
import { exitStatus } from '../report/exit-status.ts'
import type { Report } from '../verdict.ts'
import { engine } from './engine.ts'
import type { Outcome, SuiteOrder } from './suite-run.ts'

export function buildReport(
  { connector, seed, date, persona }: Pick<SuiteOrder, 'connector' | 'seed' | 'date' | 'persona'>,
  { played, setup }: Outcome,
  said: { readonly suite: string | null; readonly reproduce: string },
): Report {
  const { name, version, maintainer } = connector.manifest
  const verdicts = played.flatMap(each => each.verdicts)
  const runs = played.map(({ run }) => run)
  return {
    ...{ engine, seed, date, persona: persona.name, suite: said.suite },
    connector: { name, version, maintainer },
    exit: exitStatus({ verdicts, setup }),
    reproduce: said.reproduce,
    journalHash: journalHashOf(runs.map(({ journalHash }) => journalHash)),
    ...{ runs, verdicts, exposures: played.flatMap(each => each.exposures) },
    ...{ costs: played.map(({ cost }) => cost), ...faultsOf(played), setup },
  }
}

function faultsOf(played: Outcome['played']): Pick<Report, 'faults'> {
  const each = played.flatMap(({ faults }) => faults)
  return each.length === 0 ? {} : { faults: { ...sumsOf(each), each } }
}

/** SHA-256 over the heads of the runs, in order, one a line. */
export const journalHashOf = (heads: readonly string[]): string =>
  hash('sha256', heads.map(head => `${head}\n`).join(''))
