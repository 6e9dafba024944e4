/** No room night is sold twice, and none stays sold that nobody sleeps in. The house has four suites. */
import { expect, test } from 'vitest'
import { unrestricted } from '../../../../simulator/domain/property/restrictions.ts'
import { nightsOf } from '../../../../simulator/domain/reservations/nights.ts'
import {
  aHotel,
  ask,
  book,
  cancel,
  checkIn,
  checkOut,
  day,
  moment,
  moveTo,
  refusalOf,
  register,
} from '../../a-hotel.ts'
import { about, asked, sold } from './a-stay.ts'

const suite = (id: string, arrival = '2026-06-02', departure = '2026-06-04') =>
  book(id, { roomType: 'suite', arrival, departure })

function fourSuitesSold() {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id)))
  return hotel
}

test('the fifth suite of four is refused, and the refusal names the night', () => {
  const hotel = fourSuitesSold()
  expect(refusalOf(hotel, suite('s5', '2026-06-01', '2026-06-03'))).toMatch(/suite \(4\).*2026-06-02/)
  expect(refusalOf(hotel, suite('s5', '2026-06-03', '2026-06-06'))).toMatch(/suite \(4\).*2026-06-03/)
})

test('the night of departure is free for the next guest, and so is the one before the arrival', () => {
  ask(fourSuitesSold(), suite('after', '2026-06-04', '2026-06-05'), suite('before', '2026-06-01', '2026-06-02'))
})

test('another room type has nights of its own', () => {
  ask(fourSuitesSold(), book('d1'))
})

test('a cancelled stay gives its nights back', () => {
  const hotel = fourSuitesSold()
  ask(hotel, cancel('s2'), suite('s5'))
  expect(refusalOf(hotel, suite('s6'))).toContain('2026-06-02')
})

test('a stay that leaves early gives the rest of its nights back', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id, '2026-06-01', '2026-06-09')))
  ask(hotel, checkIn('s1'), checkOut('s1'), suite('s5', '2026-06-05', '2026-06-09'))
})

test('a no-show gives its nights back when night audit marks it', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['s1', 's2', 's3', 's4'].map(id => suite(id, '2026-06-01', '2026-06-05')))
  expect(refusalOf(hotel, suite('s5', '2026-06-02', '2026-06-03'))).toContain('2026-06-02')
  await hotel.advanceTo(moment('2026-06-02T02:00:00Z'))
  ask(hotel, suite('s5', '2026-06-02', '2026-06-03'))
})

test('a moved stay does not stand in its own way, but in that of others', () => {
  const hotel = fourSuitesSold()
  ask(hotel, moveTo('s1', '2026-06-03', '2026-06-06'))
  ask(hotel, suite('s5', '2026-06-02', '2026-06-03'))
  expect(refusalOf(hotel, moveTo('s5', '2026-06-02', '2026-06-04'))).toContain('2026-06-03')
  ask(hotel, moveTo('s5', '2026-06-01', '2026-06-03'))
})

test('a stay of many nights is counted night by night, across the end of a month', () => {
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('2026-03-02') })).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ])
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('2026-02-27') })).toEqual([])
  expect(nightsOf({ arrival: day('2026-02-27'), departure: day('9999-02-27') })).toHaveLength(367)
})

const group = { particulars: { block: 'group' } as never }

function withGroup() {
  const hotel = aHotel()
  const kept = { block: 'group', name: 'Group', roomType: 'suite', from: '2026-06-02', to: '2026-06-04', rooms: 2 }
  ask(hotel, register('ada'), asked({ kind: 'block-rooms', ...kept, cutOff: '2026-06-02' }))
  ask(hotel, book('g1', { roomType: 'suite', ...group }), suite('s1'), suite('s2'))
  return hotel
}

test('who leaves a group needs a room of the house’s, since the group keeps its own', () => {
  const hotel = withGroup()
  expect(refusalOf(hotel, about('change-particulars', 'g1', { changes: { block: null } }))).toMatch(/^Every suite/)
  ask(hotel, cancel('s1'), about('change-particulars', 'g1', { changes: { block: null } }))
  expect([sold(hotel, '2026-06-02', 'suite'), refusalOf(hotel, suite('s3'))]).toEqual([
    4,
    expect.stringMatching(/^Every suite/),
  ])
})

test('who leaves a group that was given up, or joins one that has a room left, needs none', () => {
  const hotel = withGroup()
  ask(hotel, about('change-particulars', 's1', { changes: { block: 'group' } }), cancel('s1'))
  ask(hotel, asked({ kind: 'release-block', block: 'group' }), suite('s3'), suite('s4'))
  ask(hotel, about('change-particulars', 'g1', { changes: { block: null } }))
  expect(sold(hotel, '2026-06-02', 'suite')).toBe(4)
})

test('a stay that moves or grows is sold like any other: not for nights, nor from a day, on which the rate is closed', () => {
  const hotel = fourSuitesSold()
  const closing = (restrictions: object, from: string) =>
    ask(
      hotel,
      asked({
        kind: 'push-restrictions',
        ratePlan: 'flexible',
        from,
        to: from,
        restrictions: { ...unrestricted, ...restrictions },
      }),
    )
  closing({ closed: true }, '2026-06-03')
  closing({ closed: true }, '2026-06-05')
  closing({ closedToArrival: true }, '2026-06-10')
  closing({ minNights: 3 }, '2026-06-20')
  expect(refusalOf(hotel, moveTo('s1', '2026-06-02', '2026-06-06'))).toMatch(/not sold for the night of 2026-06-05/)
  expect(refusalOf(hotel, moveTo('s1', '2026-06-10', '2026-06-12'))).toMatch(/nobody arrives on 2026-06-10/)
  ask(hotel, moveTo('s1', '2026-06-20', '2026-06-23'))
  expect(refusalOf(hotel, moveTo('s1', '2026-06-20', '2026-06-22'))).toMatch(/3 nights at least/)
  ask(hotel, moveTo('s2', '2026-06-02', '2026-06-05'))
})

test('a hotel that fills and empties again has sold nothing', () => {
  const hotel = fourSuitesSold()
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => cancel(id)))
  expect(hotel.state.sold.size).toBe(0)
  expect(hotel.state.expected.size).toBe(0)
})
