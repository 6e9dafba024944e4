/** Stays that happen after all. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { newYork } from '../../../../fixtures/hotels/new-york.ts'
import type { Fee } from '../../../../simulator/domain/property/policies.ts'
import type { Property } from '../../../../simulator/domain/property/property.ts'
import { aHotel, ask, book, cancel, checkIn, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night, sold } from './a-stay.ts'

const taxesOnRooms = newYork.books.codes.find(({ kind }) => kind === 'room')?.taxes ?? []

const dates = { arrival: '2026-06-01', departure: '2026-06-04' }

/** A house in which a no-show costs that; a double costs 129.50 a night. */
function withAda(noShow: Fee = { kind: 'none' }) {
  const property: Property = {
    ...harbourHouse,
    ratePlans: harbourHouse.ratePlans.map(plan => ({ ...plan, policy: { ...plan.policy, noShow } })),
  }
  const hotel = aHotel({ property })
  ask(hotel, register('ada'))
  return hotel
}

test('a no-show who comes a day late sleeps and pays the nights that are left', () => {
  const hotel = withAda()
  ask(hotel, book('r1', dates), ...night, about('reinstate', 'r1'))
  expect(stay(hotel, 'r1')).toMatchObject({
    ...{ booking: { arrival: '2026-06-02', departure: '2026-06-04' }, nightly: [12_950, 12_950] },
    amount: { minor: 2 * 12_950 },
  })
  ask(hotel, checkIn('r1'), ...night, ...night, asked({ kind: 'check-out', reservation: 'r1', settledBy: 'card' }))
  expect([stay(hotel, 'r1').amount.minor, hotel.state.ledgers.get('money:card')]).toEqual([2 * 12_950, 2 * 12_950])
})

test.each([
  ['one night, which is what the missed night cost', { kind: 'nights', nights: 1 }, 12_950],
  ['the whole stay, of which the nights to come are given back', { kind: 'share', ppm: 1_000_000 }, 12_950],
  ['half a night', { kind: 'share', ppm: 166_667 }, 6475],
] as const)('a no-show who comes late still owes the fee of %s', (_, fee, owed) => {
  const hotel = withAda(fee)
  ask(hotel, book('r1', dates), ...night, about('reinstate', 'r1'))
  expect(hotel.state.ledgers.get('guest')).toBe(owed)
})

test('a fee to which taxes are added keeps the price of the missed night with its taxes', () => {
  const noShow = (fee: Fee) => {
    const ratePlans = newYork.ratePlans.map(plan => ({ ...plan, policy: { ...plan.policy, noShow: fee } }))
    const codes = newYork.books.codes.map(each => (each.kind === 'fee' ? { ...each, taxes: taxesOnRooms } : each))
    const hotel = aHotel({ property: { ...newYork, ratePlans, books: { ...newYork.books, codes } } })
    ask(hotel, register('ada'), book('r1', dates), ...night)
    const owed = hotel.state.ledgers.get('guest')
    ask(hotel, about('reinstate', 'r1'))
    return [owed, hotel.state.ledgers.get('guest')]
  }
  const [oneNight, keptOfOne] = noShow({ kind: 'nights', nights: 1 })
  expect(oneNight).toBe(keptOfOne)
  const [, keptOfThree] = noShow({ kind: 'share', ppm: 1_000_000 })
  expect(keptOfThree).toBe(oneNight)
})

test('who is brought back on the day itself owes no fee', () => {
  const hotel = withAda({ kind: 'nights', nights: 1 })
  ask(hotel, book('r1', dates), about('mark-no-show', 'r1'), about('reinstate', 'r1'))
  expect([hotel.state.ledgers.get('guest'), stay(hotel, 'r1').booking.arrival]).toEqual([0, '2026-06-01'])
})

test('nights that are over stand in nobody’s way: a guest comes back for the nights that are left', () => {
  const hotel = withAda()
  const suites = ['s1', 's2', 's3', 's4']
  const tonight = { roomType: 'suite', arrival: '2026-06-01', departure: '2026-06-02' }
  ask(hotel, book('r1', { ...dates, roomType: 'suite' }), cancel('r1'), ...suites.map(id => book(id, tonight)))
  expect(refusalOf(hotel, about('reinstate', 'r1'))).toMatch(/^Every suite.*2026-06-01/)
  ask(hotel, ...suites.map(id => checkIn(id)), ...night, about('reinstate', 'r1'))
  expect([sold(hotel, '2026-06-01', 'suite'), sold(hotel, '2026-06-02', 'suite')]).toEqual([4, 1])
})

test('the room that had been kept is not taken back from somebody else, or while it is closed', () => {
  const hotel = withAda()
  const keep = (id: string) => about('assign-room', id, { room: '201' })
  ask(hotel, book('r1', dates), keep('r1'), cancel('r1'), book('r2', dates), keep('r2'), about('reinstate', 'r1'))
  expect([stay(hotel, 'r1').assigned, stay(hotel, 'r2').assigned]).toEqual([null, '201'])
  ask(hotel, checkIn('r1', '202'), checkIn('r2'))
  const closure = { room: '205', as: 'out-of-order', from: '2026-06-01', to: '2026-06-09', reason: 'Pipe' }
  ask(hotel, book('r3', dates), about('assign-room', 'r3', { room: '205' }), cancel('r3'))
  ask(hotel, asked({ kind: 'close-room', ...closure }), about('reinstate', 'r3'), checkIn('r3'))
  expect(stay(hotel, 'r3').standing).toMatchObject({ room: '203' })
})

test('a stay of which no night is left is not brought back, nor one that never ended', () => {
  const hotel = withAda()
  ask(hotel, book('r1', { ...dates, departure: '2026-06-02' }), book('r2', dates), checkIn('r2'), ...night)
  expect(refusalOf(hotel, about('reinstate', 'r1'))).toMatch(/was to leave on 2026-06-02, and no night.*walk in/)
  expect(refusalOf(hotel, about('reinstate', 'r2'))).toMatch(/is in-house. There is nothing to bring back/)
})

test('an inquiry, a wait and an option come back as they were, and an option that has lapsed as an inquiry', () => {
  const hotel = withAda()
  const kinds = ['inquire', 'waitlist', 'hold'] as const
  const later = { arrival: '2026-06-05', departure: '2026-06-07' }
  ask(hotel, ...kinds.map(kind => asked({ ...book(kind, later), kind, until: '2026-06-01' })))
  ask(hotel, ...kinds.flatMap(kind => [cancel(kind), about('reinstate', kind)]))
  const statuses = () => kinds.map(kind => stay(hotel, kind).standing.status)
  expect([statuses(), sold(hotel, '2026-06-05')]).toEqual([['inquired', 'waitlisted', 'optional'], 1])
  ask(hotel, ...night, about('reinstate', 'hold'))
  expect([statuses(), sold(hotel, '2026-06-05')]).toEqual([['inquired', 'waitlisted', 'inquired'], 0])
})

test('what nobody confirmed by the day of arrival lapses that night', () => {
  const hotel = withAda()
  const kinds = ['inquire', 'waitlist', 'hold'] as const
  ask(
    hotel,
    ...kinds.map(kind => asked({ ...book(kind, { ...dates, arrival: '2026-06-03' }), kind, until: '2026-06-03' })),
  )
  ask(hotel, about('change-dates', 'hold', { arrival: '2026-06-01', departure: '2026-06-04' }), ...night)
  const standings = () => kinds.map(kind => stay(hotel, kind).standing)
  expect(standings().map(({ status }) => status)).toEqual(['inquired', 'waitlisted', 'cancelled'])
  ask(hotel, ...night, ...night)
  expect(standings()).toMatchObject([
    { status: 'cancelled', reason: 'not booked in time', by: 'hotel' },
    { status: 'cancelled', reason: 'not booked in time', by: 'hotel' },
    { status: 'cancelled', reason: 'option lapsed', by: 'hotel' },
  ])
  expect(hotel.state.undecided.size).toBe(0)
})
