import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { ctrf } from '../../../contracts/report/ctrf.ts'
import type { Report } from '../../../contracts/verdict.ts'
import { aLine, aNight, aReport, aRun, aVerdict } from './a-report.ts'
import schema from './ctrf/ctrf.schema.json' with { type: 'json' }

const ajv = new Ajv({ allErrors: true, strict: false })
addFormats.default(ajv)
const isCtrf = ajv.compile(schema)

const between = { start: 1_780_000_000_000, stop: 1_780_000_004_200 }
const describeIt = () => ({ sentence: 'Who has cancelled is shown as cancelled.', level: 'MUST' }) as const
const read = (report: Report) => JSON.parse(ctrf(report, between, describeIt))

const mixed = aReport({
  exit: 1,
  runs: [aRun('polling'), aRun('export')],
  verdicts: [
    aVerdict('pass'),
    aVerdict('fail', { expected: 'Ada: cancelled', found: 'Ada: due in', evidence: [aLine(41, 'GET /changes → 200')] }),
    aVerdict('inconclusive'),
    aVerdict('not-applicable'),
    aVerdict('limit', { mode: 'export' }),
  ],
  exposures: [aNight],
})

describe('the CTRF report', () => {
  const trouble = [
    { story: null, mode: null, message: 'Port 2525 was taken.' },
    { story: 'CRM-01', mode: 'export', message: 'x' },
  ] as const
  test.each([
    ['of all kinds of verdicts', mixed],
    ['of a run in which nothing was played', aReport({ exit: 4 })],
    ['of setup trouble', aReport({ exit: 3, setup: trouble })],
    ['of a connector whose name is nothing', aReport({ connector: { name: '', version: '', maintainer: '' } })],
  ])('%s fits the official schema', (_, report) => {
    isCtrf(read(report))
    expect(isCtrf.errors).toBe(null)
  })

  test('is held against a schema that refuses what does not fit', () => {
    const wrong = read(mixed)
    wrong.results.tests[0].status = 'fine'
    expect(isCtrf(wrong)).toBe(false)
  })

  test('counts a limit and what is not applicable as skipped, and an inconclusive verdict never as a pass', () => {
    const { summary, tests } = read(mixed).results
    expect(tests.map((each: { rawStatus: string; status: string }) => [each.rawStatus, each.status])).toEqual([
      ['pass', 'passed'],
      ['fail', 'failed'],
      ['inconclusive', 'other'],
      ['not-applicable', 'skipped'],
      ['limit', 'skipped'],
    ])
    expect(summary).toMatchObject({ tests: 5, passed: 1, failed: 1, skipped: 2, pending: 0, other: 1, suites: 2 })
    expect(summary).toMatchObject({ ...between, duration: 4200 })
  })

  test('says of a failure what had to be seen, what was seen, and which line proves it', () => {
    const [, failed] = read(mixed).results.tests
    expect(failed.message).toBe('The reason for fail.')
    expect(failed.trace).toBe('expected: Ada: cancelled\nfound: Ada: due in\ntranscript.jsonl:41  GET /changes → 200')
    expect(failed.extra['mockinn.report']).toEqual({
      ...{ verdict: 'fail', depth: 'effect', promise: 'Who has cancelled is shown as cancelled.' },
      ...{ expected: 'Ada: cancelled', found: 'Ada: due in' },
      evidence: [{ log: 'transcript', line: 41, says: 'GET /changes → 200' }],
    })
  })

  test('holds setup trouble against nobody, and says that the run was not healthy', () => {
    const { tests, environment } = read(aReport({ exit: 3, setup: trouble })).results
    expect(tests.map((each: { status: string; suite: string[] }) => [each.status, each.suite])).toEqual([
      ['other', ['setup']],
      ['other', ['setup', 'CRM-01', 'export']],
    ])
    expect(environment.healthy).toBe(false)
  })
})
