import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { leavesOtherHotelsAlone } from '../../../../contracts/checks/webhook/leaves-other-hotels-alone.ts'
import { aCancellation, blindLook, declared, effects, look, strangeLook, transcript } from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'

const told = transcript(
  planned('2026-06-01 09:00', 'f1', { does: 'foreign-hotel' }),
  struck('2026-06-05 15:00', 'f1', 'foreign-hotel', ofDelivery(3), { spoils: false }),
  [
    '2026-06-05 15:00',
    {
      ...{ kind: 'extra-delivery', subscription: 'crm', url: 'http://crm', id: 'evt_x', type: 'reservation.cancelled' },
      ...{ why: 'f1 foreign-hotel', status: 204, error: null },
    },
  ],
)
const judged = (seen: Case['effects'], parts: Partial<Case> = {}) =>
  leavesOtherHotelsAlone.judge(
    aCancellation({
      cast: [
        { role: 'subject', reservation: 'ada', control: 'bea' },
        { role: 'elsewhere', reservation: 'elsewhere-ada' },
      ],
      ...{ mode: 'webhooks', transcript: told, effects: seen, ...parts },
    }),
  )

test('a far side that knows no such stay has left the other hotel alone', () => {
  expect(judged(effects(strangeLook('2026-06-05 16:00', 'elsewhere-ada')))).toMatchObject({ verdict: 'pass' })
})

test('one that shows it as this hotel’s has mixed them', () => {
  const mixed = look('2026-06-05 16:00', 'elsewhere-ada', { status: 'cancelled' })
  expect(judged(effects(mixed))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining("with the number of Ada Byron's stay"),
  })
})

test('what was not seen proves nothing', () => {
  expect(judged([]).verdict).toBe('inconclusive')
  expect(judged(effects(blindLook('2026-06-05 16:00', 'elsewhere-ada'))).verdict).toBe('inconclusive')
  expect(judged(effects(strangeLook('2026-06-04 16:00', 'elsewhere-ada'))).verdict).toBe('inconclusive')
  expect(judged([], { declared: declared({ probe: false }) }).verdict).toBe('not-applicable')
})
