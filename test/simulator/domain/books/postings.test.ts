/** What a guest is charged, by outlets and by the night. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import type { TransactionCode } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moveTo, refusalOf, register, stay } from '../../a-hotel.ts'
import { about } from '../reservations/a-stay.ts'
import {
  account,
  asked,
  balance,
  cancellationFee,
  drinks,
  folio,
  food,
  item,
  night,
  outOfBalance,
  post,
  room,
  withAdaInHouse,
} from './a-bill.ts'

test('a dinner with wine is charged line by line, each at its own VAT', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('bill-1', [item(food, 2450, 2, 'Turbot'), item(drinks, 3200, 1, 'Chablis')], 'r1', '1042'))
  expect(folio(hotel).charges).toMatchObject([
    { id: 'bill-1.1', text: 'Turbot', gross: 4900, net: 4455, taxes: [{ tax: 'V10', minor: 445 }], check: '1042' },
    { id: 'bill-1.2', text: 'Chablis', gross: 3200, net: 2667, taxes: [{ tax: 'V20', minor: 533 }] },
  ])
  expect(balance(hotel)).toBe(8100)
  expect([account(hotel, 'guest'), account(hotel, 'revenue:2000'), account(hotel, 'tax:V20')]).toEqual([
    8100, -4455, -533,
  ])
  expect(outOfBalance(hotel)).toBe(0)
})

test('a discount is a line below zero, at the tax of what it is taken from', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('bill-1', [item(food, 2000), item(food, -500, 1, 'Happy hour')]))
  expect(balance(hotel)).toBe(1500)
  expect(account(hotel, 'tax:V10')).toBe(-182 + 45)
})

test('a posting with an id that is in the books already is not made again', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('bill-1', [item(food, 2000)]))
  expect(refusalOf(hotel, post('bill-1', [item(food, 2000)]))).toContain('"bill-1"')
  expect(balance(hotel)).toBe(2000)
})

test('night audit charges the room once, also when it is started a second time by hand', async () => {
  const hotel = withAdaInHouse()
  ask(hotel, { kind: 'start-night-audit' })
  expect(folio(hotel).charges).toMatchObject([{ transactionCode: room, gross: 12950, businessDate: '2026-06-01' }])
  ask(hotel, { kind: 'end-night-audit' }, ...night)
  expect(folio(hotel).charges.map(({ businessDate }) => businessDate)).toEqual(['2026-06-01', '2026-06-02'])
  expect(balance(hotel)).toBe(stay(hotel, 'r1').amount.minor)
})

test('a guest who stays longer than booked is charged every night that she sleeps here', () => {
  const hotel = withAdaInHouse()
  ask(hotel, ...night, ...night, ...night)
  expect(balance(hotel)).toBe(3 * 12950)
})

test('a night that nobody sleeps is not charged', () => {
  const hotel = withAdaInHouse()
  ask(hotel, book('later', { arrival: '2026-06-02' }), ...night)
  expect(hotel.state.folios.size).toBe(1)
})

test('a cancellation fee stands on the folio of the stay that did not happen', () => {
  const hotel = withAdaInHouse()
  ask(hotel, book('r2'), cancel('r2', 1))
  expect(folio(hotel, 'r2').charges).toMatchObject([{ transactionCode: cancellationFee, gross: 12950, taxes: [] }])
  expect(account(hotel, `revenue:${cancellationFee}`)).toBe(-12950)
})

const breakfast = { transactionCode: food as TransactionCode, text: 'Breakfast', unit: 1800, per: 'guest' } as const
const flexible = harbourHouse.ratePlans[0] as Property['ratePlans'][number]

const withBreakfast: Property = { ...harbourHouse, ratePlans: [{ ...flexible, includes: [breakfast] }] }

function familyAtBreakfast() {
  const hotel = aHotel({ property: withBreakfast })
  const party = { adults: 2, children: 1, arrival: '2026-06-01', departure: '2026-06-03' }
  ask(hotel, register('ada'), book('r1', party), checkIn('r1'), ...night)
  return hotel
}

test('a rate with breakfast costs what it costs, and its breakfast is revenue of the restaurant', () => {
  const hotel = familyAtBreakfast()
  expect(folio(hotel).charges).toMatchObject([
    { transactionCode: room, gross: 12950 - 3 * 1800 },
    { transactionCode: food, quantity: 3, gross: 5400 },
  ])
  expect(balance(hotel)).toBe(12950)
})

test.each([
  [0, 0, 0],
  [2000, 0, 2000],
  [5400, 0, 5400],
  [5401, 1, 5400],
])(
  'a night for %i with breakfasts that cost more is all breakfast, and all of it may be eaten',
  (price, roomGross, foodGross) => {
    const hotel = aHotel({ property: withBreakfast })
    const party = { adults: 2, children: 1, arrival: '2026-06-01', departure: '2026-06-03' }
    const cheap = about('change-rate', 'r1', { ratePlan: 'flexible', nightly: price })
    ask(hotel, register('ada'), book('r1', party), cheap, checkIn('r1'), ...night, eat(3))
    expect(folio(hotel).charges.map(({ gross }) => gross)).toEqual([roomGross, foodGross])
  },
)

const eat = (quantity: number) =>
  asked({ kind: 'use-allowance', reservation: 'r1', transactionCode: food, quantity, check: null })

test('the included breakfast is eaten once, on the morning after, and a second one is charged', () => {
  const hotel = familyAtBreakfast()
  ask(hotel, eat(2), eat(1))
  expect(refusalOf(hotel, eat(1))).toMatch(/^Ada Byron has none of 2000 left/)
  expect(balance(hotel)).toBe(12950)
  ask(hotel, ...night)
  expect(refusalOf(hotel, eat(4))).toContain('only 3')
})

const paris: Property = {
  ...harbourHouse,
  books: {
    ...harbourHouse.books,
    codes: [
      ...harbourHouse.books.codes,
      { code: '9000' as TransactionCode, name: 'City tax', kind: 'levy', taxes: [], outlet: null },
    ],
    levies: [
      {
        ...{ name: 'City tax', transactionCode: '9000', per: 'adult-night', longestNights: 2 },
        amounts: [
          { from: '2026-01-01' as BusinessDate, minor: 260 },
          { from: '2026-06-02' as BusinessDate, minor: 300 },
        ],
      },
    ],
  },
}

test('a city tax is owed for each adult and night, at the rate of the day, for as many nights as the law says, and is no revenue', () => {
  const hotel = aHotel({ property: paris })
  const party = { adults: 2, children: 1, arrival: '2026-06-01', departure: '2026-06-05' }
  ask(hotel, register('ada'), book('r1', party), checkIn('r1'), ...night, ...night, ...night)
  const taxes = folio(hotel).charges.filter(({ transactionCode }) => transactionCode === '9000')
  expect(taxes.map(({ quantity, gross }) => [quantity, gross])).toEqual([
    [2, 520],
    [2, 600],
  ])
  expect(account(hotel, 'tax:9000')).toBe(-1120)
  expect(account(hotel, 'revenue:9000')).toBe(0)
})

const newYork: Property = {
  ...harbourHouse,
  books: {
    ...harbourHouse.books,
    taxes: [
      {
        ...{ code: 'S' as never, name: 'Sales tax', kind: 'sales', included: false },
        rates: [{ from: '2000-01-01' as BusinessDate, ppm: 88_750 }],
      },
      {
        ...{ code: 'O' as never, name: 'Occupancy tax', kind: 'occupancy', included: false },
        rates: [{ from: '2000-01-01' as BusinessDate, ppm: 58_750 }],
      },
    ],
    codes: harbourHouse.books.codes.map(each => ({ ...each, taxes: each.code === room ? (['S', 'O'] as never) : [] })),
  },
}

test('where prices are quoted without tax, every tax is added to the net price', () => {
  const hotel = withAdaInHouse(aHotel({ property: newYork }))
  ask(hotel, ...night)
  expect(folio(hotel).charges).toMatchObject([{ net: 12950, taxes: [{ minor: 1149 }, { minor: 761 }], gross: 14860 }])
})

test('while the door is closed nothing is posted, and the same posting lands once afterwards, on the new business date', () => {
  const property = { ...harbourHouse, nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: true } }
  const hotel = withAdaInHouse(aHotel({ property }))
  ask(hotel, { kind: 'start-night-audit' })
  expect(refusalOf(hotel, post('late', [item(drinks, 900)]))).toMatch(/Night audit is closing 2026-06-01.*again/)
  ask(hotel, { kind: 'end-night-audit' }, post('late', [item(drinks, 900)]))
  expect(folio(hotel).charges.at(-1)).toMatchObject({ posting: 'late', businessDate: '2026-06-02' })
})

test('through a closed door no fee comes and none goes back: a cancellation that costs, or one that is taken back, waits for the end of the audit', () => {
  const property = { ...harbourHouse, nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: true } }
  const hotel = withAdaInHouse(aHotel({ property }))
  ask(hotel, book('costs'), book('free'), book('back'), cancel('back', 1), { kind: 'start-night-audit' })
  for (const command of [cancel('costs', 1), about('reinstate', 'back')])
    expect(refusalOf(hotel, command)).toMatch(/Night audit is closing 2026-06-01.*ask again then/)
  ask(hotel, cancel('free'), { kind: 'end-night-audit' }, cancel('costs', 1), about('reinstate', 'back'))
  expect(folio(hotel, 'costs').charges).toMatchObject([{ businessDate: '2026-06-02', gross: 12_950 }])
})

test('where the door stays open, a posting during night audit lands on the day that is being closed', () => {
  const hotel = withAdaInHouse()
  ask(hotel, { kind: 'start-night-audit' }, post('late', [item(drinks, 900)]))
  expect(folio(hotel).charges.at(-1)).toMatchObject({ posting: 'late', businessDate: '2026-06-01' })
})

test('who may not post is refused at the bar, and charged for the night all the same', () => {
  const hotel = withAdaInHouse()
  ask(hotel, asked({ kind: 'set-credit', reservation: 'r1', noPost: true, creditLimit: null }))
  expect(refusalOf(hotel, post('bar', [item(drinks, 900)]))).toMatch(/^Ada Byron may not charge/)
  ask(hotel, ...night)
  expect(balance(hotel)).toBe(12950)
})

test('a limit counts what is owed already, to the cent', () => {
  const hotel = withAdaInHouse()
  ask(hotel, asked({ kind: 'set-credit', reservation: 'r1', noPost: false, creditLimit: 14_000 }), ...night)
  ask(hotel, post('bar-1', [item(drinks, 1050)]))
  expect(refusalOf(hotel, post('bar-2', [item(drinks, 1)]))).toMatch(/would owe 140\.01 EUR.*140\.00 EUR/)
})

test('a guest who has left is charged only where the house allows late charges, and only for so many days', () => {
  const late = { ...harbourHouse, books: { ...harbourHouse.books, lateChargeDays: 1 } }
  const [strict, kind] = [withAdaInHouse(), withAdaInHouse(aHotel({ property: late }))]
  for (const hotel of [strict, kind]) ask(hotel, moveTo('r1', '2026-06-01', '2026-06-02'), checkOut('r1'))
  expect(refusalOf(strict, post('minibar', [item(drinks, 600)]))).toMatch(/^Ada Byron cannot be charged.*checked-out/)
  ask(kind, post('minibar', [item(drinks, 600)]))
  expect(balance(kind)).toBe(600)
  ask(kind, ...night)
  expect(refusalOf(kind, post('minibar-2', [item(drinks, 600)]))).toContain('checked-out')
})
