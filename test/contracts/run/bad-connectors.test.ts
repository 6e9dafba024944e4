/** Small real programs that misbehave as badly as they can: each story ends within its bound, and nobody is blamed for what was not seen. */
import { describe, expect, test } from 'vitest'
import { ownTemporaryFolder } from './leftovers.ts'
import { becauseOf, brokenOff, odd, playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const timeout = 240_000
/** What hangs costs real seconds at every turn: `npm run soak` waits for it. */
const isQuick = process.env.SOAK_COMMANDS === undefined
const played = (oddity: string) => playedThrough({ connector: odd, env: { ODD: oddity } })

describe('a connector that floods', { timeout }, () => {
  test('the mail trap with ten thousand mails to nobody is judged by what it shows', async () => {
    const one = await played('floods-with-mails')
    const mails = one.effects.filter(({ kind }) => kind === 'mail')
    expect(mails.length).toBeGreaterThan(100)
    expect(verdictsOf(one)).toMatchObject({
      'connection/stays-up': 'pass',
      'mirror/shows-the-cancellation': 'pass',
      'mail/nothing-from-a-stale-plan': 'inconclusive',
    })
  })

  test('the hotel with ten thousand questions is judged by what it shows', async () => {
    const one = await played('floods-with-requests')
    expect(one.hotel.transcript.all().filter(({ kind }) => kind === 'request').length).toBeGreaterThan(100)
    expect(verdictsOf(one)).toMatchObject({
      'connection/stays-up': 'pass',
      'connection/takes-what-is-told': 'pass',
      'mirror/shows-the-cancellation': 'pass',
    })
  })

  test('whoever tells it the time with an answer of 100 MB is read as far as is needed', async () => {
    const one = await played('answers-hints-without-end')
    expect(verdictsOf(one)).toMatchObject({ 'connection/stays-up': 'pass', 'mirror/shows-the-cancellation': 'pass' })
  })
})

describe.skipIf(isQuick)('a receiver of webhooks', { timeout }, () => {
  test.for([
    ['hangs-on-cancellations', 'never took the delivery'],
    ['redirects-news', 'never took the delivery'],
  ] as const)('that %s has not taken it, and is told so', async ([oddity, says]) => {
    const one = await played(oddity)
    expect(verdictsOf(one)).toMatchObject({
      'connection/stays-up': 'pass',
      'connection/takes-what-is-told': 'fail',
    })
    expect(becauseOf(one, 'connection/takes-what-is-told')).toContain(says)
  })

  test('that answers 200 with 100 MB has taken it', async () => {
    expect(verdictsOf(await played('answers-news-without-end'))).toMatchObject({
      'connection/stays-up': 'pass',
      'connection/takes-what-is-told': 'pass',
    })
  })
})

test.for(isQuick ? ['never-shows'] : ['never-shows', 'never-stops-showing'])(
  'a probe that %s is soon asked no more, and nobody is blamed for it',
  {
    timeout,
  },
  async oddity => {
    const one = await played(oddity)
    expect(verdictsOf(one)).toMatchObject({
      'connection/stays-up': 'pass',
      'mirror/shows-the-cancellation': 'inconclusive',
      'mirror/keeps-the-fee': 'inconclusive',
      'mirror/converges': 'inconclusive',
    })
    const because = one.effects.flatMap(each =>
      each.kind === 'look' && each.answer.kind === 'not-seen' ? [each.answer.because] : [],
    )
    expect(because[0]).toMatch(/did not answer within 5 seconds/)
    expect(because).toContain('The probe did not answer 3 times in a row, and was not asked again.')
  },
)

describe.skipIf(isQuick)('a poller that is told the time', { timeout }, () => {
  test('and asks by it is judged', async () => {
    const one = await playedThrough({ connector: odd, modes: ['polling'] })
    expect(verdictsOf(one)).toMatchObject({ 'mirror/shows-the-cancellation': 'pass', 'mirror/converges': 'pass' })
  })

  test('and asks by its own wall clock is not judged on a day that passes in seconds', async () => {
    const wanted = { connector: odd, modes: ['polling'] as const, env: { ODD: 'asks-by-its-own-clock' } }
    const message = await brokenOff(wanted)
    expect(message).toMatch(
      /asked at 2026-06-01T.* of the hotel's time for what changed since .*, which is by its own wall clock.* play it with --clock live\.$/,
    )
  })
})
