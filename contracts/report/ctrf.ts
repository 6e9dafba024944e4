/**
 * The report in the Common Test Report Format (https://ctrf.io), which many dashboards and build servers read: a test per verdict.
 *
 * A limit and what is not applicable are skipped, since nobody broke anything; an inconclusive verdict is `other`, and never a pass. Our own
 * word stands in `rawStatus`, and all of a verdict in `extra`. What was played once was not retried, so `retries` and `flaky` are left out.
 */
import type { Outcome, Report, SetupNote, Verdict } from '../verdict.ts'
import { blocksOf, placeOf } from './blocks.ts'
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
  const tests = [...report.verdicts.map(verdict => testOf(verdict, describe)), ...report.setup.map(setupTest)]
  const count = (status: Status) => tests.filter(test => test.status === status).length
  const { engine, seed, date, persona, suite, exit, reproduce, journalHash, connector } = report
  const whole = {
    reportFormat: 'CTRF',
    specVersion: '1.0.0',
    generatedBy: `mockinn ${engine}`,
    results: {
      tool: { name: 'mockinn', version: engine },
      summary: {
        tests: tests.length,
        ...{ passed: count('passed'), failed: count('failed'), skipped: count('skipped') },
        ...{ pending: 0, other: count('other'), suites: blocksOf(report).length },
        ...{ start, stop, duration: stop - start },
        extra: { [ours]: { exit, means: exitMeanings[exit] } },
      },
      tests,
      environment: {
        reportName: onOneLine(`${connector.name} ${connector.version} on mockinn ${engine}`),
        ...{ appName: onOneLine(connector.name), appVersion: onOneLine(connector.version) },
        ...{ testEnvironment: onOneLine(persona), healthy: exit === 0 },
        extra: { [ours]: { seed, date, persona, suite, maintainer: connector.maintainer, reproduce, journalHash } },
      },
    },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** A verdict is judged when all is over, in no time: how long a story took is in the summary. */
function testOf(verdict: Verdict, describe: Look['describe']) {
  const { check, story, mode, depth, because, evidence, expected, found } = verdict
  const described = describe(check)
  const compared = comparedLines(verdict).flatMap(line => [`expected: ${line.expected}`, `found: ${line.found}`])
  const lines = evidence.map(line => `${placeOf(line)}  ${onOneLine(line.says)}`)
  return {
    name: onOneLine(check) || 'unnamed',
    status: statuses[verdict.verdict],
    duration: 0,
    suite: [onOneLine(story), mode],
    message: onOneLine(because),
    ...(verdict.verdict === 'pass' ? {} : { trace: [...compared, ...lines].join('\n') }),
    rawStatus: verdict.verdict,
    tags: described ? [described.level] : [],
    labels: { story: onOneLine(story), mode, depth },
    type: 'conformance',
    extra: {
      [ours]: {
        ...{ verdict: verdict.verdict, depth, promise: described?.sentence ?? null },
        ...(expected !== undefined && { expected }),
        ...(found !== undefined && { found }),
        evidence,
      },
    },
  }
}

/** Nobody's failure, and no pass: what could not be played was not judged. */
function setupTest({ story, mode, message }: SetupNote, index: number) {
  return {
    name: `setup ${index + 1}`,
    status: 'other' as const,
    duration: 0,
    suite: ['setup', ...(story === null ? [] : [onOneLine(story)]), ...(mode === null ? [] : [mode])],
    message: onOneLine(message),
    rawStatus: 'setup',
    type: 'setup',
  }
}
