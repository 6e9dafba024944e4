/** What was ordered with a stay, and what is paid before it. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import { aHotel, ask, book, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night } from '../reservations/a-stay.ts'
import { balance, drinks, folio, food, room } from './a-bill.ts'

const parking = { id: 'car', transactionCode: food, text: 'Parking', quantity: 1, unit: 2000, per: 'night' }
const bottle = { id: 'bottle', transactionCode: drinks, text: 'Champagne', quantity: 2, unit: 6000, per: 'stay' }
const order = (...extras: object[]) => about('change-particulars', 'r1', { changes: { extras } })
const dates = { arrival: '2026-06-01', departure: '2026-06-04' }

function withAda(property: Property = harbourHouse) {
  const hotel = aHotel({ property })
  ask(hotel, register('ada'), book('r1', { ...dates, particulars: { extras: [parking, bottle] } as never }))
  return hotel
}

test('extras are charged with the nights: again for each of them, or once, whenever they were ordered', () => {
  const hotel = withAda()
  ask(hotel, checkIn('r1'), ...night, order(parking, bottle, { ...bottle, id: 'flowers', quantity: 1 }), ...night)
  expect(
    folio(hotel).charges.map(({ transactionCode, businessDate, gross }) => [transactionCode, businessDate, gross]),
  ).toEqual([
    [room, '2026-06-01', 12_950],
    [food, '2026-06-01', 2000],
    [drinks, '2026-06-01', 12_000],
    [room, '2026-06-02', 12_950],
    [food, '2026-06-02', 2000],
    [drinks, '2026-06-02', 6000],
  ])
  ask(hotel, order(), ...night)
  expect([balance(hotel), stay(hotel, 'r1').amount.minor]).toEqual([3 * 12_950 + 2 * 2000 + 18_000, 3 * 12_950])
})

test('extras of a room by day are charged in going', () => {
  const byDay = harbourHouse.ratePlans.map(plan => ({ ...plan, byDay: { double: 6900 } }))
  const hotel = withAda({ ...harbourHouse, ratePlans: byDay })
  ask(hotel, about('change-dates', 'r1', { arrival: '2026-06-01', departure: '2026-06-01' }), checkIn('r1'))
  ask(hotel, asked({ kind: 'check-out', reservation: 'r1', settledBy: 'card' }))
  expect(folio(hotel).charges.map(({ gross }) => gross)).toEqual([6900, 2000, 12_000])
})

const charged = (hotel: ReturnType<typeof withAda>) =>
  folio(hotel).charges.flatMap(({ transactionCode, quantity }) => (transactionCode === drinks ? [quantity] : []))

test('what was ordered for the stay after its last night is charged in going, and what was ordered for each night is not', () => {
  const hotel = withAda()
  const coffee = { ...parking, id: 'coffee', transactionCode: drinks }
  ask(hotel, order(), checkIn('r1'), ...night, ...night, ...night, order(bottle, coffee), checkOut('r1'))
  expect(charged(hotel)).toEqual([2])
  ask(hotel, about('undo-check-out', 'r1'), checkOut('r1'))
  expect([charged(hotel), balance(hotel)]).toEqual([[2], 0])
})

test('of what is ordered once more, what is new is charged: by the night, or in going', () => {
  const hotel = withAda()
  const bottles = (quantity: number) => order({ ...bottle, quantity })
  ask(hotel, checkIn('r1'), ...night, bottles(3), ...night, bottles(5), checkOut('r1'))
  expect(charged(hotel)).toEqual([2, 1, 2])
})

test('what was charged is not charged anew where less is ordered, or it was taken back', () => {
  const hotel = withAda()
  ask(hotel, checkIn('r1'), ...night, order({ ...bottle, quantity: 1 }))
  ask(hotel, asked({ kind: 'adjust-line', posting: 'a', line: 'r1.extra-bottle.1', minor: 12_000, reason: 'Warm' }))
  ask(hotel, checkOut('r1'))
  expect(charged(hotel)).toEqual([2, -2])
})

test('an extra under a code that the house does not sell is refused, and windows show those that are booked', () => {
  const hotel = withAda()
  expect(refusalOf(hotel, order({ ...parking, transactionCode: '7777' }))).toMatch(/no transaction code "7777"/)
  const { extras } = JSON.parse(String(hotel.shelves.reservations.get('r1')?.bytes))
  expect(extras).toEqual([parking, bottle])
})

const deposit = (payment: string, minor: number) =>
  about('take-deposit', 'r1', { payment, method: 'card', minor, reference: 'tok_approved_1111' })

test('nobody gets a key for a rate that is paid before the stay until it is', () => {
  const policy = { ...(harbourHouse.ratePlans[0]?.policy as never as object), deposit: { kind: 'nights', nights: 2 } }
  const hotel = withAda({
    ...harbourHouse,
    ratePlans: harbourHouse.ratePlans.map(plan => ({ ...plan, policy }) as never),
  })
  ask(hotel, deposit('d1', 12_950))
  expect(refusalOf(hotel, checkIn('r1'))).toBe(
    'Ada Byron has booked a rate that is paid before the stay, and 129.50 EUR of it are open. Take a deposit first.',
  )
  ask(hotel, deposit('d2', 12_949))
  expect(refusalOf(hotel, checkIn('r1'))).toContain('0.01 EUR')
  ask(hotel, about('take-payment', 'r1', { payment: 'p1', window: 1, method: 'cash', minor: 1, reference: null }))
  ask(hotel, checkIn('r1'))
})
