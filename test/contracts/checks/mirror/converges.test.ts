import { expect, test } from 'vitest'
import { converges } from '../../../../contracts/checks/mirror/converges.ts'
import { truthOf } from '../../../../contracts/checks/truth.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { aCancellation, declared, effects, look } from '../cases.ts'

const asBooked = { status: 'checked-out', arrival: '2026-06-05', departure: '2026-06-07', email: 'bea@example.com' }
const bea = (seen = {}) => look('2026-06-08 12:00', 'bea', { ...asBooked, revenueMinor: 25900, ...seen })
const ada = (seen = {}) => look('2026-06-08 12:00', 'ada', { status: 'cancelled', email: 'ada@example.com', ...seen })
const cast = [
  { role: 'cancels', reservation: 'ada', control: 'bea' },
  { role: 'control', reservation: 'bea' },
] as const
const judged = (...seen: readonly ReturnType<typeof look>[]) =>
  converges.judge(aCancellation({ cast, effects: effects(...seen) }))

test('the truth of a stay is what its record said after every commit that changed it or its guest', () => {
  expect(truthOf(aCancellation(), 'ada').map(({ stay }) => stay.status)).toEqual(['confirmed', 'cancelled'])
  expect(truthOf(aCancellation(), 'bea').map(({ stay, commit }) => [commit.seq, stay.status, stay.room])).toEqual([
    [2, 'confirmed', null],
    [4, 'in-house', '201'],
    [5, 'checked-out', '201'],
  ])
  expect(truthOf(aCancellation(), 'nobody')).toEqual([])
})

test('a far side that shows every stay as it last was has converged, in whatever case it writes addresses', () => {
  expect(judged(ada(), bea({ email: 'Bea@Example.com' }))).toMatchObject({ verdict: 'pass', depth: 'effect' })
})

test('of a stay that is off, only that it is off is asked for', () => {
  expect(judged(ada({ arrival: null, revenueMinor: 0 }), bea()).verdict).toBe('pass')
})

test('each field that differs is named with what was expected and what was found', () => {
  const { verdict, because } = judged(ada(), bea({ departure: '2026-06-08', status: 'in-house', said: 'here' }))
  expect(verdict).toBe('fail')
  expect(because).toContain('it should show the state checked-out, and shows in-house')
  expect(because).toContain('it should show the departure 2026-06-07, and shows 2026-06-08')
})

test('a stay that the far side does not know at all is a difference', () => {
  const gone = [
    '2026-06-08 12:00',
    { kind: 'look', reservation: 'bea', settled: 'done', answer: { kind: 'unknown-reservation' } },
  ] as const
  expect(judged(ada(), gone)).toMatchObject({ verdict: 'fail', because: expect.stringContaining('no such stay') })
})

test('who was not seen to finish its work, or not seen in the end, is not convicted', () => {
  const unsettled = look('2026-06-08 12:00', 'bea', { ...asBooked, status: 'in-house' }, 'not-seen')
  expect(judged(ada(), unsettled).verdict).toBe('inconclusive')
  const blind = [
    '2026-06-08 13:00',
    { kind: 'look', reservation: 'bea', settled: 'done', answer: { kind: 'not-seen', because: 'It hung.' } },
  ] as const
  expect(judged(ada(), bea(), blind)).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('It hung.'),
  })
})

test('what it had no time yet to learn may be shown as it was before', () => {
  const early = look('2026-06-07 10:45', 'bea', { ...asBooked, status: 'in-house', revenueMinor: 25900 })
  expect(
    judged(look('2026-06-07 10:45', 'ada', { status: 'cancelled', email: 'ada@example.com' }), early).verdict,
  ).toBe('pass')
})

test('who was looked at before the time for the booking was up is right if it shows it, and else not yet judged', () => {
  const ofBea = (seen: Partial<SeenStay>) =>
    converges.judge(
      aCancellation({
        cast: cast.slice(1),
        effects: effects(look('2026-06-01 09:10', 'bea', { ...asBooked, status: 'confirmed', ...seen })),
        declared: declared({ reads: ['arrival', 'email'] }),
      }),
    )
  expect(ofBea({}).verdict).toBe('pass')
  expect(ofBea({ arrival: '2026-06-04' })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('may take until 2026-06-01 09:35.'),
  })
  const never = { ...allWindows, windows: { ...allWindows.windows, polling: null } }
  const seen = effects(look('2026-06-01 09:10', 'bea', asBooked))
  expect(converges.judge(aCancellation({ cast: cast.slice(1), effects: seen, persona: never })).verdict).toBe('limit')
})

test('a field that this PMS never shows is asked of nobody, and one that the manifest does not read neither', () => {
  const wrong = [ada(), bea({ email: 'old@example.com' })]
  expect(judged(...wrong).verdict).toBe('fail')
  const noAddress = aCancellation({ cast, effects: effects(...wrong), declared: declared({ reads: ['arrival'] }) })
  expect(converges.judge(noAddress).verdict).toBe('pass')
  const { persona } = noAddress
  const hidden = { ...persona, fields: { ...persona.fields, guest: ['firstName', 'lastName'] as const } }
  expect(converges.judge(aCancellation({ cast, effects: effects(...wrong), persona: hidden })).verdict).toBe('pass')
})

test('a field that the probe never told of anybody is the manifest’s trouble, and not what the far side believes', () => {
  const never = [ada({ email: null }), bea({ email: null })]
  expect(judged(...never)).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('e-mail address'),
  })
  expect(judged(ada(), bea({ email: null })).verdict).toBe('fail')
})

test('without a probe there is nothing to hold against anybody', () => {
  expect(converges.judge(aCancellation({ cast, declared: declared({ probe: false }) })).verdict).toBe('not-applicable')
})
