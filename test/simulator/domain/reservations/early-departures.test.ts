/** Who leaves early from a rate that is not refunded has nothing back. */
import { expect, test } from 'vitest'
import { grandHotel } from '../../../../fixtures/hotels/grand-hotel.ts'
import { aHotel, ask, book, checkIn, checkOut, register, stay } from '../../a-hotel.ts'
import { account, folio } from '../books/a-bill.ts'
import { about, night } from './a-stay.ts'

/** Three nights, all of them paid before the stay; a saver costs 156.00 a night. */
function withAda(ratePlan: 'saver' | 'flexible') {
  const hotel = aHotel({ property: grandHotel })
  const dates = { arrival: '2026-06-01', departure: '2026-06-04' }
  ask(hotel, register('ada'), book('r1', { ...dates, roomType: 'double', ratePlan }))
  const { minor } = stay(hotel, 'r1').amount
  ask(hotel, about('take-deposit', 'r1', { payment: 'd1', method: 'card', minor, reference: null }), checkIn('r1'))
  return hotel
}
const fees = (hotel: ReturnType<typeof withAda>) =>
  folio(hotel).charges.flatMap(({ text, gross }) => (text === 'Early departure fee' ? [gross] : []))

test('who checks in and leaves at once has nothing back of what is not refunded', () => {
  const hotel = withAda('saver')
  ask(hotel, checkOut('r1'))
  expect(folio(hotel).charges).toMatchObject([{ text: 'Early departure fee', gross: 46_800, transactionCode: '8000' }])
  expect([account(hotel, 'money:card'), account(hotel, 'deposit')]).toEqual([46_800, 0])
})

test('the nights that were not slept are paid besides those that were, and none where the guest leaves as booked', () => {
  const [early, booked] = [withAda('saver'), withAda('saver')]
  ask(early, ...night, checkOut('r1'))
  ask(booked, ...night, ...night, ...night, checkOut('r1'))
  expect([fees(early), fees(booked)]).toEqual([[31_200], []])
})

test('a rate that is refunded costs no more than what was slept', () => {
  const hotel = withAda('flexible')
  ask(hotel, ...night, checkOut('r1'))
  expect(fees(hotel)).toEqual([])
})

test('a check-out that is undone and done again asks for the fee once', () => {
  const hotel = withAda('saver')
  ask(hotel, ...night, checkOut('r1'), about('undo-check-out', 'r1'), checkOut('r1'))
  expect(fees(hotel)).toEqual([31_200])
  const [invoice] = hotel.state.invoices.keys()
  ask(hotel, about('undo-check-out', 'r1'))
  ask(hotel, about('issue-credit-note', 'r1', { posting: 'cn', invoice, lines: ['r1.early-departure.1'], reason: '' }))
  ask(hotel, checkOut('r1'))
  expect(fees(hotel)).toEqual([31_200, 31_200])
})
