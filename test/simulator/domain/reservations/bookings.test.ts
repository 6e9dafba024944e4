/** Booking, moving and cancelling a stay. */
import { expect, test } from 'vitest'
import {
  aHotel,
  ask,
  book,
  cancel,
  checkIn,
  checkOut,
  moment,
  moveTo,
  refusalOf,
  register,
  stay,
} from '../../a-hotel.ts'

function withAda() {
  const hotel = aHotel()
  ask(hotel, register('ada'))
  return hotel
}

test('a booked stay costs every night at the rate of its plan, and has a number for the phone', () => {
  const hotel = withAda()
  ask(hotel, book('r1'), book('r2', { ratePlan: 'saver', roomType: 'suite', departure: '2026-06-05' }))
  expect(stay(hotel, 'r1')).toMatchObject({ amount: { minor: 2 * 12950, currency: 'EUR' } })
  expect(stay(hotel, 'r2')).toMatchObject({ amount: { minor: 3 * 21500, currency: 'EUR' } })
  expect(stay(hotel, 'r1').number).toMatch(/^\d{8}$/)
  expect(stay(hotel, 'r2').number).not.toBe(stay(hotel, 'r1').number)
})

test('an id is booked once only', () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  expect(refusalOf(hotel, book('r1', { arrival: '2026-07-02', departure: '2026-07-03' }))).toContain('"r1"')
})

test('a stay is not booked for somebody whom the hotel does not know', () => {
  expect(refusalOf(withAda(), book('r1', { guest: 'grace' }))).toContain('"grace"')
})

test('a room type or a rate plan that the house does not have is answered with those it has', () => {
  const hotel = withAda()
  expect(refusalOf(hotel, book('r1', { roomType: 'igloo' }))).toMatch(/"igloo".*single, double, suite/)
  expect(refusalOf(hotel, book('r1', { ratePlan: 'free' }))).toMatch(/"free".*flexible, saver/)
})

test.each([
  ['the departure is the arrival', '2026-06-02', '2026-06-02'],
  ['the departure comes before the arrival', '2026-06-04', '2026-06-02'],
  ['it lasts longer than a year', '2026-06-02', '2027-06-04'],
  ['it lasts eight thousand years', '2026-06-02', '9999-12-31'],
])('a stay has no dates where %s', (_, arrival, departure) => {
  const hotel = withAda()
  const sentence = refusalOf(hotel, book('r1', { arrival, departure }))
  expect(sentence).toContain(arrival)
  expect(sentence).toContain(departure)
})

test('a stay of one night and a stay of 366 are both possible', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-02' }))
  ask(hotel, book('r2', { arrival: '2026-06-02', departure: '2027-06-03' }))
  expect(stay(hotel, 'r2').amount.minor).toBe(366 * 12950)
})

test('nobody arrives before the business date', () => {
  const hotel = withAda()
  expect(refusalOf(hotel, book('r1', { arrival: '2026-05-31' }))).toMatch(/2026-05-31.*2026-06-01/)
})

test('a party that the room type does not sleep is refused, children counted', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { adults: 2, children: 1 }))
  expect(refusalOf(hotel, book('r2', { adults: 2, children: 2 }))).toMatch(/^4 guests .* sleeps 3\./)
})

test('a moved stay keeps its number and costs what the new nights cost', () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  const { number } = stay(hotel, 'r1')
  ask(hotel, moveTo('r1', '2026-06-20', '2026-06-23'))
  expect(stay(hotel, 'r1')).toMatchObject({ number, amount: { minor: 3 * 12950 }, booking: { arrival: '2026-06-20' } })
})

test('a stay is not moved into the past, nor to dates without a night', () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  expect(refusalOf(hotel, moveTo('r1', '2026-05-30', '2026-06-04'))).toContain('2026-05-30')
  expect(refusalOf(hotel, moveTo('r1', '2026-06-04', '2026-06-03'))).toContain('2026-06-03')
  expect(refusalOf(hotel, moveTo('nobody', '2026-06-04', '2026-06-05'))).toContain('"nobody"')
})

test('a guest in-house may stay longer, but her arrival has happened', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('r1'))
  ask(hotel, moveTo('r1', '2026-06-01', '2026-06-05'))
  expect(stay(hotel, 'r1')).toMatchObject({ amount: { minor: 4 * 12950 }, standing: { status: 'in-house' } })
  expect(refusalOf(hotel, moveTo('r1', '2026-06-02', '2026-06-05'))).toContain('Ada Byron')
})

test('a cancelled stay keeps as many nights as were asked, and owes nothing where none were', () => {
  const hotel = withAda()
  ask(hotel, book('r1'), book('r2'), cancel('r1', 1), cancel('r2'))
  expect(stay(hotel, 'r1').standing).toMatchObject({ status: 'cancelled', fee: { minor: 12950, currency: 'EUR' } })
  expect(stay(hotel, 'r2').standing).toMatchObject({ status: 'cancelled', fee: null })
})

test('a fee is never more than the stay', () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  expect(refusalOf(hotel, cancel('r1', 3))).toMatch(/3 nights.*2/)
  ask(hotel, cancel('r1', 2))
  expect(stay(hotel, 'r1').standing).toMatchObject({ fee: { minor: stay(hotel, 'r1').amount.minor } })
})

test('who is in-house or has left cannot cancel, nor cancel twice', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { arrival: '2026-06-01' }), book('r2'), checkIn('r1'), cancel('r2'))
  expect(refusalOf(hotel, cancel('r1'))).toMatch(/Ada Byron.*in-house/)
  ask(hotel, checkOut('r1'))
  expect(refusalOf(hotel, cancel('r1'))).toMatch(/Ada Byron.*checked-out/)
  expect(refusalOf(hotel, cancel('r2'))).toMatch(/Ada Byron.*cancelled/)
  expect(refusalOf(hotel, moveTo('r2', '2026-06-04', '2026-06-05'))).toMatch(/Ada Byron.*cancelled/)
})

test('a stay says when it was booked, when it changed last, and counts its versions up', async () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  const { version } = stay(hotel, 'r1')
  await hotel.advanceTo(moment('2026-06-01T09:30:00Z'))
  ask(hotel, moveTo('r1', '2026-06-10', '2026-06-11'))
  expect(stay(hotel, 'r1').createdAt).toBe(moment('2026-06-01T05:00:00Z'))
  expect(stay(hotel, 'r1').updatedAt).toBe(moment('2026-06-01T09:30:00Z'))
  expect(stay(hotel, 'r1').version).toBeGreaterThan(version)
})
