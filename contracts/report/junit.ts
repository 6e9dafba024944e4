/**
 * The report for build servers: JUnit XML with a suite per story and mode and a case per check. It holds no times, so the same run gives
 * the same bytes.
 *
 * An inconclusive check is an `error`, not `skipped`: Jenkins, GitLab, Azure DevOps and the GitHub reporters all show an error in red beside
 * the failures and fail the build, and JUnit's own meaning of it fits (the test could not do its work, the tested thing did nothing wrong).
 * Skipped they count as harmless, and a check that saw nothing must never look green.
 */
import { XMLBuilder } from 'fast-xml-parser'
import type { Claim, Report, Verdict } from '../verdict.ts'
import { type Block, blocksOf, countsOf, placeIn, titleOf, whereOf } from './blocks.ts'
import { comparedLines } from './compared.ts'
import { exitMeanings } from './exit-status.ts'
import { onOneLine } from './plain-text.ts'

export function junit(report: Report): string {
  const judged = [
    ...blocksOf(report).map(block => suiteOf(block, report)),
    ...setupSuite(report),
    ...claimSuite(report.claims ?? []),
  ]
  const suites = [...judged, ...exitSuite(report, judged)]
  const sum = (count: keyof Counts) => suites.reduce((total, suite) => total + suite[`@_${count}`], 0)
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: {
      '@_name': clean(`${report.connector.name} ${report.connector.version} on mockinn ${report.engine}`),
      ...counts({ tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') }),
      testsuite: suites,
    },
  })
}

const builder = new XMLBuilder({
  format: true,
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // Otherwise a value of "true" would lose its value.
  suppressBooleanAttributes: false,
})

type Counts = { readonly tests: number; readonly failures: number; readonly errors: number; readonly skipped: number }

function counts({ tests, failures, errors, skipped }: Counts) {
  return { '@_tests': tests, '@_failures': failures, '@_errors': errors, '@_skipped': skipped }
}

function suiteOf(block: Block, report: Report) {
  const { run, verdicts, exposures } = block
  const of = countsOf(verdicts)
  const properties = {
    engine: report.engine,
    seed: run?.seed ?? report.seed,
    date: run?.date ?? report.date,
    persona: run?.persona ?? report.persona,
    ...(report.suite === null ? {} : { suite: report.suite }),
    ...(report.level === undefined ? {} : { level: report.level }),
    ...(report.shard === undefined ? {} : { shard: report.shard }),
    ...(run === null ? {} : { property: run.property, run: run.run, journalHash: run.journalHash }),
    reproduce: report.reproduce,
  }
  const dark = exposures.map(({ hours, fact, consequence }) =>
    clean(`In the dark for ${hours} h: ${fact} ${consequence ?? ''}`),
  )
  return {
    '@_name': clean(titleOf(block).join(' ')),
    ...counts({ tests: verdicts.length, failures: of.fail, errors: of.inconclusive, skipped: of['not-applicable'] }),
    ...propertiesOf(properties),
    testcase: verdicts.map(verdict => caseOf(block, verdict)),
    ...(dark.length === 0 ? {} : { 'system-out': dark.join('\n') }),
  }
}

const propertiesOf = (properties: Readonly<Record<string, string | number>>) => ({
  properties: {
    property: Object.entries(properties).map(([name, value]) => ({ '@_name': name, '@_value': clean(String(value)) })),
  },
})

/**
 * The class name splits at its last dot in most viewers: a folder per story with an entry per mode. Cases of one class and name count as one,
 * so that what sets this block apart stands in the class, too.
 */
function caseOf(block: Block, verdict: Verdict) {
  const { check, depth, because, flaky } = verdict
  const [story = '', ...rest] = titleOf(block)
  const evidence = verdict.evidence.map(line => `${placeIn(block, verdict, line)}  ${clean(line.says)}`)
  const compared = comparedLines(verdict).flatMap(({ expected, found }) => [
    `expected: ${clean(expected)}`,
    `found: ${clean(found)}`,
  ])
  const complaint = {
    '@_message': clean(because),
    '@_type': verdict.verdict,
    '#text': [clean(because), ...compared, ...evidence].join('\n'),
  }
  return {
    '@_classname': clean(`${story}.${rest.join(' ').replaceAll('.', ' ')}`),
    '@_name': clean(check),
    ...(flaky && propertiesOf({ flaky: flaky.join(', ') })),
    ...outcome(),
  }

  function outcome() {
    switch (verdict.verdict) {
      case 'fail':
        return { failure: complaint }
      case 'inconclusive':
        return { error: complaint }
      case 'not-applicable':
        return { skipped: { '@_message': clean(because) } }
      case 'limit':
        return { 'system-out': [`limit (${depth}): ${clean(because)}`, ...evidence].join('\n') }
      case 'pass':
        return {}
      default:
        return verdict.verdict satisfies never
    }
  }
}

/** An error each, so that a build in which nothing could be judged is red and says why. */
function setupSuite({ setup, seed }: Report) {
  if (setup.length === 0) return []
  const testcase = setup.map((note, at) => ({
    '@_classname': clean(['setup', ...(note.story === null ? [] : [note.story])].join('.')),
    '@_name': clean([...whereOf(note, { seed }), `setup ${at + 1}`].join(' ')),
    error: { '@_message': clean(note.message), '@_type': 'setup', '#text': clean(note.message) },
  }))
  return [
    { '@_name': 'setup', ...counts({ tests: setup.length, failures: 0, errors: setup.length, skipped: 0 }), testcase },
  ]
}

/** What was claimed and not passed is a failure. What could not be judged of it is red already where something went wrong. */
function claimSuite(claims: readonly Claim[]) {
  if (claims.length === 0) return []
  const testcase = claims.map(({ suite, outcome, because }) => {
    const complaint = { '@_message': clean(because), '@_type': outcome, '#text': clean(because) }
    const said =
      outcome === 'broken'
        ? { failure: complaint }
        : outcome === 'kept'
          ? {}
          : { skipped: { '@_message': clean(because) } }
    return { '@_classname': 'claims', '@_name': clean(suite), ...said }
  })
  const count = (wanted: Claim['outcome']) => claims.filter(({ outcome }) => outcome === wanted).length
  const sums = { tests: claims.length, failures: count('broken'), errors: 0, skipped: count('not-judged') }
  return [{ '@_name': 'claims', ...counts(sums), testcase }]
}

/** A build server reads colours, not numbers: where the exit status says no and no case is red, the status is a case of its own. */
function exitSuite({ exit }: Report, suites: readonly Record<'@_failures' | '@_errors', number>[]) {
  if (exit === 0 || suites.some(suite => suite['@_failures'] + suite['@_errors'] > 0)) return []
  const complaint = { '@_message': clean(exitMeanings[exit]), '@_type': `exit ${exit}` }
  const testcase = [{ '@_classname': 'run', '@_name': `exit ${exit}`, error: complaint }]
  return [{ '@_name': 'run', ...counts({ tests: 1, failures: 0, errors: 1, skipped: 0 }), testcase }]
}

/** `onOneLine` also leaves out the controls and lone surrogates that XML 1.0 forbids; the last two of its forbidden characters go here. */
function clean(value: string): string {
  return onOneLine(value).replace(/[\ufffe\uffff]/g, '\ufffd')
}
