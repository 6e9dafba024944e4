import { describe, expect, test } from 'vitest'
import { atWallClock, type BusinessDate } from '../../../simulator/domain/time.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { becauseOf, odd, playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const timeout = 120_000
const mirrorChecks = ['mirror/shows-the-cancellation', 'mirror/keeps-the-fee']

describe.concurrent('in the middle of a story', () => {
  test('a connector that is killed fails for that and for nothing else', { timeout }, async () => {
    const played = await playedThrough({}, news => {
      if (news.kind !== 'staged' || !news.stage.process) return
      const { hotel, process: connector } = news.stage
      const at = atWallClock('Europe/Paris', '2026-06-02' as BusinessDate, '12:00')
      const run = () => void process.kill(connector.pid, 'SIGKILL')
      hotel.agenda.add({ at, priority: 'house', id: 'the out-of-memory killer', run })
    })
    expect(becauseOf(played, 'connection/stays-up')).toMatch(
      /process ended by SIGKILL at 2026-06-02 1\d:\d\d, in the middle/,
    )
    expect(verdictsOf(played)).toEqual({
      'connection/stays-up': 'fail',
      'connection/takes-what-is-told': 'inconclusive',
      'mirror/shows-the-cancellation': 'inconclusive',
      'mirror/keeps-the-fee': 'inconclusive',
      'mirror/converges': 'inconclusive',
      'mail/nothing-from-a-stale-plan': 'inconclusive',
      'webhook/forgery-changes-nothing': 'inconclusive',
    })
  })

  test.for([
    ['shows-garbage', 'is not JSON'],
    ['shows-too-much', 'is larger than 1 MB'],
    ['redirects', 'was answered 302'],
  ] as const)('a probe that %s cannot be seen, which is held against nobody', { timeout }, async ([fault, says]) => {
    const played = await playedThrough({ connector: odd, env: { ODD: fault } })
    expect(verdictsOf(played)).toMatchObject({
      ...Object.fromEntries(mirrorChecks.map(check => [check, 'inconclusive'])),
      'connection/stays-up': 'pass',
      'webhook/forgery-changes-nothing': 'inconclusive',
    })
    for (const check of mirrorChecks) expect(becauseOf(played, check)).toContain(says)
  })

  test('a receiver that writes one field after the other is waited for', { timeout }, async () => {
    for (const story of ['CRM-01', 'CRM-02']) {
      const env = { ODD: 'writes-field-by-field' }
      const played = await playedThrough({ connector: odd, stories: [story], env })
      const mirror = played.verdicts.filter(({ check }) => check.startsWith('mirror/'))
      expect(mirror.map(({ verdict }) => verdict)).toEqual(
        story === 'CRM-01' ? ['pass', 'pass', 'pass'] : ['pass', 'pass'],
      )
    }
  })

  test('a connector that answers 410 to a cancellation has chosen not to know', { timeout }, async () => {
    const played = await playedThrough({ connector: odd, env: { ODD: 'wants-no-more' } })
    expect(verdictsOf(played)).toMatchObject({
      'mirror/shows-the-cancellation': 'fail',
      'mirror/keeps-the-fee': 'inconclusive',
    })
    const fee = played.verdicts.find(({ check }) => check === 'mirror/keeps-the-fee')
    expect(fee?.evidence.map(({ says }) => says).join('\n')).toMatch(
      /no more webhooks are sent: the receiver answered 410/,
    )
  })
})
