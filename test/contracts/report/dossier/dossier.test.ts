import { describe, expect, test } from 'vitest'
import { bounds } from '../../../../contracts/report/dossier/bounds.ts'
import { type DossierOrder, dossierOf } from '../../../../contracts/report/dossier/dossier.ts'
import { excerptOf } from '../../../../contracts/report/dossier/excerpt.ts'
import type { Report } from '../../../../contracts/verdict.ts'
import type { Entry } from '../../../../simulator/transcript/entries.ts'
import { aCancellation, at, delivery, transcript } from '../../checks/cases.ts'
import { aLine, aReport, aRun, aVerdict } from '../a-report.ts'
import { aToldRun } from '../a-told-run.ts'

const told = aToldRun(aCancellation({ transcript: transcript(delivery('2026-06-05 15:00', 3, 204)) }), 'crm-01-polling')

const put = (report: Report, parts: Partial<DossierOrder> = {}) =>
  dossierOf({
    ...{ report, runs: [told], changes: 'all', filesBeside: true },
    describe: () => ({ sentence: 'A promise.', level: 'MUST', reason: 'A reason.' }),
    story: () => undefined,
    ...parts,
  })

describe('an excerpt', () => {
  const hint = (n: number): Entry =>
    ({ n, at: at('2026-06-02 10:00'), wire: 0, wireEnd: 0, kind: 'clock-hint', done: true }) as unknown as Entry
  const sent = (n: number) => ({ ...(transcript(delivery('2026-06-05 15:00', 3, 204))[0] as Entry), n })
  const run = aToldRun(aCancellation({ transcript: [sent(1), hint(2), hint(3), sent(4), hint(5), sent(6), sent(7)] }))
  const numbers = (line: number) =>
    excerptOf(run, aLine(line, ''))?.lines.map(({ n, isCited }) => (isCited ? `${n}!` : n))

  test('has the lines before and after, and passes over clock hints', () => {
    expect(numbers(4)).toEqual([1, '4!', 6, 7])
    expect(numbers(1)).toEqual(['1!', 4, 6])
  })

  test('of a clock hint that is cited has the hint', () => expect(numbers(3)).toEqual([1, '3!', 4, 6]))

  test('is missing where the log has no such line', () => expect(numbers(8)).toBe(undefined))

  test('of a line without end is cut, and says by how much', () => {
    const raw = JSON.stringify({ said: 'x'.repeat(100_000) })
    const long = { ...run, lines: { ...run.lines, transcript: run.lines.transcript.map(line => ({ ...line, raw })) } }
    const cut = excerptOf(long, aLine(4, ''))?.raw ?? ''
    expect(cut.length).toBeLessThan(bounds.lineCharacters + 50)
    expect(cut).toMatch(/x… \(\d+ more characters\)$/)
  })
})

describe('the anchors', () => {
  test('name story, mode and check, and are the same in every run', () => {
    const [block] = put(aReport({ runs: [aRun('polling')], verdicts: [aVerdict('fail')] })).blocks
    expect([block?.anchor, block?.findings[0]?.anchor]).toEqual(['crm-01-polling', 'crm-01-polling-crm-fail-check'])
  })

  test('are different also where names differ only in signs', () => {
    const verdicts = [aVerdict('fail', { check: 'a/b' }), aVerdict('fail', { check: 'a-b' })]
    const [block] = put(aReport({ verdicts })).blocks
    const anchors = block?.findings.map(({ anchor }) => anchor)
    expect(anchors).toEqual(['crm-01-polling-a-b', 'crm-01-polling-a-b-2'])
  })
})

describe('a report of any size', () => {
  const many = (length: number, verdict: 'pass' | 'fail', from = 0) =>
    Array.from({ length }, (_, index) => aVerdict(verdict, { check: `crm/check-${from + index}` }))

  test('keeps what broke before what was kept, and says what it does not hold', () => {
    const verdicts = [...many(bounds.findings, 'pass'), ...many(10, 'fail', bounds.findings)]
    const { blocks, leftOut } = put(aReport({ exit: 1, verdicts }))
    const kept = blocks.flatMap(({ findings }) => findings.map(({ verdict }) => verdict.verdict))
    expect(kept.length).toBe(bounds.findings)
    expect(kept.filter(verdict => verdict === 'fail').length).toBe(10)
    expect(leftOut).toEqual(['10 verdicts are only counted here, not told with their grounds.'])
  })

  test('embeds the lines of what broke before those of what was kept', () => {
    const evidence = Array.from({ length: 10 }, () => aLine(1, 'a line'))
    const verdicts = [...many(bounds.excerpts / 10, 'pass'), ...many(1, 'fail', bounds.excerpts)]
    const cited = verdicts.map(verdict => ({ ...verdict, evidence }))
    const { blocks, leftOut } = put(aReport({ exit: 1, runs: [aRun('polling')], verdicts: cited }))
    const [failed] = blocks[0]?.findings ?? []
    expect(failed?.verdict.verdict).toBe('fail')
    expect(failed?.evidence.map(({ excerpt }) => excerpt !== null)).toEqual(evidence.map(() => true))
    expect(leftOut).toEqual(['10 cited lines are named without their text.'])
  })

  test('shows so much evidence of a verdict and counts the rest', () => {
    const evidence = Array.from({ length: 100 }, (_, index) => aLine(index + 1, 'a line'))
    const { blocks, leftOut } = put(aReport({ verdicts: [aVerdict('fail', { evidence })] }))
    expect(blocks[0]?.findings[0]?.evidence.length).toBe(bounds.evidenceOfAFinding)
    expect(leftOut).toEqual([
      `${100 - bounds.evidenceOfAFinding} lines of evidence are not shown: ${bounds.evidenceOfAFinding} at most stand under a verdict.`,
    ])
  })

  test('shows so much of what was otherwise than it had to be, and counts the rest', () => {
    const lines = (said: string) => Array.from({ length: 100 }, (_, index) => `${said} ${index}`).join('\n')
    const [block] = put(aReport({ verdicts: [aVerdict('fail', { expected: lines('a'), found: lines('b') })] })).blocks
    const [finding] = block?.findings ?? []
    expect(finding?.compared.length).toBe(bounds.evidenceOfAFinding)
    expect(finding?.comparedLeftOut).toBe(100 - bounds.evidenceOfAFinding)
  })

  test('leaves out the copy for programs where that is too long', () => {
    const report = aReport({ setup: [{ story: null, mode: null, message: 'x'.repeat(bounds.dataCharacters) }] })
    const { data, leftOut } = put(report)
    expect([data, leftOut]).toEqual([null, ['The report for programs is not embedded.']])
  })

  test('that is small leaves out nothing', () => {
    const { data, leftOut } = put(aReport({ verdicts: [aVerdict('pass')] }))
    expect([JSON.parse(data ?? '').exit, leftOut]).toEqual([0, []])
  })
})

test('what would turn the reading direction round is made visible, wherever it stands', () => {
  const turned = 'Ada\u202Enoryb'
  const verdict = aVerdict('fail', { because: turned, evidence: [aLine(1, turned)], expected: turned, found: turned })
  const { report, blocks } = put(
    aReport({ runs: [aRun('polling')], verdicts: [verdict], setup: [{ story: null, mode: null, message: turned }] }),
  )
  expect(JSON.stringify({ report, blocks })).not.toContain('\u202E')
  expect(report.setup[0]?.message).toBe('Ada\ufffdnoryb')
})

test('a story without its logs is told without a picture and without lines', () => {
  const verdict = aVerdict('fail', { evidence: [aLine(1, 'a line')] })
  const [block] = put(aReport({ runs: [aRun('polling')], verdicts: [verdict] }), { runs: [] }).blocks
  expect([block?.timeline, block?.findings[0]?.evidence[0]?.excerpt]).toEqual([null, null])
})
