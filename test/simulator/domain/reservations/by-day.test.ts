/** Rooms by day. The house has four suites, and sells doubles and suites by day. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import { quotes } from '../../../../simulator/domain/reservations/quotes.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, night } from './a-stay.ts'

const [first, ...others] = harbourHouse.ratePlans
const property: Property = {
  ...harbourHouse,
  ratePlans: [{ ...first, byDay: { double: 6900, suite: 9900 } } as typeof first & object, ...others],
}
const today = { arrival: '2026-06-01', departure: '2026-06-01' }
const dayOf = (id: string) => book(id, { ...today, roomType: 'suite' })
const nightOf = (id: string) => book(id, { ...today, departure: '2026-06-02', roomType: 'suite' })

function withAda() {
  const hotel = aHotel({ property })
  ask(hotel, register('ada'))
  return hotel
}

test('no more rooms are sold by day than stand empty, and a room that was used by day is sold for the night', () => {
  const hotel = withAda()
  const left = () =>
    quotes(hotel.state, { arrival: day('2026-06-01'), departure: day('2026-06-01'), adults: 1, children: 0 }).find(
      ({ roomType }) => roomType === 'suite',
    )?.left
  ask(hotel, nightOf('n1'), nightOf('n2'), dayOf('d1'))
  expect(left()).toBe(1)
  ask(hotel, dayOf('d2'))
  expect([left(), refusalOf(hotel, dayOf('d3'))]).toEqual([
    undefined,
    'Every suite (4) is sold for 2026-06-01, by day or for the night. Choose another day or another room type.',
  ])
  ask(hotel, nightOf('n3'), nightOf('n4'), cancel('n3'), cancel('d1'), cancel('d2'), dayOf('d4'), cancel('d4'))
  expect(hotel.state.soldByDay.size).toBe(0)
})

test('no more guests use a room by day than it has beds for', () => {
  const hotel = withAda()
  const three = { ...today, roomType: 'suite', adults: 3 }
  ask(hotel, book('d1', three), book('d2', three))
  expect(refusalOf(hotel, about('share-room', 'd2', { with: 'd1' }))).toMatch(/^6 guests/)
})

test('who booked a day and sleeps there too pays for the night, and not for the day as well', () => {
  const hotel = withAda()
  ask(hotel, dayOf('d1'), checkIn('d1'), ...night)
  expect(stay(hotel, 'd1')).toMatchObject({ booking: { departure: '2026-06-02' }, amount: { minor: 24_900 } })
  ask(hotel, checkOut('d1'))
  expect(hotel.state.folios.get('d1' as never)?.charges).toMatchObject([{ gross: 24_900 }])
})

test('a rate that is sold by day keeps its day’s price, and one that is not is refused', () => {
  const hotel = withAda()
  ask(hotel, dayOf('d1'), about('change-rate', 'd1', { ratePlan: 'flexible', nightly: null }))
  expect(stay(hotel, 'd1')).toMatchObject({ amount: { minor: 9900 }, nightly: [9900] })
  ask(hotel, about('change-rate', 'd1', { ratePlan: 'flexible', nightly: 8000 }))
  expect(stay(hotel, 'd1').amount.minor).toBe(8000)
  expect(refusalOf(hotel, about('change-rate', 'd1', { ratePlan: 'saver', nightly: null }))).toMatch(/no night/)
})
