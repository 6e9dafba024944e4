import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { exitMeanings } from '../../../contracts/report/exit-status.ts'
import { columns } from '../../../contracts/report/plain-text.ts'
import { type PrettyOptions, pretty } from '../../../contracts/report/pretty.ts'
import type { ExitStatus, Report } from '../../../contracts/verdict.ts'
import { aLine, aNight, aReport, aRun, aVerdict } from './a-report.ts'

const sentences: Record<string, string> = {
  'crm/pass-check': 'A cancelled stay is shown as cancelled.',
  'crm/fail-check': 'Nobody who has cancelled gets a welcome mail.',
}

const plain: PrettyOptions = {
  colour: false,
  width: 80,
  describe: check => {
    const sentence = sentences[check]
    return sentence === undefined ? undefined : { sentence, level: 'MUST' }
  },
}

const mixed = aReport({
  exit: 1,
  runs: [aRun('polling'), aRun('export')],
  verdicts: [
    aVerdict('pass'),
    aVerdict('fail', {
      because:
        'Ada Byron cancelled at 15:00 and the page that says so could be polled from then on. Her welcome mail still went out.',
      evidence: [{ log: 'journal', line: 7, says: 'Ada Byron cancelled' }, aLine(41, 'GET /changes → 200')],
    }),
    aVerdict('inconclusive', { depth: 'transcript' }),
    aVerdict('not-applicable'),
    aVerdict('limit', { mode: 'export' }),
  ],
  exposures: [aNight],
  setup: [{ story: 'CRM-01', mode: 'webhooks', message: 'Port 2525 was taken.' }],
})

const comparison = {
  expected: 'Ada Byron: cancelled\nGrace Hopper: cancelled',
  found: 'Ada Byron: due in\nGrace Hopper: no such stay',
}

test('what had to be seen stands beside what was seen, stay by stay', () => {
  const report = aReport({ exit: 1, runs: [aRun('polling')], verdicts: [aVerdict('fail', comparison)] })
  expect(pretty(report, plain)).toContain(`
           The reason for fail.
           expected  Ada Byron: cancelled
           found     Ada Byron: due in
           expected  Grace Hopper: cancelled
           found     Grace Hopper: no such stay
           MUST · crm/fail-check`)
})

test('a hotelier reads what broke, why, and which lines prove it', () => {
  expect(pretty(mixed, plain)).toBe(`Harbour CRM 2.3.1
mockinn 0.1.0 · seed 7 · 2026-06-04 · persona cloud-two-way · suite smoke

Setup
  ! CRM-01 · webhooks: Port 2525 was taken.

CRM-01 · polling  in crm-01-polling
  ✓ pass   A cancelled stay is shown as cancelled. (effect)
  ✗ FAIL   Nobody who has cancelled gets a welcome mail.
           Ada Byron cancelled at 15:00 and the page that says so could be
           polled from then on. Her welcome mail still went out.
           journal.jsonl:7      Ada Byron cancelled
           transcript.jsonl:41  GET /changes → 200
           MUST · crm/fail-check · judged by effect
  ? inconclusive  crm/inconclusive-check
           The reason for inconclusive.
           crm/inconclusive-check · judged by transcript
  - n/a    crm/not-applicable-check

CRM-01 · export  in crm-01-export
  ~ limit  crm/limit-check
           The reason for limit.
           crm/limit-check · judged by effect
  ~ This mode left the connector in the dark for 12.2 h: Ada Byron cancelled at
    15:00; the export that says so came at 03:10. The welcome mail of 18:00 went
    out.

1 passed · 1 failed · 1 inconclusive · 1 limited by this PMS · 1 not applicable
Exit 1: The connector broke a promise, or a claim of its manifest. What stands
under FAIL, or under the claims, proves it.
journal 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

To see the same again:
  npx mockinn run CRM-01 --connector crm.yaml --seed 7
`)
})

test('colours add nothing to the words, and there are none where none are wanted', () => {
  const coloured = pretty(mixed, { ...plain, colour: true })
  expect(coloured).toContain('\u001b[31m')
  expect(stripVTControlCharacters(coloured)).toBe(pretty(mixed, plain))
  expect(pretty(mixed, plain)).not.toContain('\u001b')
})

test('a run in which all was well is short and has no command to copy', () => {
  const text = pretty(aReport({ runs: [aRun('polling')], verdicts: [aVerdict('pass')] }), plain)
  expect(text).toContain('1 passed\nExit 0: ')
  expect(text).not.toContain('To see the same again')
  expect(text.split('\n')).toHaveLength(10)
})

test('a run that judged nothing says so', () => {
  const text = pretty(aReport({ exit: 4, runs: [aRun('polling')] }), plain)
  expect(text).toContain('CRM-01 · polling  in crm-01-polling\n  ? Nothing was judged here.\n')
  expect(text).toContain('\nNothing was judged.\nExit 4: ')
})

test.each<ExitStatus>([0, 1, 2, 3, 4, 5])('the report explains what exit status %i means', exit => {
  expect(pretty(aReport({ exit }), { ...plain, width: 120 }).replaceAll('\n', ' ')).toContain(
    `Exit ${exit}: ${exitMeanings[exit]}`,
  )
})

test('a long list of evidence is cut, and the report says how much is left', () => {
  const evidence = Array.from({ length: 20 }, (_, at) => aLine(at + 1, 'POST /mail'))
  const text = pretty(aReport({ exit: 1, verdicts: [aVerdict('fail', { evidence })] }), plain)
  expect(text).toContain('transcript.jsonl:8  POST /mail\n           and 12 more in the JSON report\n')
})

describe('whatever the terminal says of its width', () => {
  const widest = (report: Report, width: number) =>
    Math.max(
      ...pretty(report, { ...plain, width })
        .split('\n')
        .map(columns),
    )
  const { reproduce, journalHash } = aReport({ reproduce: '', journalHash: 'short' })
  const words = { ...mixed, reproduce, journalHash }

  test('a line fits into 40 columns', () => expect(widest(words, 40)).toBeLessThanOrEqual(40))
  test('a line fits into 100 columns and uses them', () => {
    expect(widest(words, 100)).toBeLessThanOrEqual(100)
    expect(widest(words, 100)).toBeGreaterThan(90)
  })
  test('a terminal of 0 columns is taken for one of 80', () => {
    expect(pretty(mixed, { ...plain, width: 0 })).toBe(pretty(mixed, plain))
    expect(pretty(mixed, { ...plain, width: Number.NaN })).toBe(pretty(mixed, plain))
  })
  test('a terminal of 1 column still gets its words whole', () => {
    expect(pretty(mixed, { ...plain, width: 1 })).toContain('transcript.jsonl:41')
  })
  test('names of two columns a letter are measured as the terminal draws them', () => {
    const because = '王小明さんは部屋を取り消しました。 '.repeat(12)
    expect(widest({ ...words, verdicts: [aVerdict('fail', { because })] }, 60)).toBeLessThanOrEqual(60)
  })
})

test('a connector cannot paint its own verdict', () => {
  const says = 'GET /x\r\n  ✓ pass  forged\u001b[2K\u009b31m\u202eoops'
  const text = pretty(
    aReport({ exit: 1, verdicts: [aVerdict('fail', { because: says, evidence: [aLine(1, says)] })] }),
    plain,
  )
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
  expect(text).not.toMatch(/^ {2}✓ pass/m)
})
