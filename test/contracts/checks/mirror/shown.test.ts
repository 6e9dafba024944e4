import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { showsTheCancellation } from '../../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { showsTheNewDates } from '../../../../contracts/checks/mirror/shows-the-new-dates.ts'
import {
  aCancellation,
  aMove,
  atFour,
  blindLook,
  cancelled,
  declared,
  delivery,
  effects,
  file,
  look,
  strangeLook,
  told,
  transcript,
} from '../cases.ts'

const judge = (facts: Case) => showsTheCancellation.judge(facts)
const right = (hour: Parameters<typeof look>[0]) => look(hour, 'ada', { status: 'cancelled' })
const wrong = (hour: Parameters<typeof look>[0], settled: 'done' | 'not-seen' = 'done') =>
  look(hour, 'ada', { status: 'confirmed', said: 'expected' }, settled)

describe('the far side of a guest who cancelled', () => {
  test('passes where it shows her as cancelled', () => {
    expect(judge(aCancellation({ effects: effects(right('2026-06-05 15:36')) }))).toEqual({
      verdict: 'pass',
      depth: 'effect',
      because: 'Ada Byron cancelled at 2026-06-05 15:00 and is shown as cancelled.',
      evidence: [
        { log: 'journal', line: 3, says: 'Ada Byron cancelled at 2026-06-05 15:00.' },
        { log: 'effects', line: 1, says: '2026-06-05 15:36 the far side on Ada Byron: cancelled' },
      ],
    })
  })

  test('fails where it goes on expecting her', () => {
    const verdict = judge(aCancellation({ effects: effects(wrong('2026-06-05 15:36')) }))
    expect(verdict.verdict).toBe('fail')
    expect(verdict.because).toBe(
      'Ada Byron cancelled at 2026-06-05 15:00. At 2026-06-05 15:36 the far side still shows "expected".',
    )
    expect(verdict).toMatchObject({ expected: 'Ada Byron: cancelled', found: 'Ada Byron: expected' })
  })

  test('fails where it does not know the stay at all', () => {
    expect(judge(aCancellation({ effects: effects(strangeLook('2026-06-05 15:36', 'ada')) }))).toMatchObject({
      verdict: 'fail',
      expected: 'Ada Byron: cancelled',
      found: 'Ada Byron: no such stay',
    })
  })

  test('may be wrong until its own next poll is over', () => {
    const seen = effects(wrong('2026-06-05 15:30'), right('2026-06-05 15:36'))
    expect(judge(aCancellation({ effects: seen })).verdict).toBe('pass')
  })

  test('fails where it was right once and is wrong later', () => {
    const seen = effects(right('2026-06-05 15:36'), wrong('2026-06-06 15:36'))
    expect(judge(aCancellation({ effects: seen }))).toMatchObject({
      verdict: 'fail',
      because: expect.stringContaining('At 2026-06-06 15:36 the far side still shows'),
    })
  })

  test('is not held to what it shows before it was seen to finish its work', () => {
    const unsettled = effects(wrong('2026-06-05 15:36', 'not-seen'))
    expect(judge(aCancellation({ effects: unsettled }))).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringContaining('was not seen to finish'),
    })
    const thenSettled = effects(wrong('2026-06-05 15:36', 'not-seen'), wrong('2026-06-06 15:36'))
    expect(judge(aCancellation({ effects: thenSettled })).verdict).toBe('fail')
    const thenRight = effects(wrong('2026-06-05 15:36', 'not-seen'), right('2026-06-06 15:36'))
    expect(judge(aCancellation({ effects: thenRight })).verdict).toBe('inconclusive')
  })

  test('proves nothing where it cannot be seen, or was never looked at', () => {
    expect(judge(aCancellation({ effects: effects(blindLook('2026-06-05 15:36', 'ada')) }))).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringContaining('Nothing listens there.'),
    })
    const once = effects(right('2026-06-05 15:36'), blindLook('2026-06-06 15:36', 'ada'))
    expect(judge(aCancellation({ effects: once })).verdict).toBe('inconclusive')
    expect(judge(aCancellation()).verdict).toBe('inconclusive')
    const other = effects(look('2026-06-05 15:36', 'bea', { status: 'cancelled' }))
    expect(judge(aCancellation({ effects: other })).verdict).toBe('inconclusive')
  })

  test('may be right before its time is up on the real now, where nobody waits for that', () => {
    const early = (seen: ReturnType<typeof wrong>) => aCancellation({ live: true, effects: effects(seen) })
    expect(judge(early(right('2026-06-05 15:00'))).verdict).toBe('pass')
    expect(judge(early(wrong('2026-06-05 15:00'))).verdict).toBe('inconclusive')
    expect(judge({ ...early(right('2026-06-05 15:00')), live: false }).verdict).toBe('inconclusive')
  })

  test('is nobody’s business where the manifest names no probe', () => {
    expect(judge(aCancellation({ declared: declared({ probe: false }) })).verdict).toBe('not-applicable')
  })
})

describe('what a file tells', () => {
  const byFile = { mode: 'export' as const, declared: declared({ cadence: atFour }) }

  test('is asked for only after the hour at which it is fetched', () => {
    const files = transcript(file('2026-06-06 03:10', 3, 'ada', 'bea'))
    const early = effects(wrong('2026-06-06 04:04'), right('2026-06-06 04:06'))
    expect(judge(aCancellation({ ...byFile, transcript: files, effects: early })).verdict).toBe('pass')
    const late = effects(wrong('2026-06-06 04:06'))
    expect(judge(aCancellation({ ...byFile, transcript: files, effects: late })).verdict).toBe('fail')
  })

  test('is a limit where the stay silently left it, whatever the far side shows', () => {
    const files = transcript(file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 3, 'bea'))
    const seen = effects(wrong('2026-06-07 04:06'))
    expect(judge(aCancellation({ ...byFile, transcript: files, effects: seen }))).toMatchObject({
      verdict: 'limit',
      because: 'Ada Byron cancelled at 2026-06-05 15:00. This PMS never says so in this mode.',
    })
  })

  test('proves nothing where it would be told on a day that was not played', () => {
    expect(judge(aCancellation({ ...byFile, live: true })).verdict).toBe('inconclusive')
  })
})

describe('a connector that is told by webhook', () => {
  const byWebhook = { mode: 'webhooks' as const, declared: declared({ cadence: told }) }
  const seen = effects(wrong('2026-06-05 15:06'))

  test.each([204, 500, null])('has to show what it was told, whatever it answered (%s)', status => {
    const sent = transcript(delivery('2026-06-05 15:00', cancelled.seq, status))
    expect(judge(aCancellation({ ...byWebhook, transcript: sent, effects: seen })).verdict).toBe('fail')
  })

  const because = 'the receiver answered 410.'

  test.each([
    ['ending its subscription', { kind: 'subscription-ended', subscription: 'crm', because }],
    ['failing until it is disabled', { kind: 'subscription-disabled', subscription: 'crm', because, afterSeq: 0 }],
  ] as const)('earns no limit by %s', (_, ended) => {
    const sent = transcript(['2026-06-01 09:00', ended])
    const verdict = judge(aCancellation({ ...byWebhook, transcript: sent, effects: seen }))
    expect(verdict.verdict).toBe('fail')
    expect(verdict.evidence).toContainEqual({
      log: 'transcript',
      line: 1,
      says: '2026-06-01 09:00 no more webhooks are sent: the receiver answered 410.',
    })
  })
})

describe('the far side of a guest who moved', () => {
  const dates = (arrival: string | null, departure: string | null) =>
    aMove({ effects: effects(look('2026-06-04 08:36', 'ada', { status: 'confirmed', arrival, departure })) })

  test('passes on the new dates and fails on the old, or on a mixture', () => {
    expect(showsTheNewDates.judge(dates('2026-09-05', '2026-09-07'))).toMatchObject({
      verdict: 'pass',
      because: 'Ada Byron moved the stay at 2026-06-04 08:00 and is shown on the new dates, 2026-09-05 – 2026-09-07.',
    })
    expect(showsTheNewDates.judge(dates('2026-06-05', '2026-06-07')).verdict).toBe('fail')
    expect(showsTheNewDates.judge(dates('2026-09-05', '2026-06-07')).verdict).toBe('fail')
  })

  test('is judged by what its probe can say', () => {
    const arrivalOnly = { declared: declared({ reads: ['arrival'] }) }
    expect(showsTheNewDates.judge({ ...dates('2026-09-05', null), ...arrivalOnly }).verdict).toBe('pass')
    const noDates = { declared: declared({ reads: ['email'] }) }
    expect(showsTheNewDates.judge({ ...dates(null, null), ...noDates }).verdict).toBe('not-applicable')
  })
})
