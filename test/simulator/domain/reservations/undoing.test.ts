/** What was done at the desk by mistake, and is undone. */
import { expect, test } from 'vitest'
import type { KeyId, RequestId } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from './a-stay.ts'

const undo = about('undo-check-out', 'r1')

/** Ada in 201 for three nights, of which she has slept one. */
function withAda() {
  const hotel = aHotel()
  ask(hotel, register('ada'), register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1', '201'), ...night)
  return hotel
}

test('a check-out that is undone gives back the nights, the price and the day of arrival that were', () => {
  const hotel = withAda()
  const { booking, amount, nightly, standing } = structuredClone(stay(hotel, 'r1'))
  ask(hotel, checkOut('r1'))
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { departure: '2026-06-02' }, amount: { minor: 12_950 } })
  ask(hotel, undo)
  expect(stay(hotel, 'r1')).toMatchObject({ booking, amount, nightly, standing })
  expect([sold(hotel, '2026-06-02'), sold(hotel, '2026-06-03')]).toEqual([1, 1])
  expect(refusalOf(hotel, about('undo-check-in', 'r1'))).toMatch(/since 2026-06-01/)
})

test('nobody comes back by undoing to a room that is kept for another by now, or closed, or to nights that are sold', () => {
  const kept = withAda()
  ask(kept, checkOut('r1'), book('r2', { guest: 'bea' }), about('assign-room', 'r2', { room: '201' }))
  expect(refusalOf(kept, undo)).toMatch(/Room 201 is kept for Bea Cole/)
  const closed = withAda()
  const closure = { room: '201', as: 'out-of-order', from: '2026-06-02', to: '2026-06-03', reason: 'Pipe' }
  ask(closed, checkOut('r1'), asked({ kind: 'close-room', ...closure }))
  expect(refusalOf(closed, undo)).toMatch(/Room 201 is closed/)
})

test('who leaves on the day of arrival has slept no night, owes none, and may be brought back', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1'))
  ask(hotel, checkOut('r1'))
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { departure: '2026-06-01' }, amount: { minor: 0 }, nightly: [] })
  expect(sold(hotel, '2026-06-01')).toBe(0)
  ask(hotel, undo)
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { departure: '2026-06-04' }, amount: { minor: 3 * 12_950 } })
})

test('who leaves while night audit runs has slept the night that it charged', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1'))
  ask(hotel, { kind: 'start-night-audit' })
  expect(refusalOf(hotel, about('undo-check-in', 'r1'))).toMatch(/since 2026-06-01/)
  ask(hotel, checkOut('r1'))
  expect(stay(hotel, 'r1')).toMatchObject({ booking: { departure: '2026-06-02' }, amount: { minor: 12_950 } })
})

test('keys open nothing any more when the check-in was a mistake, and nobody is woken', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), checkIn('r1'))
  const wake = { kind: 'ask-wake-up', request: 'w1', reservation: 'r1', date: '2026-06-02', hour: '06:00' } as const
  ask(hotel, asked({ kind: 'issue-key', key: 'k1', reservation: 'r1' }), asked(wake), about('undo-check-in', 'r1'))
  expect(hotel.state.requests.get('w1' as RequestId)).toMatchObject({ outcome: 'cancelled' })
  expect(hotel.state.keys.get('k1' as KeyId)).toMatchObject({ status: 'void', because: 'voided' })
})
