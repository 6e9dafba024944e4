import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { newestWins } from '../../../../contracts/checks/line/newest-wins.ts'
import { aCancellation, declared, delivery, effects, type Hour, look, strangeLook, told, transcript } from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'

const stale = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'stale' }),
  delivery('2026-06-01 09:00', 1, 204),
  struck('2026-06-05 15:00', 'f1', 'stale', ofDelivery(3), { spoils: false }),
  delivery('2026-06-05 15:00', 3, 204),
)
const right = look('2026-06-05 15:06', 'ada', { status: 'cancelled' })
const back = (settled?: 'done' | 'not-seen') => look('2026-06-05 15:06', 'ada', { status: 'confirmed' }, settled)
const cast = [{ role: 'subject', reservation: 'ada', control: 'bea' }] as const
const judged = (seen: Case['effects'], parts: Partial<Case> = {}) =>
  newestWins.judge(
    aCancellation({
      ...{ cast, mode: 'webhooks', transcript: stale, effects: seen },
      ...{ declared: declared({ cadence: told, reads: [] }), ...parts },
    }),
  )

test('who keeps to what is newest keeps the promise', () => {
  expect(judged(effects(right))).toMatchObject({ verdict: 'pass', depth: 'effect' })
})

test('who goes back to what was true before breaks it, also where it is mended later', () => {
  const later = look('2026-06-05 21:00', 'ada', { status: 'cancelled' })
  expect(judged(effects(right, back(), later))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('it should show the state cancelled, and shows confirmed'),
  })
  expect(judged(effects(strangeLook('2026-06-05 15:06', 'ada'))).verdict).toBe('fail')
})

test('before its time is up it may show what was before', () => {
  const soon = look('2026-06-05 15:01', 'ada', { status: 'confirmed' })
  expect(judged(effects(soon, right)).verdict).toBe('pass')
})

test('who was not seen to have had the time is not convicted', () => {
  expect(judged(effects(back('not-seen'))).verdict).toBe('inconclusive')
  expect(judged(effects(back('not-seen'), look('2026-06-05 16:00', 'ada', { status: 'cancelled' }))).verdict).toBe(
    'pass',
  )
  expect(judged([]).verdict).toBe('inconclusive')
})

test('what a fault spoiled was never said', () => {
  const spoiled = transcript(
    planned('2026-06-01 09:00', 'f1', { does: 'stale' }),
    delivery('2026-06-01 09:00', 1, 204),
    struck('2026-06-05 15:00', 'f1', 'stale', ofDelivery(3), { spoils: false }),
    struck('2026-06-05 15:00', 'f2', 'bad-signature', ofDelivery(3)),
    delivery('2026-06-05 15:00', 3, 401),
  )
  expect(judged(effects(back()), { transcript: spoiled }).verdict).toBe('pass')
})

test('a field that the manifest does not read, or the PMS does not show, is asked of nobody', () => {
  const odd = look('2026-06-05 15:06', 'bea', { status: 'confirmed', email: 'old@example.com' })
  const ofBea = {
    cast: [{ role: 'subject', reservation: 'bea', control: null }],
    transcript: transcript(
      planned('2026-06-01 09:00', 'f1', { does: 'stale' }),
      delivery('2026-06-01 09:00', 2, 204),
      struck('2026-06-05 15:00', 'f1', 'stale', ofDelivery(3), { spoils: false }),
    ),
  } as const
  const reads = (parts: Partial<Case>) => judged(effects(odd), { ...ofBea, ...parts }).verdict
  const withEmail = declared({ cadence: told, reads: ['email'] })
  expect(reads({ declared: withEmail })).toBe('fail')
  const { persona } = aCancellation()
  const hidden = { ...persona, fields: { ...persona.fields, guest: ['firstName'] as const } }
  expect(reads({ declared: withEmail, persona: hidden })).toBe('pass')
})

test('of a guest nobody is held to more than the deliveries about her have told', () => {
  const [booked, ...rest] = aCancellation().journal
  if (!booked) throw new Error('Nobody is booked.')
  const { events } = booked
  const parts = [
    { ...booked, seq: 0, events: events.slice(0, 1) },
    { ...booked, events: events.slice(1) },
  ]
  const nobody = look('2026-06-01 09:06', 'ada', { status: 'confirmed', email: null })
  const known = look('2026-06-05 15:06', 'ada', { status: 'cancelled', email: 'ada@example.com' })
  const seen = (guestToldAt: Hour) =>
    judged(effects(nobody, known), {
      journal: [...parts, ...rest],
      declared: declared({ cadence: told, reads: ['email'] }),
      transcript: transcript(
        planned('2026-06-01 09:00', 'f1', { does: 'reorder' }),
        delivery('2026-06-01 09:00', 1, 204),
        struck('2026-06-01 09:00', 'f1', 'reorder', ofDelivery(0), { spoils: false }),
        delivery(guestToldAt, 0, 204),
        delivery('2026-06-05 15:00', 3, 204),
      ),
    }).verdict
  expect(seen('2026-06-01 12:00')).toBe('pass')
  expect(seen('2026-06-01 09:00')).toBe('fail')
})

test('only where something comes out of order and happens to somebody, and not on the real now', () => {
  expect(newestWins.asked(aCancellation({ cast, mode: 'webhooks', transcript: stale }))).toBe(true)
  expect(newestWins.asked(aCancellation({ cast }))).toBe(false)
  expect(newestWins.asked(aCancellation({ mode: 'webhooks', transcript: stale }))).toBe(false)
  expect(newestWins.asked(aCancellation({ cast, mode: 'webhooks', transcript: stale, live: true }))).toBe(false)
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'stale' }))
  expect(judged(effects(right), { mode: 'webhooks', transcript: idle }).verdict).toBe('inconclusive')
})
