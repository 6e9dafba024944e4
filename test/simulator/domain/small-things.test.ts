import { expect, test } from 'vitest'
import { aHotel, ask, book, cancel, checkIn, moment, moveTo, refusalOf, register, stay } from '../a-hotel.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-09' }

test('a guest in-house is not moved out on a day that is over', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', today), checkIn('r1'))
  await hotel.advanceTo(moment('2026-06-06T05:00:00Z'))
  refusalOf(hotel, moveTo('r1', '2026-06-01', '2026-06-03'))
})

test('a guest in-house whose arrival cannot move is told that her departure can', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', today), checkIn('r1'))
  expect(refusalOf(hotel, moveTo('r1', '2026-06-02', '2026-06-10'))).toMatch(/arriv/)
})

test('a refusal for a wrong status says what to do', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', today), cancel('r1'))
  expect(refusalOf(hotel, cancel('r1'))).toMatch(/\. [A-Z].*\.$/)
})

test('a guest without a name is refused by something that names her', () => {
  const hotel = aHotel()
  ask(hotel, register('ada', { firstName: '', lastName: '' }), book('r1', today), cancel('r1'))
  expect(refusalOf(hotel, cancel('r1'))).not.toMatch(/^ /)
  expect(stay(hotel, 'r1').standing.status).toBe('cancelled')
})
