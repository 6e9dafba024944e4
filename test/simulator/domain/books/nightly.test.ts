/** What is owed for a room is owed once, however many stays sleep in it. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import type { TransactionCode } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, checkIn, checkOut, refusalOf, register } from '../../a-hotel.ts'
import { about } from '../reservations/a-stay.ts'
import { asked, folio, night } from './a-bill.ts'

const fruit = { transactionCode: '2000' as TransactionCode, text: 'Fruit', unit: 500, per: 'room' } as const
const levy = { code: '9000' as TransactionCode, name: 'Unit fee', kind: 'levy', taxes: [], outlet: null } as const
const property: Property = {
  ...harbourHouse,
  ratePlans: harbourHouse.ratePlans.map(plan => ({ ...plan, includes: [fruit] })),
  books: {
    ...harbourHouse.books,
    codes: [...harbourHouse.books.codes, levy],
    levies: [
      {
        ...{ name: 'Unit fee', transactionCode: '9000', per: 'room-night', longestNights: null },
        amounts: [{ from: '2026-01-01' as BusinessDate, minor: 200 }],
      },
    ],
  },
}

const codes = (hotel: ReturnType<typeof aHotel>, reservation: string) =>
  folio(hotel, reservation).charges.map(({ businessDate, transactionCode, gross }) => [
    `${businessDate.slice(-2)} ${transactionCode}`,
    gross,
  ])

test('a room’s levy, and what the rate includes for the room, stand on the bill of the one whose room it is', () => {
  const hotel = aHotel({ property })
  const today = { arrival: '2026-06-01', departure: '2026-06-03' }
  ask(hotel, register('ada'), register('bea'), book('r1', today), checkIn('r1'))
  ask(hotel, book('r2', { ...today, guest: 'bea' }), about('share-room', 'r2', { with: 'r1' }), checkIn('r2'))
  ask(hotel, ...night, checkOut('r1'), ...night)
  expect(codes(hotel, 'r1')).toEqual([
    ['01 1000', 12_450],
    ['01 2000', 500],
    ['01 9000', 200],
  ])
  expect(codes(hotel, 'r2')).toEqual([
    ['01 1000', 12_950],
    ['02 1000', 12_450],
    ['02 2000', 500],
    ['02 9000', 200],
  ])
})

test('two things that a rate includes under one code are both there in the morning', () => {
  const tea = { ...fruit, text: 'Tea', per: 'adult' } as const
  const ratePlans = harbourHouse.ratePlans.map(plan => ({ ...plan, includes: [fruit, tea] }))
  const hotel = aHotel({ property: { ...harbourHouse, ratePlans } })
  const use = (quantity: number) =>
    asked({ kind: 'use-allowance', reservation: 'r1', transactionCode: '2000', quantity, check: null })
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-04', adults: 2 }), checkIn('r1'))
  ask(hotel, ...night, use(1), ...night, use(3))
  expect(refusalOf(hotel, use(1))).toContain('none of 2000')
})
