/** What the hotel refuses about guests, stays and its day. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import type { DayRefusal } from '../../../simulator/domain/day/refusals.ts'
import type { HouseRefusal } from '../../../simulator/domain/house/refusals.ts'
import type { ProfileRefusal } from '../../../simulator/domain/profiles/refusals.ts'
import type { Property } from '../../../simulator/domain/property/property.ts'
import { unrestricted } from '../../../simulator/domain/property/restrictions.ts'
import { explain } from '../../../simulator/domain/refusals.ts'
import type { ReservationRefusal } from '../../../simulator/domain/reservations/refusals.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, moveTo, register } from '../a-hotel.ts'
import { type Refused, testRefusals } from './refused.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }

const asked = (command: { readonly kind: Command['kind']; readonly [key: string]: unknown }) => command as Command
const block = (id: string, rooms: number, from = '2026-06-20') =>
  asked({
    kind: 'block-rooms',
    block: id,
    name: 'Over',
    roomType: 'double',
    from,
    to: '2026-06-22',
    rooms,
    cutOff: from,
  })
const parking = { id: 'p1', transactionCode: '2000', text: 'Parking', quantity: 1, unit: 2000, per: 'night' }
const close = (room: string, from: string) =>
  asked({ kind: 'close-room', room, as: 'out-of-order', from, to: '2026-06-05', reason: 'Pipe' })
const wake = (request: string, date: string) =>
  asked({ kind: 'ask-wake-up', request, reservation: 'here', date, hour: '06:30' })

const acme = { name: 'Acme', email: null, address: null, account: null, kind: 'company', vatId: null }

const particular: Property = {
  ...harbourHouse,
  checkInNeeds: 'clean',
  ratePlans: harbourHouse.ratePlans.map(plan => ({ ...plan, byDay: { suite: 9900 } })),
}

/**
 * In 201 sleeps Ada since today, in another room since yesterday; `gone` has left, `cancelled` never came, all four suites are sold. Room 205
 * is kept from tomorrow on, 207 is out of order, 103 is dirty; in July nobody arrives.
 */
function busyHotel(): Hotel {
  const hotel = aHotel({ property: particular, date: day('2026-05-31') })
  ask(hotel, register('ada'), book('old', { arrival: '2026-05-31', departure: '2026-06-03' }), checkIn('old', '212'))
  ask(hotel, { kind: 'start-night-audit' }, { kind: 'end-night-audit' })
  ask(hotel, ...['here', 'gone', 'cancelled', 'expected'].map(id => book(id, today)))
  ask(hotel, checkIn('here', '201'), checkIn('gone'), checkOut('gone'), cancel('cancelled'), book('later'))
  ask(hotel, ...['s1', 's2', 's3', 's4'].map(id => book(id, { ...today, roomType: 'suite' })))
  ask(hotel, book('kept'), asked({ kind: 'assign-room', reservation: 'kept', room: '205' }))
  ask(hotel, book('sharer'), asked({ kind: 'share-room', reservation: 'sharer', with: 'later' }))
  ask(hotel, ...['host', 'with-host', 'late'].map(id => book(id, today)))
  ask(hotel, ...['with-host', 'late'].map(id => asked({ kind: 'share-room', reservation: id, with: 'host' })))
  ask(hotel, checkIn('host', '210'), checkIn('with-host'))
  ask(hotel, block('wedding', 1), block('over', 1), asked({ kind: 'release-block', block: 'over' }))
  const closed = { ...unrestricted, closed: true }
  const july = { from: '2026-07-01', to: '2026-07-31', restrictions: closed }
  ask(hotel, asked({ kind: 'push-restrictions', ratePlan: 'flexible', ...july }))
  ask(hotel, close('207', '2026-06-01'), book('single', { ...today, roomType: 'single' }))
  ask(hotel, asked({ kind: 'set-condition', room: '103', condition: 'dirty' }))
  ask(hotel, ...['k1', 'k2'].map(key => asked({ kind: 'issue-key', key, reservation: 'here' })))
  ask(hotel, asked({ kind: 'void-key', key: 'k2', because: 'lost' }), wake('w1', '2026-06-02'))
  ask(hotel, asked({ kind: 'leave-message', request: 'm1', reservation: 'here', text: 'Your sister rang.' }))
  ask(hotel, asked({ kind: 'deliver-message', request: 'm1' }))
  ask(hotel, register('ada-2'), asked({ kind: 'merge-guests', guest: 'ada-2', into: 'ada' }))
  ask(hotel, register('forgotten'), asked({ kind: 'erase-guest', guest: 'forgotten' }))
  ask(
    hotel,
    register('went'),
    book('went', { guest: 'went' }),
    cancel('went'),
    asked({ kind: 'erase-guest', guest: 'went' }),
  )
  ask(
    hotel,
    register('debtor', { firstName: 'Dan', lastName: 'Debtor' }),
    book('owing', { guest: 'debtor' }),
    cancel('owing', 1),
  )
  ask(hotel, asked({ kind: 'register-firm', firm: 'acme', details: acme }))
  return hotel
}

type Kind = (ProfileRefusal | ReservationRefusal | DayRefusal | HouseRefusal)['kind']

/** Refused while night audit runs, in a full house, or between the houses of a group: with tests of their own. */
type Elsewhere =
  | 'night-audit-running'
  | 'day-is-closing'
  | 'stay-is-over'
  | 'night-is-charged'
  | 'no-free-room'
  | 'departure-in-the-past'
  | 'stay-is-not-over'
  | 'unknown-property'
  | 'in-another-house'

const table: Refused<Exclude<Kind, Elsewhere>> = {
  'unknown-guest': [book('new', { guest: 'ghost' }), 'ghost'],
  'guest-exists': [register('ada'), 'ada'],
  'guest-is-merged': [book('new', { guest: 'ada-2' }), '"ada-2"', '"ada"'],
  'guest-is-erased': [asked({ kind: 'change-guest', guest: 'forgotten', changes: {} }), '"forgotten"'],
  'merged-with-itself': [asked({ kind: 'merge-guests', guest: 'ada', into: 'ada' }), '"ada"'],
  'still-a-guest': [asked({ kind: 'erase-guest', guest: 'ada' }), 'Ada Byron', '"old"', 'in-house'],
  'still-owes': [asked({ kind: 'erase-guest', guest: 'debtor' }), 'Dan Debtor', '"owing"', '129.50 EUR'],
  'stay-is-forgotten': [asked({ kind: 'leave-message', request: 'm2', reservation: 'went', text: 'Hello' }), '"went"'],
  'unknown-firm': [book('new', { particulars: { company: 'ghost' } as never }), '"ghost"'],
  'firm-exists': [asked({ kind: 'register-firm', firm: 'acme', details: acme }), '"acme"'],
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
  'room-kept': [checkIn('expected', '205'), '205', 'Ada Byron', '2026-06-02'],
  restricted: [book('new', { arrival: '2026-07-01', departure: '2026-07-02' }), 'flexible', '2026-07-01'],
  'option-date': [asked({ ...book('new'), kind: 'hold', until: '2026-06-09' }), '2026-06-09', '2026-06-02'],
  'too-late-to-undo': [asked({ kind: 'undo-check-in', reservation: 'old' }), 'Ada Byron', '2026-05-31'],
  'sold-out-by-day': [book('new', { ...today, departure: today.arrival, roomType: 'suite' }), 'suite', '2026-06-01'],
  'shares-a-room': [moveTo('later', '2026-06-05', '2026-06-07'), 'Ada Byron'],
  'sharing-ends-by-moving': [
    asked({ kind: 'share-room', reservation: 'with-host', with: null }),
    ...['Ada Byron', '210'],
  ],
  'sleeps-with': [checkIn('late', '211'), 'Ada Byron', '210'],
  'cannot-share': [asked({ kind: 'share-room', reservation: 'expected', with: 's1' }), 'Ada Byron'],
  'extra-exists': [
    asked({ kind: 'change-particulars', reservation: 'later', changes: { extras: [parking, parking] } }),
    '"p1"',
  ],
  'unknown-block': [asked({ kind: 'release-block', block: 'ghosts' }), '"ghosts"'],
  'block-exists': [block('wedding', 1), '"wedding"'],
  'block-is-released': [asked({ kind: 'release-block', block: 'over' }), 'Over'],
  'too-few-left': [block('too-many', 99), 'double', '99', '2026-06-20'],
  'impossible-span': [block('past', 1, '2026-05-01'), '2026-05-01', '2026-06-01'],
  'room-not-ready': [checkIn('single', '103'), '103', 'dirty', 'clean'],
  'room-closed': [checkIn('expected', '207'), '207', '2026-06-05', 'Pipe'],
  'room-is-open': [asked({ kind: 'reopen-room', room: '211' }), '211'],
  'room-is-taken': [close('201', '2026-06-01'), '201', 'Ada Byron', '2026-06-01'],
  'impossible-closure': [close('211', '2026-05-01'), '2026-05-01', '2026-06-01'],
  'key-exists': [asked({ kind: 'issue-key', key: 'k1', reservation: 'here' }), '"k1"'],
  'unknown-key': [asked({ kind: 'void-key', key: 'k9', because: 'lost' }), '"k9"'],
  'key-is-void': [asked({ kind: 'void-key', key: 'k2', because: 'lost' }), '"k2"'],
  'request-exists': [asked({ kind: 'leave-message', request: 'm1', reservation: 'here', text: 'Hello' }), '"m1"'],
  'unknown-request': [asked({ kind: 'deliver-message', request: 'w1' }), '"w1"'],
  'request-is-closed': [asked({ kind: 'deliver-message', request: 'm1' }), '"m1"', 'delivered'],
  'wake-up-in-the-past': [wake('w2', '2026-05-31'), '2026-05-31', '2026-06-01'],
  'no-newer-release': [{ kind: 'upgrade-pms', to: 1 }, '2', '1'],
  'night-audit-not-running': [{ kind: 'end-night-audit' }, 'Night audit'],
}

testRefusals(busyHotel, table)

test('a house that is full says so', () => {
  expect(explain({ kind: 'no-free-room', roomType: 'suite' })).toMatch(/^No suite .*\.$/)
})
