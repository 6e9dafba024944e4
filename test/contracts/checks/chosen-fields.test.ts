/** A poller that asks for a few fields alone is told what stands in them, and a file of a name that comes again is the newest of that name. */
import { expect, test } from 'vitest'
import { takesWhatIsTold } from '../../../contracts/checks/connection/takes-what-is-told.ts'
import { aCancellation, atFour, declared, file, type Hour, type Said, transcript } from './cases.ts'

const read = (query: string, path = '/api/v1/reservations'): Said => [
  '2026-06-05 15:20',
  {
    ...{ kind: 'request', window: 'polling', method: 'GET', path: `${path}${query}`, status: 200, detail: null },
    ...{ answerBytes: 100, more: false, list: true, facts: { seqs: [3] } },
  },
]

/** It takes the time, and so has no excuse. */
const told = (hour: Hour): Said => [hour, { kind: 'clock-hint', url: 'http://crm', done: true, because: null }]

test.each([
  ['', 'pass'],
  ['?fields=id%2Cstatus', 'pass'],
  ['?limit=1&fields=status', 'pass'],
  ['?fields=id', 'fail'],
  ['?fields=id%2Carrival', 'fail'],
  // What was cut off may have been among them.
  [`?fields=id%2C${'x'.repeat(500)}`.slice(0, 480), 'pass'],
])('a page asked for with "%s" tells of a cancellation: %s', (query, verdict) => {
  expect(
    takesWhatIsTold.judge(aCancellation({ transcript: transcript(read(query), told('2026-06-05 15:25')) })).verdict,
  ).toBe(verdict)
})

test('a file whose name comes every night is fetched as the newest of that name', () => {
  const night = (hour: Hour, upTo: number, ...stays: string[]): Said => {
    const [at, saying] = file(hour, upTo, ...stays)
    return [at, { ...saying, name: 'changes.csv', scope: 'delta' } as Said[1]]
  }
  const fetched = (hour: Hour): Said => [
    hour,
    {
      ...{ kind: 'request', window: 'export', method: 'GET', path: '/exports/changes.csv', status: 200, detail: null },
      ...{ answerBytes: 100, more: false, list: false, facts: { from: 3, to: 3 } },
    },
  ]
  const verdict = (...said: Said[]) =>
    takesWhatIsTold.judge(
      aCancellation({ mode: 'export', declared: declared({ cadence: atFour }), transcript: transcript(...said) }),
    ).verdict
  const nights = [night('2026-06-05 03:10', 2, 'bea'), night('2026-06-06 03:10', 3, 'ada')] as const
  expect(verdict(...nights, fetched('2026-06-06 04:00'))).toBe('pass')
  expect(verdict(nights[0], fetched('2026-06-05 04:00'), nights[1], told('2026-06-06 04:00'))).toBe('fail')
})
