/**
 * The report in the Common Test Report Format (https://ctrf.io), which many dashboards and build servers read: a test per verdict.
 *
 * A limit and what is not applicable are skipped, since nobody broke anything; an inconclusive verdict is `other`, and never a pass. Our own
 * word stands in `rawStatus`, and all of a verdict in `extra`. What was played again and did not end alike is `flaky`, with each play among its
 * `retryAttempts`; its status is the gravest of them. What is claimed is a test of its own.
 */
import type { Claim, Outcome, Report, SetupNote, Verdict } from '../verdict.ts'
import { type Block, blocksOf, placeIn, titleOf, whereOf } from './blocks.ts'
import { hotelsOf, seedsOf } from './circumstances.ts'
import { comparedLines } from './compared.ts'
import { exitMeanings } from './exit-status.ts'
import type { Look } from './look.ts'
import { onOneLine } from './plain-text.ts'

/** Real milliseconds since 1970 between which was played. */
export type PlayedBetween = { readonly start: number; readonly stop: number }

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other'

const statuses = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'other',
  limit: 'skipped',
  'not-applicable': 'skipped',
} as const satisfies Record<Outcome, Status>

/** Our part of every `extra`. */
const ours = 'mockinn.report'

export function ctrf(report: Report, { start, stop }: PlayedBetween, describe: Look['describe']): string {
  const blocks = blocksOf(report)
  const tests = [
    ...blocks.flatMap(block => block.verdicts.map(verdict => testOf(block, verdict, describe))),
    ...report.setup.map((note, index) => setupTest(note, index, report)),
    ...(report.claims ?? []).map(claimTest),
  ]
  const count = (status: Status) => tests.filter(test => test.status === status).length
  const { engine, seed, date, persona, suite, level, shard, exit, reproduce, journalHash, connector } = report
  const whole = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    generatedBy: `mockinn ${engine}`,
    results: {
      tool: { name: 'mockinn', version: engine },
      summary: {
        tests: tests.length,
        ...{ passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
        ...{ pending: 0, other: count('other'), suites: blocks.length },
        flaky: report.verdicts.filter(({ flaky }) => flaky).length,
        ...{ start, stop, duration: stop - start },
        extra: { [ours]: { exit, means: exitMeanings[exit] } },
      },
      tests,
      environment: {
        reportName: onOneLine(`${connector.name} ${connector.version} on mockinn ${engine}`),
        ...{ appName: onOneLine(connector.name), appVersion: onOneLine(connector.version) },
        ...{ testEnvironment: onOneLine(persona), healthy: exit === 0 },
        extra: {
          [ours]: {
            ...{ seed, seeds: seedsOf(report), date, persona, properties: hotelsOf(report), suite },
            ...(level !== undefined && { level }),
            ...(shard !== undefined && { shard }),
            ...{ maintainer: connector.maintainer, reproduce, journalHash },
          },
        },
      },
    },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** A verdict is judged when all is over, in no time: how long a story took is in the summary. */
function testOf(block: Block, verdict: Verdict, describe: Look['describe']) {
  const { check, story, mode, depth, because, evidence, expected, found, flaky } = verdict
  const run = verdict.run ?? block.run?.run
  const described = describe(check)
  const compared = comparedLines(verdict).flatMap(line => [`expected: ${line.expected}`, `found: ${line.found}`])
  const lines = evidence.map(line => `${placeIn(block, verdict, line)}  ${onOneLine(line.says)}`)
  return {
    name: onOneLine(check) || 'unnamed',
    status: statuses[verdict.verdict],
    duration: 0,
    suite: titleOf(block).map(onOneLine),
    message: onOneLine(because),
    ...(flaky && { flaky: true, retries: flaky.length - 1, retryAttempts: flaky.map(attempt) }),
    ...(verdict.verdict === 'pass' ? {} : { trace: [...compared, ...lines].join('\n') }),
    rawStatus: verdict.verdict,
    tags: described ? [described.level] : [],
    labels: { story: onOneLine(story), mode, depth, ...(block.run && { seed: block.run.seed }), ...(run && { run }) },
    type: 'conformance',
    extra: {
      [ours]: {
        ...{ verdict: verdict.verdict, depth, promise: described?.sentence ?? null },
        ...(flaky && { flaky }),
        ...(expected !== undefined && { expected }),
        ...(found !== undefined && { found }),
        evidence,
      },
    },
  }
}

const attempt = (said: Outcome, index: number) => ({ attempt: index + 1, status: statuses[said] })

/** Nobody's failure, and no pass: what could not be played was not judged. */
function setupTest(note: SetupNote, index: number, report: Report) {
  return {
    name: `setup ${index + 1}`,
    status: 'other' as const,
    duration: 0,
    suite: ['setup', ...whereOf(note, report).map(onOneLine)],
    message: onOneLine(note.message),
    rawStatus: 'setup',
    type: 'setup',
  }
}

const claimStatuses = {
  kept: 'passed',
  broken: 'failed',
  'not-judged': 'other',
} as const satisfies Record<Claim['outcome'], Status>

/** To claim what one does not pass is a failure of its own. */
function claimTest({ suite, outcome, because }: Claim) {
  return {
    name: onOneLine(suite) || 'unnamed',
    status: claimStatuses[outcome],
    duration: 0,
    suite: ['claims'],
    message: onOneLine(because),
    rawStatus: outcome,
    type: 'claim',
    extra: { [ours]: { claim: outcome } },
  }
}
