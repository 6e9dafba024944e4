import { expect, test } from 'vitest'
import { staysUp } from '../../../../contracts/checks/connection/stays-up.ts'
import type { Sight } from '../../../../contracts/effects.ts'
import { aCancellation, declared, effects } from '../cases.ts'

const judge = (...sights: Sight[]) =>
  staysUp.judge(aCancellation({ effects: effects(...sights.map(sight => ['2026-06-05 15:00', sight] as const)) }))
const ended = (code: number | null, signal: string | null, lastWords = ''): Sight => ({
  ...{ kind: 'process-ended', code, signal, lastWords },
})

test('a process that runs to the end passes', () => {
  expect(judge({ kind: 'process-started' }, { kind: 'story-ended', processRuns: true })).toMatchObject({
    verdict: 'pass',
    because: 'The connector was still running at the end, at 2026-06-05 15:00.',
    evidence: [{ log: 'effects', line: 2 }],
  })
})

test('a process that ended fails, with the hour, the manner and its last words', () => {
  expect(judge(ended(1, null, 'Error: no such guest'), { kind: 'story-ended', processRuns: false }).because).toBe(
    "The connector's process ended with status 1 at 2026-06-05 15:00, in the middle of the story. Its last words: Error: no such guest",
  )
  expect(judge(ended(null, 'SIGKILL'))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('by SIGKILL'),
  })
  expect(judge(ended(0, null)).verdict).toBe('fail')
})

test('an end that nobody saw proves nothing', () => {
  expect(judge().verdict).toBe('inconclusive')
  expect(judge({ kind: 'story-ended', processRuns: null }).verdict).toBe('inconclusive')
})

test('a process that is not ours to watch is not asked for', () => {
  expect(staysUp.asked(aCancellation({ declared: declared({ process: false }) }))).toBe(false)
})
