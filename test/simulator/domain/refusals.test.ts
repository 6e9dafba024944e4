/** Every way to be refused: it changes nothing and explains itself. */
import { expect, test } from 'vitest'
import type { Command } from '../../../simulator/domain/commands.ts'
import { explain, type Refusal } from '../../../simulator/domain/refusals.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moveTo, refusalOf, register } from '../a-hotel.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }

/** In 201 sleeps Ada; `gone` has left, `cancelled` never came, all four suites are sold. */
function busyHotel(): Hotel {
  const hotel = aHotel()
  ask(hotel, register('ada'), ...['here', 'gone', 'cancelled', 'expected'].map(id => book(id, today)))
  ask(hotel, checkIn('here', '201'), checkIn('gone'), checkOut('gone'), cancel('cancelled'), book('later'))
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => book(id, { ...today, roomType: 'suite' })))
  return hotel
}

const asked: Record<
  Exclude<Refusal['kind'], 'night-audit-running' | 'no-free-room' | 'departure-in-the-past'>,
  [Command, ...string[]]
> = {
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

test.each(Object.entries(asked))(
  '%s is refused in a whole sentence that names what it is about',
  (kind, [command, ...names]) => {
    const hotel = busyHotel()
    expect(hotel.obey(command, 'desk')).toMatchObject({ kind: 'refused', refusal: { kind } })
    const sentence = refusalOf(hotel, command)
    for (const name of names) expect(sentence).toContain(name)
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
  },
)

test.each(Object.entries(asked))('%s leaves state, journal, shelves and inputs as they were', (_, [command]) => {
  const hotel = busyHotel()
  const before = everythingOf(hotel)
  hotel.obey(command, 'desk')
  expect(everythingOf(hotel)).toEqual(before)
})

test('no two refusals say the same', () => {
  const sentences = Object.values(asked).map(([command]) => refusalOf(busyHotel(), command))
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(explain({ kind: 'no-free-room', roomType: 'suite' })).toMatch(/^No suite .*\.$/)
})

function everythingOf({ state, journal, shelves, inputs, agenda }: Hotel) {
  return structuredClone({
    state: { ...state, property: null, roomsOfType: null },
    lines: journal.lines(),
    head: journal.head,
    changes: shelves.changes.length,
    inputs,
    next: agenda.next()?.id,
  })
}
