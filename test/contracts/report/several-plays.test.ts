/** One story in one mode, played with two seeds, or again because it had failed: what failed in one play is hidden by no other. */
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { blocksOf, titleOf } from '../../../contracts/report/blocks.ts'
import { ctrf } from '../../../contracts/report/ctrf.ts'
import { dossierOf } from '../../../contracts/report/dossier/dossier.ts'
import { githubSummary } from '../../../contracts/report/github-summary.ts'
import { glanceOf } from '../../../contracts/report/glance.ts'
import { json } from '../../../contracts/report/json.ts'
import { junit } from '../../../contracts/report/junit.ts'
import { pretty } from '../../../contracts/report/pretty.ts'
import type { Outcome, PlayedFault, PlayedRun } from '../../../contracts/verdict.ts'
import { aCancellation } from '../checks/cases.ts'
import { aLine, aReport, aRun, aVerdict } from './a-report.ts'
import { aToldRun } from './a-told-run.ts'

const unknown = () => undefined
const withSeed = (seed: number): PlayedRun => ({ ...aRun('polling'), run: `crm-01-polling-seed-${seed}`, seed })
const again = { ...aRun('polling'), run: 'crm-01-polling-again-2' }
const fault: PlayedFault = {
  ...{ run: 'crm-01-polling-seed-8', story: 'CRM-01', mode: 'polling', fault: 'f1' },
  ...{ line: 'timeout deliveries', fired: 0, absorbed: 0 },
}
const check = 'crm/a-promise'
const said = (verdict: Outcome, run: string) => aVerdict(verdict, { check, run, evidence: [aLine(1, 'a line')] })

/** The first seed failed and the second passed. */
const seeds = aReport({
  exit: 1,
  runs: [aRun('polling'), withSeed(8), aRun('export')],
  verdicts: [said('fail', 'crm-01-polling'), said('pass', 'crm-01-polling-seed-8')],
  faults: { planned: 1, fired: 0, absorbed: 0, each: [fault] },
})

/** The first play was broken off before this promise, and the second broke it. */
const flaky = aReport({
  exit: 1,
  runs: [aRun('polling'), again],
  verdicts: [{ ...said('fail', again.run), flaky: ['pass', 'fail'] }],
})

const put = (report: typeof seeds) =>
  dossierOf({
    ...{
      report,
      runs: report.runs.map(({ run }) => aToldRun(aCancellation(), run)),
      changes: 'all',
      filesBeside: true,
    },
    ...{ describe: unknown, story: unknown },
  })

describe('a block', () => {
  test('is one story in one mode with one seed, and only another seed than the report’s is named', () => {
    expect(blocksOf(seeds).map(block => titleOf(block))).toEqual([
      ['CRM-01', 'polling'],
      ['CRM-01', 'polling', 'seed 8'],
      ['CRM-01', 'export'],
    ])
  })

  test('is one of a property, a persona and a first day', () => {
    const other = { ...aRun('polling'), run: 'b', property: 'london', persona: 'nightly-delta', date: '2026-07-01' }
    const [, block] = blocksOf(aReport({ runs: [aRun('polling'), other] }))
    expect(block?.marks).toEqual(['from 2026-07-01', 'persona nightly-delta', 'london'])
  })

  test('has all plays of what was played again', () => {
    const [block, ...more] = blocksOf(flaky)
    expect([block?.run?.run, block?.again.map(({ run }) => run), more]).toEqual(['crm-01-polling', [again.run], []])
  })
})

describe('at a glance', () => {
  test('each seed has a column beside its mode’s, and a mode of another story leaves its cell empty', () => {
    const other = { ...aRun('webhooks'), run: 'b', story: 'CRM-02' }
    const { heads, tables } = glanceOf(blocksOf({ ...seeds, runs: [other, ...seeds.runs] }))
    expect(heads.map(({ mode, marks }) => [mode, ...marks])).toEqual([
      ['polling'],
      ['polling', 'seed 8'],
      ['webhooks'],
      ['export'],
    ])
    const table = tables.find(({ story }) => story === 'CRM-01')
    expect(table?.rows.map(({ cells }) => cells.map(cell => cell?.verdict))).toEqual([
      ['fail', 'pass', undefined, undefined],
    ])
  })

  test('a story that begins on a day of its own stands in the columns of the others', () => {
    const ofItsOwn = { ...aRun('polling'), run: 'b', story: 'CRM-24', date: '2026-10-20' }
    const { heads, tables } = glanceOf(blocksOf(aReport({ runs: [aRun('polling'), ofItsOwn] })))
    expect(heads).toEqual([{ mode: 'polling', marks: [] }])
    expect(tables.map(({ blocks }) => blocks.map(block => block?.run?.run))).toEqual([['crm-01-polling'], ['b']])
    const twoDays = aReport({ runs: [aRun('polling'), { ...ofItsOwn, story: 'CRM-01' }] })
    expect(glanceOf(blocksOf(twoDays)).heads.map(({ marks }) => marks)).toEqual([[], ['from 2026-10-20']])
  })

  test('what was judged twice looks as grave as the graver of both', () => {
    const twice = aReport({ verdicts: [aVerdict('pass', { check }), aVerdict('fail', { check })] })
    const [table] = glanceOf(blocksOf(twice)).tables
    expect(table?.rows[0]?.cells.map(cell => cell?.verdict)).toEqual(['fail'])
  })
})

describe('with two seeds', () => {
  test('the GitHub summary has a column for each, and names the one that broke', () => {
    const summary = githubSummary(seeds, unknown)
    expect(summary).toContain('| **CRM-01** | polling | polling · seed 8 |\n')
    expect(summary).toContain('| crm/a-promise | ❌ **fail** | ✅ pass |\n')
    expect(summary).toContain('seeds 7, 8')
    const second = {
      ...seeds,
      verdicts: seeds.verdicts.toReversed().map((one, at) => said(at ? 'pass' : 'fail', one.run ?? '')),
    }
    expect(githubSummary(second, unknown)).toContain('### ❌ **fail** · CRM-01 · polling · seed 8\n')
  })

  test('the HTML report leads to each by an address of its own, and each has its own verdicts', () => {
    const { blocks } = put(seeds)
    expect(blocks.map(({ anchor, verdicts }) => [anchor, verdicts.map(({ verdict }) => verdict)])).toEqual([
      ['crm-01-polling', ['fail']],
      ['crm-01-polling-seed-8', ['pass']],
      ['crm-01-export', []],
    ])
    expect(blocks.flatMap(({ findings }) => findings.map(({ anchor }) => anchor))).toEqual([
      'crm-01-polling-crm-a-promise',
      'crm-01-polling-seed-8-crm-a-promise',
    ])
  })

  test('JUnit and CTRF take them for two cases', () => {
    const { testsuites } = new XMLParser({ ignoreAttributes: false }).parse(junit(seeds))
    const classes = testsuites.testsuite.slice(0, 2).map((suite: { testcase: object }) => suite.testcase)
    expect(classes.map((one: Record<string, string>) => one['@_classname'])).toEqual([
      'CRM-01.polling',
      'CRM-01.polling seed 8',
    ])
    const { tests, environment } = JSON.parse(ctrf(seeds, { start: 0, stop: 1 }, unknown)).results
    expect(tests.map(({ suite, labels }: { suite: string[]; labels: object }) => [suite, labels])).toMatchObject([
      [['CRM-01', 'polling'], { seed: 7, run: 'crm-01-polling' }],
      [['CRM-01', 'polling', 'seed 8'], { seed: 8, run: 'crm-01-polling-seed-8' }],
    ])
    expect(environment.extra['mockinn.report'].seeds).toEqual([7, 8])
  })

  test('trouble is said to be that of one of them, in every report', () => {
    const note = { story: 'CRM-01', mode: 'polling', message: 'Port 2525 was taken.' } as const
    const report = {
      ...seeds,
      setup: [
        { ...note, seed: 8 },
        { ...note, seed: 7 },
      ],
    }
    const where = 'CRM-01 · polling · seed 8'
    expect(pretty(report, { colour: false, width: 120, describe: unknown })).toContain(`! ${where}: Port 2525`)
    expect(githubSummary(report, unknown)).toContain(`- **${where}** Port 2525`)
    expect(junit(report)).toContain('name="CRM-01 polling seed 8 setup 1"')
    const { tests } = JSON.parse(ctrf(report, { start: 0, stop: 1 }, unknown)).results
    expect(tests.slice(-2).map(({ suite }: { suite: string[] }) => suite)).toEqual([
      ['setup', 'CRM-01', 'polling', 'seed 8'],
      ['setup', 'CRM-01', 'polling'],
    ])
    expect(JSON.parse(json(report)).setup).toEqual(report.setup)
  })

  test('the terminal says with which a fault was not exercised', () => {
    const text = pretty(seeds, { colour: false, width: 120, describe: unknown })
    expect(text).toContain('Not exercised in CRM-01 · polling · seed 8: f1')
    expect(text).toContain('seeds 7, 8')
  })
})

describe('what was played again', () => {
  test('is called flaky wherever it is told, with what each play said', () => {
    expect(githubSummary(flaky, unknown)).toContain('| crm/a-promise | ❌ **fail** (flaky) |')
    expect(junit(flaky)).toContain('<property name="flaky" value="pass, fail"/>')
    const { tests, summary } = JSON.parse(ctrf(flaky, { start: 0, stop: 1 }, unknown)).results
    expect(tests).toMatchObject([
      {
        ...{ status: 'failed', flaky: true, retries: 1 },
        retryAttempts: [
          { attempt: 1, status: 'passed' },
          { attempt: 2, status: 'failed' },
        ],
      },
    ])
    expect(summary.flaky).toBe(1)
    expect(pretty(flaky, { colour: false, width: 120, describe: unknown })).toContain('judged by effect · flaky')
  })

  test('leads to the files of the very play in which it was seen', () => {
    const place = 'crm-01-polling-again-2/transcript.jsonl:1'
    expect(pretty(flaky, { colour: false, width: 120, describe: unknown })).toContain(place)
    expect(junit(flaky)).toContain(place)
    expect(ctrf(flaky, { start: 0, stop: 1 }, unknown)).toContain(place)
    expect(githubSummary(flaky, unknown)).toContain(place)
  })

  test('shows the lines of that play, and rings none on the timeline of the first', () => {
    const first = aToldRun(aCancellation(), 'crm-01-polling')
    const second = aToldRun(aCancellation(), again.run)
    const line = { ...aLine(3, 'a line'), log: 'journal' } as const
    const report = { ...flaky, verdicts: [{ ...aVerdict('fail', { check, run: again.run }), evidence: [line] }] }
    const changed = second.lines.journal.map(each => ({ ...each, raw: '"of the second play"' }))
    const runs = [first, { ...second, lines: { ...second.lines, journal: changed } }]
    const order = { report, runs, changes: 'all', filesBeside: true, describe: unknown, story: unknown } as const
    const [block] = dossierOf(order).blocks
    expect(block?.findings[0]?.playedAgain).toBe(again.run)
    expect(block?.findings[0]?.evidence[0]?.excerpt?.raw).toBe('"of the second play"')
    expect(block?.timeline?.dots.flatMap(({ cited }) => cited ?? [])).toEqual([])
    const here = { ...report, verdicts: [{ ...aVerdict('fail', { check, run: 'crm-01-polling' }), evidence: [line] }] }
    const [ringed] = dossierOf({ ...order, report: here }).blocks
    expect(ringed?.timeline?.dots.flatMap(({ cited }) => cited ?? [])).not.toEqual([])
  })
})
