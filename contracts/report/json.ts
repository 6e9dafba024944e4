/** The report for programs: everything, in an order of keys that never changes, so that two reports can be compared line by line. */
import type {
  Claim,
  Evidence,
  Exposure,
  PlayedFault,
  PlayedRun,
  Report,
  RunCost,
  SetupNote,
  Verdict,
} from '../verdict.ts'

export function json(report: Report): string {
  return `${JSON.stringify(inOrder(report), null, 2)}\n`
}

// The result types demand every key, and a literal keeps them in the order in which they are written here.

function inOrder(report: Report): Report {
  const { name, version, maintainer } = report.connector
  return {
    engine: report.engine,
    seed: report.seed,
    date: report.date,
    persona: report.persona,
    suite: report.suite,
    ...(report.level !== undefined && { level: report.level }),
    ...(report.shard !== undefined && { shard: report.shard }),
    connector: { name, version, maintainer },
    exit: report.exit,
    reproduce: report.reproduce,
    journalHash: report.journalHash,
    runs: report.runs.map(run),
    verdicts: report.verdicts.map(verdict),
    exposures: report.exposures.map(exposure),
    costs: report.costs.map(cost),
    ...(report.faults && { faults: faults(report.faults) }),
    setup: report.setup.map(setupNote),
    ...(report.claims && { claims: report.claims.map(claim) }),
  }
}

function run(played: PlayedRun): PlayedRun {
  const { run, story, mode, seed, date, property, persona, scope, clock, until, commits, journalHash } = played
  return { run, story, mode, seed, date, property, persona, scope, clock, until, commits, journalHash }
}

function verdict(given: Verdict): Verdict {
  const { check, story, mode, run, verdict, flaky, depth, because, evidence, expected, found } = given
  return {
    ...{ check, story, mode, ...(run !== undefined && { run }), verdict },
    ...(flaky !== undefined && { flaky }),
    ...{ depth, because },
    ...(expected !== undefined && { expected }),
    ...(found !== undefined && { found }),
    evidence: evidence.map(line),
  }
}

function line({ log, line, says }: Evidence): Evidence {
  return { log, line, says }
}

function exposure({ story, mode, run, fact, happenedAt, offeredAt, hours, consequence }: Exposure): Exposure {
  const whence = run === undefined ? {} : { run }
  return { story, mode, ...whence, fact, happenedAt, offeredAt, hours, consequence }
}

function cost({ run, story, mode, model, payer, months, records, direction, total }: RunCost): RunCost {
  const sum = total && { minor: total.minor, currency: total.currency }
  return { run, story, mode, model, payer, months, records, direction, total: sum }
}

function faults({ planned, fired, absorbed, each }: NonNullable<Report['faults']>): Report['faults'] {
  return { planned, fired, absorbed, each: each.map(fault) }
}

function fault({ run, story, mode, fault, line, fired, absorbed }: PlayedFault): PlayedFault {
  return { run, story, mode, fault, line, fired, absorbed }
}

function setupNote({ story, mode, seed, message }: SetupNote): SetupNote {
  return { story, mode, ...(seed !== undefined && { seed }), message }
}

function claim({ suite, outcome, because }: Claim): Claim {
  return { suite, outcome, because }
}
