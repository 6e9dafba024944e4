import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { catchesUp } from '../../../../contracts/checks/line/catches-up.ts'
import { aCancellation, declared, delivery, effects, look, told, transcript } from '../cases.ts'
import { instantAt, ofDelivery, planned, struck } from '../line-cases.ts'

const cast = [
  { role: 'subject', reservation: 'ada', control: 'bea' },
  { role: 'control', reservation: 'bea' },
] as const
const until = instantAt('2026-06-05 21:00')
const lost = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'outage', target: 'endpoint' }),
  delivery('2026-06-01 09:00', 1, 204),
  struck('2026-06-05 15:00', 'f1', 'outage', ofDelivery(3), { until }),
  delivery('2026-06-05 15:00', 3, null),
)
const knowing = look('2026-06-08 12:00', 'ada', { status: 'cancelled' })
const stale = look('2026-06-08 12:00', 'ada', { status: 'confirmed' })

const judged = (parts: Partial<Case> = {}) =>
  catchesUp.judge(
    aCancellation({
      ...{ cast, mode: 'webhooks', transcript: lost, effects: effects(knowing) },
      ...{ declared: declared({ cadence: told, reads: ['arrival'] }), ...parts },
    }),
  )

test('who asked for what was never delivered has caught up', () => {
  expect(judged()).toMatchObject({ verdict: 'pass', depth: 'effect' })
})

test('who never asked for it, and is wrong in the end, has not', () => {
  expect(judged({ effects: effects(stale) })).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('it should show the state cancelled, and shows confirmed'),
  })
})

test('a stay that is not there at all was not caught up with', () => {
  const gone = ['2026-06-08 12:00', { ...knowing[1], answer: { kind: 'unknown-reservation' } }] as never
  expect(judged({ effects: effects(gone) }).verdict).toBe('fail')
})

test('nobody is convicted before the time is over in which it says that it catches up', () => {
  const soon = effects(look('2026-06-06 12:00', 'ada', { status: 'confirmed' }))
  expect(judged({ effects: soon }).verdict).toBe('inconclusive')
  const quick = declared({ cadence: told, reads: ['arrival'], catchUpHours: 6 })
  expect(judged({ effects: soon, declared: quick }).verdict).toBe('fail')
})

test('of who lives on the wall clock it cannot be said', () => {
  const noClock = declared({ cadence: told, reads: ['arrival'], clockHint: false })
  expect(judged({ effects: effects(stale), declared: noClock }).verdict).toBe('inconclusive')
})

test('what does not count with a PMS was not kept back by an outage', () => {
  const said = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'outage', target: 'polling' }),
    [
      '2026-06-01 09:30',
      {
        ...{ kind: 'request', window: 'polling', method: 'GET', path: '/api/v1/changes', status: 200, answerBytes: 9 },
        ...{ more: false, list: true, facts: { from: 1, to: 2 }, detail: null },
      },
    ],
    struck('2026-06-05 16:00', 'f1', 'outage', { kind: 'request', n: 9 }, { until }),
  )
  const { persona } = aCancellation()
  const polled = { mode: 'polling', transcript: said, effects: effects(stale) } as const
  expect(judged({ ...polled, persona: { ...persona, changes: ['reservation.created'] } }).verdict).toBe(
    'not-applicable',
  )
})

test('a PMS that cannot be asked is a limit', () => {
  const { persona } = aCancellation()
  const tellsOnly = { ...persona, windows: { ...persona.windows, polling: null } }
  expect(judged({ effects: effects(stale), persona: tellsOnly }).verdict).toBe('limit')
})

test('what came again after the outage is held against who took it', () => {
  const again = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'outage', target: 'endpoint' }),
    struck('2026-06-05 15:00', 'f1', 'outage', ofDelivery(3), { until }),
    delivery('2026-06-05 15:00', 3, null),
    ['2026-06-05 21:05', { ...delivery('2026-06-05 21:05', 3, 204)[1], attempt: 2 } as never],
  )
  expect(judged({ transcript: again }).verdict).toBe('pass')
  expect(judged({ transcript: again, effects: effects(stale) }).verdict).toBe('fail')
})

test('who was not seen to finish, or not seen at all, is not convicted', () => {
  const unsettled = look('2026-06-08 12:00', 'ada', { status: 'confirmed' }, 'not-seen')
  expect(judged({ effects: effects(unsettled) }).verdict).toBe('inconclusive')
  expect(judged({ effects: [] }).verdict).toBe('inconclusive')
  expect(judged({ declared: declared({ probe: false }) }).verdict).toBe('not-applicable')
})

test('an outage that never struck was not exercised, and one that kept nothing back asks nothing', () => {
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'outage' }))
  expect(judged({ transcript: idle })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Not exercised'),
  })
  const early = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'outage' }),
    struck('2026-05-31 15:00', 'f1', 'outage', ofDelivery(0), { until: null }),
  )
  expect(judged({ transcript: early }).verdict).toBe('not-applicable')
})

test('only where an outage is planned and something happens to somebody, and not on the real now', () => {
  const asked = (parts: Parameters<typeof aCancellation>[0]) =>
    catchesUp.asked(aCancellation({ cast, transcript: lost, mode: 'webhooks', ...parts }))
  expect(asked({})).toBe(true)
  expect(asked({ live: true })).toBe(false)
  expect(asked({ transcript: [] })).toBe(false)
  expect(asked({ cast: cast.slice(1) })).toBe(false)
  expect(asked({ mode: 'polling' }), 'of who polls, no delivery').toBe(false)
})
