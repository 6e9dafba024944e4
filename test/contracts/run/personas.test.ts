import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { nightlyDelta } from '../../../simulator/personas/nightly-delta.ts'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { nightlyLegacy } from '../../../simulator/personas/nightly-legacy.ts'
import { pollingBasic } from '../../../simulator/personas/polling-basic.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { inTurn, playOne, python } from './house.ts'
import { verdictsOf } from './troubles.ts'

const timeout = 150_000
const hasPython = spawnSync('python3', ['--version']).status === 0

/** In the file of the coming arrivals a stay that is cancelled or moved far away is simply no longer there. */
describe.concurrent('a PMS that writes the next fifteen days only', () => {
  test('never says who cancelled: nothing of that is held against the faithful CRM', { timeout }, async () => {
    const played = await inTurn(() => playOne({ modes: ['export'], persona: nightlyLegacy }))
    expect(verdictsOf(played)).toEqual({
      'connection/stays-up': 'pass',
      // Who books and cancels on one day never stood in a file.
      'connection/takes-what-is-told': 'limit',
      'mirror/shows-the-cancellation': 'limit',
      'mirror/keeps-the-fee': 'limit',
      'mirror/converges': 'limit',
      'mail/nothing-from-a-stale-plan': 'limit',
    })
    const stale = played.verdicts.find(({ check }) => check === 'mail/nothing-from-a-stale-plan')
    expect(stale?.because).toMatch(/The file of 2026-06-06 03:10 no longer held the stay\. The welcome mail went out/)
    expectGoodWords(played)
    expectGoodEvidence(played)
  })

  test('says in August who comes in September, and the journey of who moved goes on', { timeout }, async () => {
    const played = await inTurn(() => playOne({ stories: ['CRM-02'], modes: ['export'], persona: nightlyLegacy }))
    expect(verdictsOf(played)).toEqual({
      'connection/stays-up': 'pass',
      'connection/takes-what-is-told': 'pass',
      'mirror/shows-the-new-dates': 'pass',
      'mirror/converges': 'pass',
      'mail/nothing-from-a-stale-plan': 'limit',
      'mail/resumes-on-the-new-dates': 'pass',
    })
    const resumed = played.verdicts.find(({ check }) => check === 'mail/resumes-on-the-new-dates')
    expect(resumed?.evidence[1]?.says).toBe('2026-08-24 03:10 reservations-2026-08-23.csv says so')
    expectGoodWords(played)
    expectGoodEvidence(played)
  })
})

test('a PMS that writes one full file a night gives the verdicts of the file', { timeout }, async () => {
  const played = await inTurn(() => playOne({ modes: ['export'], persona: nightlyFull }))
  expect(verdictsOf(played)).toMatchObject({
    'mirror/shows-the-cancellation': 'pass',
    'mail/nothing-from-a-stale-plan': 'limit',
  })
})

/** What did not change since the file before is not in it, and its absence says nothing. */
test.each([
  ['CRM-01', { 'mirror/shows-the-cancellation': 'pass', 'mirror/keeps-the-fee': 'pass' }],
  ['CRM-02', { 'mirror/shows-the-new-dates': 'pass', 'mail/resumes-on-the-new-dates': 'pass' }],
])(
  'a PMS that writes what changed since the file before tells all of %s, and in time by its own measure',
  { timeout },
  async (story, verdicts) => {
    const played = await inTurn(() => playOne({ stories: [story], modes: ['export'], persona: nightlyDelta }))
    const all = verdictsOf(played)
    expect(all).toMatchObject({ ...verdicts, 'connection/takes-what-is-told': 'pass' })
    expect(Object.values(all)).not.toContain('fail')
    expectGoodWords(played)
    expectGoodEvidence(played)
  },
)

test('a PMS that shows no amounts is the limit for the fee alone', { timeout }, async () => {
  const played = await inTurn(() => playOne({ modes: ['polling'], persona: pollingBasic }))
  expect(verdictsOf(played)).toEqual({
    'connection/stays-up': 'pass',
    'connection/takes-what-is-told': 'pass',
    'mirror/shows-the-cancellation': 'pass',
    'mirror/keeps-the-fee': 'limit',
    'mirror/converges': 'pass',
    'mail/nothing-from-a-stale-plan': 'pass',
  })
  expectGoodWords(played)
  expectGoodEvidence(played)
})

test('behind it, who ignores cancellations is found out all the same', { timeout }, async () => {
  const played = await inTurn(() =>
    playOne({ modes: ['polling'], persona: pollingBasic, env: { MUTATION: 'ignores-cancellations' } }),
  )
  expect(verdictsOf(played)).toMatchObject({
    'mirror/shows-the-cancellation': 'fail',
    'mail/nothing-from-a-stale-plan': 'fail',
  })
})

/** Two readers who did not grow up together: what is missing is not known, and no reason to pass over the whole stay. */
test.skipIf(!hasPython).each([
  ['polling', pollingBasic],
  ['export', { ...nightlyDelta, name: 'no-amounts', fields: pollingBasic.fields }],
] as const)(
  'the Python mirror reads a PMS without amounts by %s (needs python3)',
  { timeout },
  async (mode, persona) => {
    const played = await inTurn(() => playOne({ connector: python, modes: [mode], persona }))
    expect(verdictsOf(played)).toEqual({
      'connection/stays-up': 'pass',
      'connection/takes-what-is-told': 'pass',
      'mirror/shows-the-cancellation': 'pass',
      'mirror/keeps-the-fee': 'limit',
      'mirror/converges': 'pass',
      'mail/nothing-from-a-stale-plan': 'not-applicable',
    })
  },
)
