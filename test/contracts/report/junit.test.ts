import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { junit } from '../../../contracts/report/junit.ts'
import type { ExitStatus, Report } from '../../../contracts/verdict.ts'
import { aLine, aNight, aReport, aRun, aVerdict } from './a-report.ts'

const mixed = aReport({
  exit: 1,
  runs: [aRun('polling'), aRun('export')],
  verdicts: [
    aVerdict('pass'),
    aVerdict('fail', { evidence: [aLine(41, 'GET /changes → 200'), aLine(57, 'POST /mail → 202')] }),
    aVerdict('inconclusive'),
    aVerdict('not-applicable'),
    aVerdict('limit', { mode: 'export', evidence: [aLine(3, 'the export of 03:10')] }),
  ],
  exposures: [aNight],
})

test('every story and mode is a suite, every check a case, and the counts add up', () => {
  const { suites, totals } = read(mixed)
  expect(
    suites.map(suite => [suite['@name'], suite['@tests'], suite['@failures'], suite['@errors'], suite['@skipped']]),
  ).toEqual([
    ['CRM-01 polling', '4', '1', '1', '1'],
    ['CRM-01 export', '1', '0', '0', '0'],
  ])
  expect(totals).toEqual(['5', '1', '1', '1'])
  expect(suites.map(suite => suite.testcase.map(one => one['@name']))).toEqual([
    ['crm/pass-check', 'crm/fail-check', 'crm/inconclusive-check', 'crm/not-applicable-check'],
    ['crm/limit-check'],
  ])
})

test('a broken promise is a failure with its reason and the lines that prove it', () => {
  const { failure } = caseNamed(mixed, 'crm/fail-check')
  expect(failure?.['@message']).toBe('The reason for fail.')
  expect(failure?.['#text']).toBe(
    'The reason for fail.\ntranscript.jsonl:41  GET /changes → 200\ntranscript.jsonl:57  POST /mail → 202',
  )
})

test('a failure says what had to be seen and what was seen', () => {
  const compared = { expected: 'Ada: cancelled', found: 'Ada: due in' }
  const report = aReport({ exit: 1, verdicts: [aVerdict('fail', { ...compared, evidence: [aLine(41, 'a line')] })] })
  expect(caseNamed(report, 'crm/fail-check').failure?.['#text']).toBe(
    'The reason for fail.\nexpected: Ada: cancelled\nfound: Ada: due in\ntranscript.jsonl:41  a line',
  )
})

test('an inconclusive check is an error and never looks green', () => {
  expect(caseNamed(mixed, 'crm/inconclusive-check').error?.['@message']).toBe('The reason for inconclusive.')
})

test('what a connector never declared is skipped, and what this PMS could not tell in time passes with a word', () => {
  expect(caseNamed(mixed, 'crm/not-applicable-check').skipped?.['@message']).toBe('The reason for not-applicable.')
  const limited = caseNamed(mixed, 'crm/limit-check')
  expect([limited.failure, limited.error, limited.skipped]).toEqual([undefined, undefined, undefined])
  expect(limited['system-out']).toBe('limit (effect): The reason for limit.\ntranscript.jsonl:3  the export of 03:10')
  expect(junit(mixed)).toContain('In the dark for 12.2 h: Ada Byron cancelled at 15:00')
})

test('trouble before the judging is an error of its own', () => {
  const setup = [{ story: 'CRM-01', mode: 'export', message: 'Port 2525 was taken.' } as const]
  const { suites, totals } = read(aReport({ exit: 3, setup }))
  expect(suites.map(suite => suite['@name'])).toEqual(['setup'])
  expect(suites[0]?.testcase[0]?.error?.['@message']).toBe('Port 2525 was taken.')
  expect(totals).toEqual(['1', '0', '1', '0'])
})

test.each<ExitStatus>([1, 2, 3, 4, 5])('a run that exits with %i is red somewhere, even where no check is', exit => {
  const { suites, totals } = read(aReport({ exit, verdicts: [aVerdict('not-applicable')] }))
  expect(totals).toEqual(['2', '0', '1', '1'])
  expect(suites.at(-1)?.testcase[0]?.['@name']).toBe(`exit ${exit}`)
})

test('whatever a guest or a connector wrote arrives as text and the file stays XML 1.0', () => {
  const odd = `</failure><x a="b">&amp; 'q' ]]> \u0000\u0001\u001b[31m\u000b\ufffe\uffff \ud800 Ada 🏨 <!-- true`
  const verdict = aVerdict('fail', { check: 'true', because: odd, evidence: [aLine(1, odd)] })
  const report = aReport({ exit: 1, connector: { name: odd, version: 'true', maintainer: odd }, verdicts: [verdict] })
  expect(XMLValidator.validate(junit(report))).toBe(true)
  expect(junit(report)).not.toMatch(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u)
  expect(caseNamed(report, 'true').failure?.['@message']).toBe(
    `</failure><x a="b">&amp; 'q' ]]> ��\ufffd[31m �� � Ada 🏨 <!-- true`,
  )
})

test('the same report gives the same bytes, and no time of day is in them', () => {
  expect(junit(structuredClone(mixed))).toBe(junit(mixed))
  expect(junit(mixed)).not.toMatch(/ time(stamp)?="/)
})

type Note = { '@message': string; '#text'?: string }
type Case = {
  '@name': string
  '@classname': string
  failure?: Note
  error?: Note
  skipped?: Note
  'system-out'?: string
}
type Suite = Record<'@name' | '@tests' | '@failures' | '@errors' | '@skipped', string> & { testcase: Case[] }

function read(report: Report): { suites: Suite[]; totals: string[] } {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: name => name === 'testsuite' || name === 'testcase',
  })
  const root = parser.parse(junit(report)).testsuites
  return {
    suites: root.testsuite ?? [],
    totals: [root['@tests'], root['@failures'], root['@errors'], root['@skipped']],
  }
}

function caseNamed(report: Report, name: string): Case {
  const found = read(report)
    .suites.flatMap(suite => suite.testcase)
    .find(one => one['@name'] === name)
  if (found === undefined) throw new Error(`The report has no case named ${name}.`)
  return found
}
