import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { forgeryChangesNothing } from '../../../../contracts/checks/webhook/forgery-changes-nothing.ts'
import {
  aCancellation,
  blindLook,
  declared,
  delivery,
  effects,
  look,
  mail,
  type Said,
  told,
  transcript,
} from '../cases.ts'

const forged = (status: number | null, about = 'bea', flaw = 'wrong key'): Said => [
  '2026-06-03 21:10',
  {
    ...{ kind: 'forgery', url: 'http://crm', id: 'evt_f', type: 'reservation.cancelled', about, flaw },
    ...{ status, error: status === null ? 'connection reset' : null },
  },
]
const genuine = delivery('2026-06-01 09:00', 2, 204)
const calm = look('2026-06-03 21:16', 'bea', { status: 'confirmed' })
const probeless = declared({ probe: false, cadence: told })

function aForgery(parts: Partial<Case> = {}): Case {
  const said = transcript(genuine, forged(401))
  return aCancellation({ mode: 'webhooks', declared: declared({ cadence: told }), transcript: said, ...parts })
}

test('a forged cancellation that was refused and changed nothing passes', () => {
  const verdict = forgeryChangesNothing.judge(aForgery({ effects: effects(calm) }))
  expect(verdict).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(verdict.because).toBe(
    "At 2026-06-03 21:10 a forged cancellation of Bea Potter's stay (wrong key) was sent, and answered 401, and changed nothing; genuine deliveries were taken.",
  )
  expect(verdict.evidence.map(({ log, line }) => `${log} ${line}`)).toEqual([
    'transcript 2',
    'effects 1',
    'transcript 1',
  ])
})

test('a polite answer to a forgery is no failure where nothing changed', () => {
  const said = transcript(genuine, forged(204))
  expect(forgeryChangesNothing.judge(aForgery({ transcript: said, effects: effects(calm) })).verdict).toBe('pass')
})

test('a forgery that was believed fails, at once or later, until the guest arrives', () => {
  const believed = (hour: Parameters<typeof look>[0]) => effects(calm, look(hour, 'bea', { status: 'cancelled' }))
  expect(forgeryChangesNothing.judge(aForgery({ effects: believed('2026-06-03 21:17') })).verdict).toBe('fail')
  expect(forgeryChangesNothing.judge(aForgery({ effects: believed('2026-06-05 15:06') })).verdict).toBe('fail')
})

test('a guest who is told of a cancellation that never was fails', () => {
  const told = effects(calm, mail('2026-06-03 21:10', 'bea', 'cancellation'))
  expect(forgeryChangesNothing.judge(aForgery({ effects: told }))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('Bea Potter was told of a cancellation.'),
  })
})

test('of two forgeries the one that was believed decides', () => {
  const twice = transcript(genuine, forged(401), forged(204, 'ada', 'no signature'))
  const seen = effects(calm, look('2026-06-03 21:16', 'ada', { status: 'cancelled' }))
  expect(forgeryChangesNothing.judge(aForgery({ transcript: twice, effects: seen }))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('Ada Byron'),
  })
})

test.each([401, 400, 403])(
  'without a probe, %s and a genuine delivery that was taken is a pass by acknowledgement',
  status => {
    const said = transcript(genuine, forged(status))
    const verdict = forgeryChangesNothing.judge(aForgery({ declared: probeless, transcript: said }))
    expect(verdict).toMatchObject({ verdict: 'pass', depth: 'acknowledged' })
  },
)

test.each([204, 302, 500, null])('without a probe, %s says nothing about what was believed', status => {
  const said = transcript(genuine, forged(status))
  const verdict = forgeryChangesNothing.judge(aForgery({ declared: probeless, transcript: said }))
  expect(verdict.verdict).toBe('inconclusive')
})

test.each([
  ['none was sent', []],
  ['none was taken', [delivery('2026-06-01 09:00', 2, 401), delivery('2026-06-01 09:05', 2, null)]],
] as const)('who refuses everything has shown no care: of the genuine deliveries %s', (_, deliveries) => {
  const said = transcript(...deliveries, forged(401))
  for (const facts of [aForgery({ effects: effects(calm) }), aForgery({ declared: probeless })]) {
    expect(forgeryChangesNothing.judge({ ...facts, transcript: said })).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringContaining('no genuine delivery was taken either'),
    })
  }
})

test('a far side that could not be seen proves nothing', () => {
  const blind = effects(blindLook('2026-06-03 21:16', 'bea'))
  expect(forgeryChangesNothing.judge(aForgery({ effects: blind })).verdict).toBe('inconclusive')
})

test('where nothing was forged, nothing is asked', () => {
  expect(forgeryChangesNothing.asked(aForgery({ transcript: transcript(genuine) }))).toBe(false)
  expect(forgeryChangesNothing.asked(aForgery())).toBe(true)
})
