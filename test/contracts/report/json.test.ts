import { expect, test } from 'vitest'
import { json } from '../../../contracts/report/json.ts'
import { aLine, aNight, aReport, aRun, aVerdict } from './a-report.ts'

const report = aReport({
  runs: [aRun('export')],
  verdicts: [
    aVerdict('fail', { expected: 'Ada: cancelled', found: 'Ada: due in', evidence: [aLine(41, 'GET /changes → 200')] }),
  ],
  exposures: [aNight],
  costs: [
    {
      ...{ run: 'crm-01-export', story: 'CRM-01', mode: 'export', model: 'monthly', payer: 'hotel', months: 1 },
      ...{ records: 40, direction: 'one-way', total: { minor: 4900, currency: 'EUR' } },
    },
  ],
  setup: [{ story: 'CRM-01', mode: 'export', message: 'Port 2525 was taken.' }],
})

test('the JSON report holds the whole report', () => {
  expect(JSON.parse(json(report))).toEqual(report)
})

test('the JSON report is indented by two spaces and ends with a line break', () => {
  expect(json(report)).toMatch(/^{\n {2}"engine": "0\.1\.0",\n/)
  expect(json(report)).toMatch(/\n}\n$/)
})

test('two reports that say the same are the same bytes, in whatever order they were put together', () => {
  expect(json(reversed(report))).toBe(json(report))
  expect(Object.keys(reversed(report))[0]).toBe('setup')
})

function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as Value
}
