import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { declaredModes } from '../../../contracts/run/declared.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { inTurn, playOne, python } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { brokenOff, odd, playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const timeout = 150_000

/** What costs real seconds costs them here, all at once. */
describe.concurrent('whoever takes real seconds', () => {
  test('with a clock hint, and then never answers, is not blamed for what was not done', { timeout }, async () => {
    const played = await playedThrough({ connector: odd, env: { ODD: 'hangs-on-hints' } })
    expect(verdictsOf(played)).toMatchObject({
      'connection/stays-up': 'pass',
      'mail/nothing-from-a-stale-plan': 'inconclusive',
      'webhook/forgery-changes-nothing': 'pass',
    })
    const hints = played.hotel.transcript.all().filter(entry => entry.kind === 'clock-hint')
    expect(hints.filter(({ done }) => !done)).toHaveLength(3)
    expect(hints.at(-1)?.because).toMatch(/ did not answer within 10 seconds\.$/)
  })

  test('with a clock hint from the first on is setup trouble', { timeout }, async () => {
    const message = await brokenOff({ connector: odd, env: { ODD: 'hangs-on-every-hint' } })
    expect(message).toMatch(/The clock hint for 2026-06-01T05:00:00.000Z failed: .* did not answer within 10 seconds/)
  })

  test('to be ready, and never is, is setup trouble', { timeout }, async () => {
    const message = await brokenOff({ connector: odd, env: { ODD: 'never-ready' } })
    // On a machine that is busy with something else, its last answer may come too late to be read.
    expect(message).toMatch(/healthz did not answer 2xx within 5 seconds\. (It answers 503 there|.* within a second)/)
  })

  const hasPython = spawnSync('python3', ['--version']).status === 0
  const plays = ['CRM-01', 'CRM-02'].flatMap(story => declaredModes(python.manifest).map(mode => ({ story, mode })))
  const title = 'like a mirror in Python without a clock hint keeps what it declares: $story by $mode (needs python3)'

  test.skipIf(!hasPython).for(plays)(title, { timeout }, async ({ story, mode }) => {
    const played = await playOne({ connector: python, stories: [story], modes: [mode] })
    const forgery = mode === 'webhooks' ? { 'webhook/forgery-changes-nothing': 'pass' } : {}
    expect(verdictsOf(played)).toEqual({ ...promisesOf(story), ...forgery })
    expectGoodWords(played)
    expectGoodEvidence(played)
    const exposed = played.exposures.map(({ hours, consequence }) => [hours, consequence])
    const hours = mode === 'export' ? (story === 'CRM-01' ? [12.2, 7.2, 12.2] : [19.2]) : []
    expect(exposed).toEqual(hours.map(each => [each, null]))
    expect(played.run.journalHash).toBe(await hashWithTheCrm(story))
  })
})

/** The hotel is the same, whoever listens and however long that takes. */
function hashWithTheCrm(story: string): Promise<string> {
  const known = hashes.get(story) ?? inTurn(() => playOne({ stories: [story] })).then(({ run }) => run.journalHash)
  hashes.set(story, known)
  return known
}
const hashes = new Map<string, Promise<string>>()

const promisesOf = (story: string) => ({
  'connection/stays-up': 'pass',
  'connection/takes-what-is-told': 'pass',
  'mirror/converges': 'pass',
  'mail/nothing-from-a-stale-plan': 'not-applicable',
  ...(story === 'CRM-01'
    ? { 'mirror/shows-the-cancellation': 'pass', 'mirror/keeps-the-fee': 'pass' }
    : { 'mirror/shows-the-new-dates': 'pass', 'mail/resumes-on-the-new-dates': 'not-applicable' }),
})
