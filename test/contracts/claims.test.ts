import { expect, test } from 'vitest'
import { claimOf } from '../../contracts/claims.ts'
import { exitStatus } from '../../contracts/report/exit-status.ts'
import type { Abilities } from '../../contracts/suites/suite.ts'
import type { Report } from '../../contracts/verdict.ts'
import { aReport, aRun, aVerdict } from './report/a-report.ts'

const has: Abilities = { modes: ['polling'], messages: [], probe: true, reads: [], actions: [], writesBack: [] }
const expected = [{ story: 'CRM-01', mode: 'polling' }] as const
const claim = (report: Partial<Report>, can = has) =>
  claimOf('crm-mirror', can, expected, aReport({ runs: [aRun('polling')], ...report }))

test('a claim is kept where every story of it was played and no promise was broken', () => {
  const verdicts = [aVerdict('pass'), aVerdict('limit'), aVerdict('not-applicable')]
  expect(claim({ verdicts })).toMatchObject({ outcome: 'kept' })
})

test('a claim is not judged where a whole run did not come about, whatever another showed', () => {
  const setup = [{ story: null, mode: 'polling', message: 'The port is taken.' }] as const
  expect(claim({ verdicts: [aVerdict('pass')], setup })).toMatchObject({ outcome: 'not-judged' })
})

test('a claim that is not passed is a failure of the run, whatever else was passed', () => {
  const broken = claim({ verdicts: [aVerdict('pass'), aVerdict('fail')] })
  expect(broken).toEqual({
    suite: 'crm-mirror',
    outcome: 'broken',
    because:
      'The manifest claims crm-mirror, and CRM-01 by polling broke a promise of it. Mend that, or take the claim out of `claims`.',
  })
  expect(exitStatus({ verdicts: [{ verdict: 'pass' }], setup: [], claims: [broken] })).toBe(1)
})

test('a claim for which the manifest does not declare enough is broken without a story', () => {
  const { outcome, because } = claim({ runs: [] }, { ...has, probe: false })
  expect(outcome).toBe('broken')
  expect(because).toContain('claims crm-mirror and declares no `probe` and no `messages`, which that suite needs.')
})

test('a claim of which nothing was seen to be kept is broken', () => {
  expect(claim({ verdicts: [aVerdict('not-applicable')] })).toMatchObject({ outcome: 'broken' })
})

test('a failure in a story that is not of the suite breaks no claim', () => {
  const verdicts = [aVerdict('pass'), aVerdict('fail', { story: 'CRM-99' })]
  expect(claim({ verdicts })).toMatchObject({ outcome: 'kept' })
})

test('what was not played, not seen or not set up is no claim kept and none broken', () => {
  const setup = [{ story: 'CRM-01', mode: 'polling', message: 'Port 2525 was taken.' }] as const
  for (const report of [
    { runs: [], verdicts: [] },
    { verdicts: [aVerdict('pass'), aVerdict('inconclusive')] },
    { verdicts: [aVerdict('pass')], setup },
  ]) {
    const judged = claim(report)
    expect(judged.outcome).toBe('not-judged')
    expect(exitStatus({ verdicts: [{ verdict: 'pass' }], setup: [], claims: [judged] })).toBe(0)
  }
})
