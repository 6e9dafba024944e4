/** How a delivery of an unusual kind was answered, judged from the transcript alone. */
import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { takesEveryRightForm, takesOddShapes } from '../../../../contracts/checks/webhook/right-forms.ts'
import { turnsForgeriesAway } from '../../../../contracts/checks/webhook/turns-forgeries-away.ts'
import { answersNonsenseCalmly, bearsNewWords } from '../../../../contracts/checks/webhook/words.ts'
import { aCancellation, delivery, type Said, transcript } from '../cases.ts'
import { ofDelivery, planned, struck } from '../line-cases.ts'

const cast = [{ role: 'subject', reservation: 'ada', control: 'bea' }] as const
const mild = { spoils: false } as const

const inPlace = (does: string, status: number | null): Case =>
  aCancellation({
    ...{ cast, mode: 'webhooks' },
    transcript: transcript(
      planned('2026-06-01 09:00', 'f1', { does }),
      struck('2026-06-05 15:00', 'f1', does, ofDelivery(3), mild),
      delivery('2026-06-05 15:00', 3, status),
    ),
  })

const besideOne = (does: string, status: number | null): Case =>
  aCancellation({
    ...{ cast, mode: 'webhooks' },
    transcript: transcript(
      planned('2026-06-01 09:00', 'f1', { does }),
      struck('2026-06-05 15:00', 'f1', does, ofDelivery(3), mild),
      extra('2026-06-05 15:00', `f1 ${does}`, status),
      delivery('2026-06-05 15:00', 3, 500),
    ),
  })

const extra = (hour: Said[0], why: string, status: number | null): Said => [
  hour,
  {
    ...{ kind: 'extra-delivery', subscription: 'crm', url: 'http://crm', id: 'evt_x', type: 'reservation.teleported' },
    ...{ why, status, error: status === null ? 'other side closed' : null },
  },
]

test('what is rightly signed is to be taken, in whatever form it comes', () => {
  expect(takesEveryRightForm.judge(inPlace('rewritten', 204))).toMatchObject({ verdict: 'pass', depth: 'acknowledged' })
  const { verdict, because } = takesEveryRightForm.judge(inPlace('two-signatures', 401))
  expect(verdict).toBe('fail')
  expect(because).toBe(
    'At 2026-06-05 15:00 a delivery about Ada Byron that was rightly signed (two-signatures) was answered 401.',
  )
  expect(takesOddShapes.judge(inPlace('big', 413)).verdict).toBe('fail')
})

test('who is busy, or did not answer, has not refused it', () => {
  for (const status of [429, 503, null])
    expect(takesEveryRightForm.judge(inPlace('rewritten', status)).verdict).toBe('inconclusive')
  for (const status of [429, 503]) {
    expect(bearsNewWords.judge(inPlace('unknown-fields', status)).verdict).toBe('inconclusive')
    expect(answersNonsenseCalmly.judge(besideOne('broken-schema', status)).verdict).toBe('inconclusive')
  }
})

test('where another fault took the answer, it is not the receiver’s, and the others count', () => {
  const lost = struck('2026-06-05 15:00', 'f2', 'timeout', ofDelivery(3), mild)
  const one = [
    planned('2026-06-01 09:00', 'f1', { does: 'rewritten' }),
    struck('2026-06-05 15:00', 'f1', 'rewritten', ofDelivery(3), mild),
  ]
  const next = [
    delivery('2026-06-05 15:00', 3, null),
    struck('2026-06-05 18:40', 'f1', 'rewritten', ofDelivery(4), mild),
    delivery('2026-06-05 18:40', 4, 204),
  ]
  const judged = (...said: readonly Said[]) =>
    takesEveryRightForm.judge(aCancellation({ cast, mode: 'webhooks', transcript: transcript(...said) }))
  expect(judged(...one, lost, ...next).verdict).toBe('pass')
  expect(judged(...one, ...next).verdict).toBe('inconclusive')
  const elsewhere = struck('2026-06-05 15:00', 'f2', 'timeout', ofDelivery(3, 2), mild)
  expect(judged(...one, elsewhere, ...next).verdict).toBe('inconclusive')
  expect(judged(...one, lost, ...next.slice(0, 1))).toMatchObject({
    verdict: 'inconclusive',
    because: 'Another fault took the answer to each delivery of that kind, so none is seen.',
  })
})

test('what another fault spoiled, or goes out with what it spoiled, may be refused', () => {
  const spoiling = { until: null, spoils: true } as const
  const both = (does: string, spoils: typeof mild | typeof spoiling, ...sent: readonly Said[]) =>
    aCancellation({
      ...{ cast, mode: 'webhooks' },
      transcript: transcript(
        planned('2026-06-01 09:00', 'f1', { does }),
        struck('2026-06-05 15:00', 'f1', does, ofDelivery(3), mild),
        struck('2026-06-05 15:00', 'f2', 'bad-signature', ofDelivery(3), spoils),
        ...sent,
      ),
    })
  const refused = delivery('2026-06-05 15:00', 3, 401)
  expect(takesEveryRightForm.judge(both('rewritten', spoiling, refused)).verdict).toBe('inconclusive')
  expect(takesEveryRightForm.judge(both('rewritten', mild, refused)).verdict).toBe('fail')
  const strange = extra('2026-06-05 15:00', 'f1 unknown-type', 401)
  expect(bearsNewWords.judge(both('unknown-type', spoiling, strange, refused)).verdict).toBe('inconclusive')
  expect(bearsNewWords.judge(both('unknown-type', mild, strange, refused)).verdict).toBe('fail')
})

test('what is not known is to be taken, too, whatever came of the delivery beside it', () => {
  expect(bearsNewWords.judge(besideOne('unknown-type', 204)).verdict).toBe('pass')
  expect(bearsNewWords.judge(besideOne('unknown-type', 422)).verdict).toBe('fail')
  expect(bearsNewWords.judge(besideOne('unknown-type', 500)).verdict).toBe('fail')
  expect(bearsNewWords.judge(besideOne('unknown-type', null)).verdict).toBe('inconclusive')
  expect(bearsNewWords.judge(inPlace('new-status', 400)).verdict).toBe('fail')
})

test('nonsense may be refused or put aside, and is no fault of the receiver’s own', () => {
  for (const status of [204, 400, 422])
    expect(answersNonsenseCalmly.judge(besideOne('broken-schema', status)).verdict).toBe('pass')
  expect(answersNonsenseCalmly.judge(besideOne('broken-schema', 500)).verdict).toBe('fail')
})

test('what never struck was not tried, and only webhooks are asked about', () => {
  const idle = transcript(planned('2026-06-01 09:00', 'f1', { does: 'rewritten' }))
  const facts = aCancellation({ cast, mode: 'webhooks', transcript: idle })
  expect(takesEveryRightForm.judge(facts)).toMatchObject({
    verdict: 'inconclusive',
    because: 'Not exercised, so nothing was tried: "on: webhook; do: rewritten" did not strike.',
  })
  expect(takesEveryRightForm.asked(facts)).toBe(true)
  expect(takesEveryRightForm.modes).toEqual(['webhooks'])
  expect(takesOddShapes.asked(facts)).toBe(false)
})

test('a forgery is to be answered 4xx', () => {
  const forged = (status: number | null): Case => {
    const said = { url: 'http://crm', id: 'evt_f', type: 'reservation.cancelled', about: 'bea', flaw: 'hours old' }
    const error = status === null ? 'connection refused' : null
    return aCancellation({ transcript: transcript(['2026-06-03 10:00', { kind: 'forgery', ...said, status, error }]) })
  }
  expect(turnsForgeriesAway.judge(forged(401)).verdict).toBe('pass')
  expect(turnsForgeriesAway.judge(forged(204))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining("Bea Potter's stay (hours old) of 2026-06-03 10:00 was answered 204."),
  })
  expect(turnsForgeriesAway.judge(forged(500)).verdict).toBe('fail')
  expect(turnsForgeriesAway.judge(forged(null)).verdict).toBe('inconclusive')
  expect(turnsForgeriesAway.asked(forged(204))).toBe(false)
})
