import { expect, test } from 'vitest'
import { exitStatus } from '../../../contracts/report/exit-status.ts'
import type { Outcome } from '../../../contracts/verdict.ts'

const judged = (...outcomes: Outcome[]) => outcomes.map(verdict => ({ verdict }))
const trouble = [{ story: null, mode: null, message: 'Port 2525 was taken.' }]

test('a run in which every promise was kept, could not be kept or was not made exits with 0', () => {
  expect(exitStatus({ verdicts: judged('pass', 'limit', 'not-applicable'), setup: [] })).toBe(0)
})

test('one broken promise among kept ones exits with 1', () => {
  expect(exitStatus({ verdicts: judged('pass', 'fail', 'inconclusive'), setup: [] })).toBe(1)
})

test('one promise of which too little was seen exits with 4', () => {
  expect(exitStatus({ verdicts: judged('pass', 'inconclusive'), setup: [] })).toBe(4)
})

test('a run that judged nothing is inconclusive, never a pass', () => {
  expect(exitStatus({ verdicts: [], setup: [] })).toBe(4)
  expect(exitStatus({ verdicts: judged('not-applicable', 'not-applicable'), setup: [] })).toBe(4)
})

test('where several things went wrong the status is the first of 2, 3, 1, 5, 4', () => {
  const verdicts = judged('fail', 'inconclusive')
  expect(exitStatus({ verdicts, setup: trouble, usage: true, drift: true })).toBe(2)
  expect(exitStatus({ verdicts, setup: trouble, drift: true })).toBe(3)
  expect(exitStatus({ verdicts, setup: [], drift: true })).toBe(1)
  expect(exitStatus({ verdicts: judged('inconclusive'), setup: [], drift: true })).toBe(5)
})
