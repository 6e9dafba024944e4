/** What the hotel refuses about guests, stays and its day. */
import { expect, test } from 'vitest'
import type { DayRefusal } from '../../../simulator/domain/day/refusals.ts'
import type { ProfileRefusal } from '../../../simulator/domain/profiles/refusals.ts'
import { explain } from '../../../simulator/domain/refusals.ts'
import type { ReservationRefusal } from '../../../simulator/domain/reservations/refusals.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moveTo, register } from '../a-hotel.ts'
import { type Refused, testRefusals } from './refused.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }

/** In 201 sleeps Ada; `gone` has left, `cancelled` never came, all four suites are sold. */
function busyHotel(): Hotel {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['here', 'gone', 'cancelled', 'expected'].map(id => book(id, today)))
  ask(hotel, checkIn('here', '201'), checkIn('gone'), checkOut('gone'), cancel('cancelled'), book('later'))
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => book(id, { ...today, roomType: 'suite' })))
  return hotel
}

type Kind = (ProfileRefusal | ReservationRefusal | DayRefusal)['kind']

const asked: Refused<Exclude<Kind, 'night-audit-running' | 'no-free-room' | 'departure-in-the-past'>> = {
  'unknown-guest': [book('new', { guest: 'ghost' }), 'ghost'],
  'guest-exists': [register('ada'), 'ada'],
  'unknown-reservation': [cancel('nothing'), 'nothing'],
  'reservation-exists': [book('here'), 'here'],
  'unknown-room-type': [book('new', { roomType: 'igloo' }), 'igloo', 'suite'],
  'unknown-rate-plan': [book('new', { ratePlan: 'free' }), 'free', 'saver'],
  'unknown-room': [checkIn('expected', '13'), '13', '212'],
  'impossible-dates': [moveTo('later', '2026-06-05', '2026-06-05'), '2026-06-05'],
  'arrival-in-the-past': [book('new', { arrival: '2026-05-05' }), '2026-05-05', '2026-06-01'],
  'too-many-guests': [book('new', { adults: 4 }), '4', '3', 'double room'],
  'sold-out': [book('new', { ...today, roomType: 'suite' }), 'suite', '4', '2026-06-01'],
  'wrong-status': [cancel('gone'), 'Ada Byron', 'checked-out'],
  'not-yet-arriving': [checkIn('later'), 'Ada Byron', '2026-06-02', '2026-06-01'],
  'already-arrived': [moveTo('here', '2026-06-02', '2026-06-04'), 'Ada Byron', '2026-06-01'],
  'wrong-room-type': [checkIn('expected', '101'), '101', 'single', 'double'],
  'room-occupied': [checkIn('expected', '201'), '201', 'Ada Byron'],
  'fee-beyond-the-stay': [cancel('later', 9), '9', '2'],
  'night-audit-not-running': [{ kind: 'end-night-audit' }, 'Night audit'],
}

testRefusals(busyHotel, asked)

test('a house that is full says so', () => {
  expect(explain({ kind: 'no-free-room', roomType: 'suite' })).toMatch(/^No suite .*\.$/)
})
