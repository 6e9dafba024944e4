/** How a stay comes about: asked about, held, waited for, confirmed, and what it then costs not to come. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import { aHotel, ask, book, cancel, checkIn, moment, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from './a-stay.ts'

const withAda = (property: Property = harbourHouse) => {
  const hotel = aHotel({ property })
  ask(hotel, register('ada'), register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  return hotel
}

const as = (kind: 'inquire' | 'hold' | 'waitlist', id: string, more: Readonly<Record<string, unknown>> = {}) =>
  asked({ ...book(id), ...more, kind })

test('a room that is only asked about is not taken, and one that is held is', () => {
  const hotel = withAda()
  ask(hotel, as('inquire', 'i1'), as('waitlist', 'w1'))
  expect(sold(hotel, '2026-06-02')).toBe(0)
  ask(hotel, as('hold', 'h1', { until: '2026-06-01' }))
  expect([sold(hotel, '2026-06-02'), stay(hotel, 'h1').standing]).toEqual([
    1,
    { status: 'optional', until: '2026-06-01' },
  ])
})

test('an option that nobody confirms lapses with its day, and gives the room back', () => {
  const hotel = withAda()
  ask(hotel, as('hold', 'h1', { until: '2026-06-01' }), as('hold', 'h2', { until: '2026-06-02' }), ...night)
  expect(stay(hotel, 'h1').standing).toMatchObject({
    status: 'cancelled',
    by: 'hotel',
    reason: 'option lapsed',
    fee: null,
  })
  expect(stay(hotel, 'h2').standing.status).toBe('optional')
  expect(sold(hotel, '2026-06-02')).toBe(1)
})

test('what was held, asked about or waited for is confirmed once, while a room is free', () => {
  const hotel = withAda()
  const suite = { roomType: 'suite' }
  ask(
    hotel,
    as('inquire', 'i1', suite),
    as('hold', 'h1', { ...suite, until: '2026-06-02' }),
    as('waitlist', 'w1', suite),
  )
  ask(hotel, ...['s1', 's2', 's3'].map(id => book(id, suite)), about('confirm', 'h1'))
  expect(stay(hotel, 'h1').standing.status).toBe('confirmed')
  for (const id of ['i1', 'w1']) expect(refusalOf(hotel, about('confirm', id))).toMatch(/^Every suite/)
  ask(hotel, cancel('s1'), about('confirm', 'w1'))
  expect(refusalOf(hotel, about('confirm', 'w1'))).toMatch(/cannot be confirmed: the reservation is confirmed/)
})

const strict: Property = {
  ...harbourHouse,
  ratePlans: harbourHouse.ratePlans.map(plan => ({
    ...plan,
    policy: {
      ...{ freeUntilHours: 24, cancellation: { kind: 'nights', nights: 1 }, noShow: { kind: 'share', ppm: 900_000 } },
      deposit: { kind: 'none' },
    },
  })),
}

test('a cancellation is free until the hour that the rate names, and costs a night after it', async () => {
  const [early, late] = [withAda(strict), withAda(strict)]
  for (const hotel of [early, late]) ask(hotel, book('r1', { arrival: '2026-06-02' }))
  const byPolicy = about('cancel', 'r1', { feeNights: null, by: 'guest', reason: null })
  await early.advanceTo(moment('2026-06-01T13:00:00Z'))
  ask(early, byPolicy)
  expect(stay(early, 'r1').standing).toMatchObject({ fee: null })
  await late.advanceTo(moment('2026-06-01T13:01:00Z'))
  ask(late, byPolicy)
  expect(stay(late, 'r1').standing).toMatchObject({ fee: { minor: 12950, currency: 'EUR' } })
})

test('a no-show owes what the rate says, rounded to the cent, on a folio of its own', () => {
  const hotel = withAda(strict)
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-04' }), ...night)
  expect(stay(hotel, 'r1').standing).toMatchObject({ status: 'no-show', fee: { minor: 34965 } })
  expect(hotel.state.ledgers.get('revenue:8010')).toBe(-34965)
})

test('a guest who was cancelled by mistake comes back to what was booked, without the fee', () => {
  const hotel = withAda()
  ask(hotel, book('r1'), cancel('r1', 1), about('reinstate', 'r1'))
  expect(stay(hotel, 'r1').standing).toEqual({ status: 'confirmed' })
  expect([sold(hotel, '2026-06-02'), hotel.state.ledgers.get('guest')]).toEqual([1, 0])
  ask(hotel, cancel('r1', 2))
  expect(stay(hotel, 'r1').standing).toMatchObject({ fee: { minor: 25900 } })
})

test('a no-show who stands at the desk next morning is brought back and checked in', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), ...night)
  expect(stay(hotel, 'r1').standing.status).toBe('no-show')
  ask(hotel, about('reinstate', 'r1'), checkIn('r1'))
  expect(stay(hotel, 'r1').standing.status).toBe('in-house')
  ask(hotel, book('r2', { arrival: '2026-06-02', departure: '2026-06-03' }), ...night)
  expect(refusalOf(hotel, about('reinstate', 'r2'))).toContain('2026-06-03')
})

test('a cancelled stay is not brought back where its room is sold by now', () => {
  const hotel = withAda()
  ask(
    hotel,
    ...['s1', 's2', 's3', 's4'].map(id => book(id, { roomType: 'suite' })),
    cancel('s1'),
    book('s5', { roomType: 'suite' }),
  )
  expect(refusalOf(hotel, about('reinstate', 's1'))).toMatch(/^Every suite/)
})

test('a house that oversells on purpose sells one more, and sends that guest to another house', () => {
  const hotel = withAda({ ...harbourHouse, overselling: { suite: 1 } })
  ask(hotel, ...['s1', 's2', 's3', 's4', 's5'].map(id => book(id, { roomType: 'suite' })))
  expect(refusalOf(hotel, book('s6', { roomType: 'suite' }))).toMatch(/^Every suite/)
  ask(hotel, about('relocate', 's5', { to: 'Hotel du Port' }))
  expect(stay(hotel, 's5').standing).toMatchObject({
    status: 'cancelled',
    relocatedTo: 'Hotel du Port',
    by: 'hotel',
    fee: null,
  })
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(4)
})

test('a pushed rate prices the next booking and the nights that are added, and none that was booked before', () => {
  const hotel = withAda()
  ask(hotel, book('r1'))
  const push = { ratePlan: 'flexible', roomType: 'double', from: '2026-06-03', to: '2026-06-04', minor: 20_000 }
  ask(hotel, asked({ kind: 'push-rates', ...push }), book('r2', { departure: '2026-06-06' }))
  expect(stay(hotel, 'r2').nightly).toEqual([12950, 20_000, 20_000, 12950])
  ask(hotel, about('change-dates', 'r1', { arrival: '2026-06-02', departure: '2026-06-05' }))
  expect(stay(hotel, 'r1')).toMatchObject({ nightly: [12950, 12950, 20_000], amount: { minor: 45_900 } })
})

test.each([
  [{ closed: true }, 'it is not sold for the night of 2026-06-02'],
  [{ closedToArrival: true }, 'nobody arrives on 2026-06-02'],
  [{ minNights: 3 }, '3 nights at least'],
  [{ maxNights: 1 }, '1 nights at most'],
  [{ daysAhead: 2 }, '2 days ahead'],
])('a rate with the restriction %j is not sold against it: %s', (restrictions, because) => {
  const hotel = withAda()
  const usual = {
    closed: false,
    closedToArrival: false,
    closedToDeparture: false,
    minNights: 1,
    maxNights: 366,
    daysAhead: 0,
  }
  const from = { ratePlan: 'flexible', from: '2026-06-02', to: '2026-06-02' }
  ask(hotel, book('before'), asked({ kind: 'push-restrictions', ...from, restrictions: { ...usual, ...restrictions } }))
  expect(refusalOf(hotel, book('r1'))).toContain(because)
  ask(
    hotel,
    book('saver', { ratePlan: 'saver' }),
    asked({ kind: 'push-restrictions', ...from, restrictions: null }),
    book('r1'),
  )
})

const blocked = (rooms: number, cutOff = '2026-06-01') =>
  asked({
    ...{ kind: 'block-rooms', block: 'wedding', name: 'Wedding', roomType: 'suite', rooms, cutOff },
    ...{ from: '2026-06-02', to: '2026-06-04' },
  })
const fromBlock = (id: string) => book(id, { roomType: 'suite', particulars: { block: 'wedding' } as never })

test('rooms that are kept for a group are sold to it alone, and counted once', () => {
  const hotel = withAda()
  ask(hotel, blocked(3), book('own', { roomType: 'suite' }))
  expect(refusalOf(hotel, book('more', { roomType: 'suite' }))).toMatch(/^Every suite/)
  ask(hotel, fromBlock('g1'), fromBlock('g2'))
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(4)
  ask(hotel, cancel('g1'))
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(4)
  expect(refusalOf(hotel, book('more', { roomType: 'suite' }))).toMatch(/^Every suite/)
})

test('what a group has not taken at its cut-off is on sale again after the night', () => {
  const hotel = withAda()
  ask(hotel, blocked(3), fromBlock('g1'), ...night)
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(1)
  ask(hotel, book('more', { roomType: 'suite' }), cancel('g1'))
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(1)
})

test('a rooming list may swap its names', () => {
  const hotel = withAda()
  ask(hotel, book('r1'), about('change-stay-guest', 'r1', { guest: 'bea' }))
  expect(stay(hotel, 'r1').booking.guest).toBe('bea')
  expect(refusalOf(hotel, about('change-stay-guest', 'r1', { guest: 'ghost' }))).toContain('"ghost"')
})
