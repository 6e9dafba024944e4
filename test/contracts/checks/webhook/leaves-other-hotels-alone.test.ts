import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { leavesOtherHotelsAlone } from '../../../../contracts/checks/webhook/leaves-other-hotels-alone.ts'
import {
  blindLook,
  declared,
  delivery,
  effects,
  type Hour,
  look,
  mail,
  type Said,
  type Sent,
  strangeLook,
  told,
  transcript,
} from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'
import { aTurn, dated } from '../turns.ts'

/** Of a stay elsewhere with the number of Ada's, behind what was told of hers; she stays longer a day later. */
const foreign = (hour: Hour, status: number | null): Said[] => [
  struck(hour, 'f1', 'foreign-hotel', ofDelivery(1), { spoils: false }),
  [
    hour,
    {
      ...{ kind: 'extra-delivery', subscription: 'crm', url: 'http://crm', id: 'evt_x', type: 'reservation.cancelled' },
      ...{ why: 'f1 foreign-hotel', status, error: status === null ? 'connection refused' : null },
    },
  ],
]
const plan = planned('2026-06-01 09:00', 'f1', { does: 'foreign-hotel' })
const genuine = delivery('2026-06-01 09:00', 1, 204)
const sent = (status: number | null, ...more: Said[]) =>
  transcript(plan, genuine, ...foreign('2026-06-03 15:00', status), ...more)

const judged = (seen: readonly Sent[], parts: Partial<Case> = {}) =>
  leavesOtherHotelsAlone.judge(
    aTurn([['2026-06-04 15:00', dated('ada', '2026-06-05', '2026-06-08')]], {
      cast: [
        { role: 'subject', reservation: 'ada', control: 'bea' },
        { role: 'elsewhere', reservation: 'elsewhere-ada' },
      ],
      ...{ mode: 'webhooks', declared: declared({ cadence: told }), transcript: sent(204) },
      ...{ effects: effects(...seen), ...parts },
    }),
  )

const unknown = strangeLook('2026-06-03 16:00', 'elsewhere-ada')
const asItIs = look('2026-06-03 16:00', 'ada', { status: 'confirmed' })

test('a far side that knows no such stay, and shows the one here as it is, has left the other hotel alone', () => {
  expect(judged([asItIs, unknown])).toMatchObject({
    verdict: 'pass',
    because:
      "At 2026-06-03 15:00 a cancellation in another hotel was sent, with the number of Ada Byron's stay; the far side knows no such stay, and shows the one here as it is. Genuine deliveries were taken.",
  })
})

test('one that shows it as this hotel’s has mixed them', () => {
  const mixed = look('2026-06-03 16:00', 'elsewhere-ada', { status: 'cancelled' })
  expect(judged([asItIs, mixed])).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining("shows that stay as this hotel's"),
  })
})

test('one that shows the stay here as cancelled, or no longer, goes by the number alone', () => {
  const off = look('2026-06-03 16:00', 'ada', { status: 'cancelled' })
  expect(judged([off, unknown])).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('the far side no longer shows the one here as it is'),
  })
  const before = look('2026-06-02 16:00', 'ada', { status: 'confirmed' })
  expect(judged([before, strangeLook('2026-06-03 16:00', 'ada'), unknown]).verdict).toBe('fail')
  expect(judged([before, off, look('2026-06-03 17:00', 'ada', { status: 'confirmed' }), unknown]).verdict).toBe('fail')
})

test('a guest here who is told that the stay is off has been mixed up, too, whether there is a probe or not', () => {
  const seen = [asItIs, unknown, mail('2026-06-03 15:00', 'ada', 'cancellation')]
  expect(judged(seen).because).toContain('the guest here was told of a cancellation')
  const probeless = { declared: declared({ probe: false, cadence: told }) }
  expect(judged(seen.slice(2), probeless).verdict).toBe('fail')
  expect(judged([], probeless).verdict).toBe('not-applicable')
})

test('what is seen once the hotel has said something new of the stay, or before, is none of it', () => {
  const later = look('2026-06-04 16:00', 'ada', { status: 'cancelled' })
  expect(judged([asItIs, unknown, later, mail('2026-06-04 15:00', 'ada', 'cancellation')]).verdict).toBe('pass')
  expect(judged([unknown, look('2026-06-04 16:00', 'ada', { status: 'confirmed' })]).verdict).toBe('inconclusive')
  const before = look('2026-06-02 16:00', 'ada', { status: 'cancelled' })
  expect(judged([before, look('2026-06-03 16:00', 'ada', { status: 'cancelled' }), unknown])).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('had been shown as cancelled before'),
  })
})

test('what was not seen proves nothing, and neither does a far side that was not done yet', () => {
  expect(judged([]).verdict).toBe('inconclusive')
  expect(judged([asItIs]).verdict).toBe('inconclusive')
  expect(judged([unknown]).verdict).toBe('inconclusive')
  expect(judged([asItIs, blindLook('2026-06-03 16:00', 'elsewhere-ada')]).verdict).toBe('inconclusive')
  expect(judged([asItIs, strangeLook('2026-06-02 16:00', 'elsewhere-ada')]).verdict).toBe('inconclusive')
  const hurried = look('2026-06-03 16:00', 'ada', { status: 'confirmed' }, 'not-seen')
  expect(judged([hurried, unknown]).verdict).toBe('inconclusive')
  const [hour, sight] = unknown
  expect(judged([asItIs, [hour, { ...sight, settled: 'not-seen' } as typeof sight]]).verdict).toBe('inconclusive')
})

test('who refused it has heard it, and who did not answer, or was busy, may not have', () => {
  for (const status of [403, 404]) expect(judged([asItIs, unknown], { transcript: sent(status) }).verdict).toBe('pass')
  for (const status of [null, 429, 500, 503])
    expect(judged([asItIs, unknown], { transcript: sent(status) })).toMatchObject({
      verdict: 'inconclusive',
      because: expect.stringContaining('it may not have been heard'),
    })
})

test('who takes nothing at all has shown no care', () => {
  const deaf = transcript(plan, delivery('2026-06-01 09:00', 1, 500), ...foreign('2026-06-03 15:00', 204))
  expect(judged([asItIs, unknown], { transcript: deaf })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('no genuine delivery was taken either'),
  })
})

test('each of several such words is looked at, and what was told of another guest’s number is none of them', () => {
  const twice = sent(204, ...foreign('2026-06-03 18:00', 204))
  const off = look('2026-06-03 19:00', 'ada', { status: 'cancelled' })
  const calm = strangeLook('2026-06-03 19:00', 'elsewhere-ada')
  expect(judged([asItIs, unknown, off, calm], { transcript: twice })).toMatchObject({
    verdict: 'fail',
    because: expect.stringMatching(/^At 2026-06-03 18:00 /),
  })
  const ofBea = [plan, genuine, struck('2026-06-03 15:00', 'f1', 'foreign-hotel', ofDelivery(2), { spoils: false })]
  const [, extra] = foreign('2026-06-03 15:00', 204)
  const other = { transcript: transcript(...ofBea, ...(extra ? [extra] : [])) }
  expect(judged([asItIs, unknown], other)).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Nothing was told of a stay elsewhere'),
  })
})

test('only where a stay elsewhere is in the story, and something is told of it', () => {
  const elsewhere = { cast: [{ role: 'elsewhere', reservation: 'elsewhere-ada' }], mode: 'webhooks' } as const
  expect(leavesOtherHotelsAlone.asked(aTurn([], { ...elsewhere, transcript: sent(204) }))).toBe(true)
  expect(leavesOtherHotelsAlone.asked(aTurn([], elsewhere))).toBe(false)
  expect(leavesOtherHotelsAlone.asked(aTurn([], { mode: 'webhooks', transcript: sent(204) }))).toBe(false)
})
