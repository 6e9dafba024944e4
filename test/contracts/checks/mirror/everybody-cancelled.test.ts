import { expect, test } from 'vitest'
import { showsTheCancellation } from '../../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { showsTheNewDates } from '../../../../contracts/checks/mirror/shows-the-new-dates.ts'
import { aCancellation, aMove, effects, look } from '../cases.ts'

const cast = [
  { role: 'cancels', reservation: 'ada', control: 'bea' },
  { role: 'control', reservation: 'bea' },
] as const
const ada = look('2026-06-05 15:36', 'ada', { status: 'cancelled' })

test('a far side that shows everybody as cancelled fails, though who cancelled is among them', () => {
  const bea = look('2026-06-05 15:36', 'bea', { status: 'cancelled' })
  expect(showsTheCancellation.judge(aCancellation({ cast, effects: effects(ada, bea) }))).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('also shows Bea Potter as cancelled'),
  })
  const staying = look('2026-06-05 15:36', 'bea', { status: 'confirmed' })
  expect(showsTheCancellation.judge(aCancellation({ cast, effects: effects(ada, staying) })).verdict).toBe('pass')
})

test('a moved stay that is shown as cancelled is not shown on its new dates', () => {
  const facts = aMove({})
  const event = facts.journal.flatMap(({ events }) => events).find(({ kind }) => kind === 'stay-dates-changed')
  if (event?.kind !== 'stay-dates-changed') throw new Error('Nobody moved.')
  const { arrival, departure } = event
  const seen = (status: string) =>
    aMove({ effects: effects(look('2026-09-01 12:00', 'ada', { status, arrival, departure })) })
  expect(showsTheNewDates.judge(seen('confirmed')).verdict).toBe('pass')
  expect(showsTheNewDates.judge(seen('cancelled'))).toMatchObject({ verdict: 'fail' })
})
