/** How a poller asks: whether it waits when it is told to, and whether it ever comes to an end. */
import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { comesToAnEnd } from '../../../../contracts/checks/polling/comes-to-an-end.ts'
import { waitsWhenAsked } from '../../../../contracts/checks/polling/waits-when-asked.ts'
import type { WireTime } from '../../../../simulator/domain/time.ts'
import type { Entry } from '../../../../simulator/transcript/entries.ts'
import { aCancellation, declared, type Hour, type Said, transcript } from '../cases.ts'
import { planned, struck } from '../line-cases.ts'

const question = (hour: Hour, status: number, path = '/api/v1/changes?after=1'): Said => [
  hour,
  {
    ...{ kind: 'request', window: 'polling', method: 'GET', path, status, answerBytes: 10 },
    ...{ more: false, list: true, facts: { seqs: [] }, detail: null },
  },
]

const onTheWall = (entries: readonly Entry[], ...seconds: readonly number[]): Entry[] =>
  entries.map((entry, place) => {
    const wire = ((seconds[place] ?? 0) * 1000) as WireTime
    return { ...entry, wire, wireEnd: wire }
  })

const busy = (next: Hour, seconds: number): Entry[] =>
  onTheWall(
    transcript(
      planned('2026-06-01 09:00', 'f1', { does: 'too-many-requests', target: 'polling', settings: { seconds: 2 } }),
      question('2026-06-01 10:00', 429),
      struck('2026-06-01 10:00', 'f1', 'too-many-requests', { kind: 'request', n: 2 }),
      question('2026-06-01 10:00', 200, '/api/v1/guests'),
      question(next, 200),
    ),
    ...[0, 10, 10, 10, 10 + seconds],
  )
const waiting = (said: Entry[], parts: Partial<Case> = {}) =>
  waitsWhenAsked.judge(aCancellation({ transcript: said, ...parts })).verdict

test('who waits so long in real time has waited, and who asks at once has not', () => {
  expect(waiting(busy('2026-06-01 10:00', 2))).toBe('pass')
  expect(waiting(busy('2026-06-01 10:00', 1.9))).toBe('pass')
  expect(waiting(busy('2026-06-01 10:00', 0.1))).toBe('fail')
})

test('who is told the hotel’s time may count by it, and nobody else', () => {
  expect(waiting(busy('2026-06-01 10:30', 0.1))).toBe('pass')
  expect(waiting(busy('2026-06-01 10:30', 0.1), { declared: declared({ clockHint: false }) })).toBe('fail')
})

test('who never asked again, or was never refused, showed nothing', () => {
  expect(waiting(busy('2026-06-01 10:00', 2).slice(0, 4))).toBe('inconclusive')
  expect(waiting(busy('2026-06-01 10:00', 2).slice(0, 1))).toBe('inconclusive')
})

const asked = (times: number): Entry[] =>
  transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'ties', target: 'polling' }),
    struck('2026-06-01 10:00', 'f1', 'ties', { kind: 'request', n: 3 }),
    ...Array.from({ length: times }, () => question('2026-06-01 10:00', 200)),
    question('2026-06-01 10:30', 200),
  )

test('the same place of a list over and over again at one moment is a circle', () => {
  expect(comesToAnEnd.judge(aCancellation({ transcript: asked(100) })).verdict).toBe('fail')
  expect(comesToAnEnd.judge(aCancellation({ transcript: asked(3) }))).toMatchObject({
    verdict: 'pass',
    because:
      'At 2026-06-01 10:00 the connector asked 3 times for the same place of the same list, and never more often.',
  })
})

test('where no page moved, a reading that came to an end proves nothing, and one that did not is a circle all the same', () => {
  const still = (times: number) =>
    aCancellation({ transcript: asked(times).filter(({ kind }) => kind !== 'fault-fired') })
  expect(comesToAnEnd.judge(still(3)).verdict).toBe('inconclusive')
  expect(comesToAnEnd.judge(still(100)).verdict).toBe('fail')
})

test('it is asked about where pages move, and not where the PMS is only busy', () => {
  expect(comesToAnEnd.asked(aCancellation({ transcript: asked(3) }))).toBe(true)
  const busyOnly = transcript(planned('2026-06-01 09:00', 'f1', { does: 'unavailable', target: 'polling' }))
  expect(comesToAnEnd.asked(aCancellation({ transcript: busyOnly }))).toBe(false)
})

test('who asks by the clock on the wall asks often in one moment of the hotel', () => {
  const onWall = declared({ clockHint: false, cadence: { kind: 'real-seconds', every: 1 } })
  expect(comesToAnEnd.judge(aCancellation({ transcript: asked(100), declared: onWall })).verdict).toBe('not-applicable')
})
