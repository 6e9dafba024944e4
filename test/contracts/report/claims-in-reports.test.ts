/** What was claimed and how much was played is said in every report, since it may be all that a run failed for. */
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { ctrf } from '../../../contracts/report/ctrf.ts'
import { exitMeanings } from '../../../contracts/report/exit-status.ts'
import { githubSummary } from '../../../contracts/report/github-summary.ts'
import { junit } from '../../../contracts/report/junit.ts'
import { pretty } from '../../../contracts/report/pretty.ts'
import { aReport, aRun, aVerdict } from './a-report.ts'
import schema from './ctrf/ctrf.schema.json' with { type: 'json' }

const unknown = () => undefined
const claimed = aReport({
  ...{ exit: 1, level: 'certify', shard: '1/3', runs: [aRun('polling')] },
  verdicts: [aVerdict('pass', { flaky: ['pass', 'not-applicable'] })],
  claims: [
    { suite: 'crm-mirror', outcome: 'kept', because: 'Every promise was kept.' },
    { suite: 'crm-journey', outcome: 'broken', because: 'It is claimed, and the manifest declares no mails.' },
    { suite: 'crm-history', outcome: 'not-judged', because: '3 of its 4 plays were not played.' },
  ],
})

test('the GitHub summary lists the claims, and says the level and the part that was played', () => {
  const summary = githubSummary(claimed, unknown)
  expect(summary).toContain(`### Claims of the manifest

- ✅ **crm-mirror** Every promise was kept.
- ❌ **crm-journey** It is claimed, and the manifest declares no mails.
- ❔ **crm-history** 3 of its 4 plays were not played.
`)
  expect(summary).toContain(' · level certify · shard 1/3\n')
})

test('JUnit says them, too', () => {
  const text = junit(claimed)
  expect(text).toContain('<property name="level" value="certify"/>')
  expect(text).toContain('<property name="shard" value="1/3"/>')
  expect(text).toContain('<testsuite name="claims" tests="3" failures="1" errors="0" skipped="1">')
})

test('in CTRF a claim is a test, and all of it fits the official schema', () => {
  const report = JSON.parse(ctrf(claimed, { start: 0, stop: 1 }, unknown))
  const { tests, environment } = report.results
  const claims = tests.filter(({ type }: { type: string }) => type === 'claim')
  expect(claims.map((one: Record<string, unknown>) => [one.name, one.suite, one.status])).toEqual([
    ['crm-mirror', ['claims'], 'passed'],
    ['crm-journey', ['claims'], 'failed'],
    ['crm-history', ['claims'], 'other'],
  ])
  expect(environment.extra['mockinn.report']).toMatchObject({ level: 'certify', shard: '1/3' })
  const ajv = new Ajv({ allErrors: true, strict: false })
  addFormats.default(ajv)
  const isCtrf = ajv.compile(schema)
  isCtrf(report)
  expect(isCtrf.errors).toBe(null)
})

test('who failed for a claim alone is told to look among the claims', () => {
  expect(exitMeanings[1]).toContain('claims')
  expect(pretty(claimed, { colour: false, width: 80, describe: unknown })).toContain('✗ crm-journey: It is claimed')
})
