/** Two houses under one PMS: Harbour House in Paris time, and a house in New York. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { newYork } from '../../../fixtures/hotels/new-york.ts'
import { type Addressed, evolveInGroup, openGroup } from '../../../simulator/domain/group.ts'
import type { AuthorisationId, ReservationId } from '../../../simulator/domain/words.ts'
import { Hotel } from '../../../simulator/hotel.ts'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { openStore } from '../../../simulator/store/hotel-store.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, moment, refusalOf, register, stay } from '../a-hotel.ts'
import { aFile, origins } from '../a-kept-hotel.ts'
import { about, asked, night, sold } from './reservations/a-stay.ts'

const today = { arrival: '2026-06-01', departure: '2026-06-03' }
const [paris, york] = [harbourHouse.id, newYork.id]
const card1111 = 'tok_approved_1111'
const inYork = (command: Addressed): Addressed => ({ ...command, property: york })

function aGroup(over: Partial<Hotel['options']> = {}): Hotel {
  const hotel = aHotel({ sisters: [newYork], ...over })
  ask(hotel, register('ada'), register('ada-2'), register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  const card = { authorisation: 'a1', reservation: 'p1', token: card1111, minor: 5000 }
  ask(
    hotel,
    book('p1', today),
    asked({ kind: 'authorise-card', ...card }),
    inYork(book('y1', { ...today, guest: 'ada-2' })),
  )
  return hotel
}

const house = (hotel: Hotel, id: string) => hotel.houses.get(id) ?? expect.fail(`There is no house ${id}.`)

test('each house has rooms, prices and currency of its own, and the ids and numbers of stays are common', () => {
  const hotel = aGroup()
  expect([sold(hotel, '2026-06-01'), house(hotel, york).sold.get('double 2026-06-01' as never)]).toEqual([1, 1])
  expect([stay(hotel, 'p1'), stay(hotel, 'y1')]).toMatchObject([
    { property: paris, amount: { currency: 'EUR' } },
    { property: york, amount: { currency: 'USD' } },
  ])
  expect(Number(stay(hotel, 'y1').number)).toBe(Number(stay(hotel, 'p1').number) + 1)
  expect(refusalOf(hotel, inYork(book('p1', today)))).toContain('"p1" is already booked')
  expect(refusalOf(hotel, inYork(checkIn('y1', '101')))).toMatch(/no room 101 here. Choose one of 201/)
})

test('what is asked about a stay is asked of its house, and a house by another name is not known', () => {
  const hotel = aGroup()
  ask(hotel, checkIn('y1', '205'), checkIn('p1', '205'))
  expect([...house(hotel, york).occupied]).toEqual([['205', ['y1']]])
  expect(refusalOf(hotel, { ...register('x'), property: 'rome' } as Addressed)).toBe(
    `This PMS keeps no property "rome". Choose one of ${paris}, ${york}.`,
  )
})

test('what is forgotten on a bill says what was sold in its own house’s words', () => {
  const hotel = aGroup()
  const items = [{ transactionCode: '2000', text: 'Birthday cake for Ada Byron', quantity: 1, unit: 4000 }]
  ask(hotel, about('post-charge', 'y1', { posting: 'c1', check: null, items }))
  ask(hotel, asked({ kind: 'void-posting', posting: 'v1', of: 'c1', reason: 'Ada Byron did not come' }), cancel('y1'))
  ask(hotel, asked({ kind: 'erase-guest', guest: 'ada-2' }))
  const lines = house(hotel, york).folios.get('y1' as ReservationId)?.charges ?? []
  expect(lines.map(({ text }) => text)).toEqual(['Food and drinks', 'Food and drinks'])
})

test('a key, a posting and a payment are known by their house too', () => {
  const hotel = aGroup()
  const items = [{ transactionCode: '2000', text: 'Dinner', quantity: 1, unit: 4000 }]
  ask(hotel, checkIn('y1'), about('issue-key', 'y1', { key: 'k1' }))
  ask(hotel, about('post-charge', 'y1', { posting: 'c1', check: null, items }))
  ask(hotel, about('take-payment', 'y1', { payment: 'm1', window: 1, method: 'card', minor: 500, reference: null }))
  ask(hotel, asked({ kind: 'void-key', key: 'k1', because: 'lost' }))
  ask(hotel, asked({ kind: 'adjust-line', posting: 'a1', line: 'c1.1', minor: 100, reason: '' }))
  ask(hotel, asked({ kind: 'report-chargeback', chargeback: 'b1', payment: 'm1', minor: 200 }))
  ask(hotel, asked({ kind: 'close-chargeback', chargeback: 'b1', outcome: 'won' }))
  ask(hotel, asked({ kind: 'refund-payment', payment: 'm2', of: 'm1', minor: 500, reason: '' }))
  expect([house(hotel, york).ledgers.get('money:card'), house(hotel, paris).ledgers.size]).toEqual([0, 0])
})

test.each<[string, Addressed]>([
  ['a stay is not checked in elsewhere', { ...checkIn('p1'), property: york }],
  ['no bed is shared', about('share-room', 'p1', { with: 'y1' })],
  ['no charge is transferred', asked({ kind: 'transfer-posting', posting: 'x', of: 'c1', to: 'y1', property: paris })],
  [
    'no card is charged',
    asked({ kind: 'capture-authorisation', authorisation: 'a1', payment: 'x', window: 1, minor: 1, property: york }),
  ],
  ['no bill is routed', about('set-routing', 'p1', { routing: [{ kinds: ['room'], to: 'y1', window: 1 }] })],
])('between two houses %s', (_, command) => {
  expect(refusalOf(aGroup(), command)).toMatch(/is in the property [a-z-]+, and [a-z-]+ was asked/)
})

test('each house keeps its books, its bills and its day; night audit comes at its own hour', async () => {
  const hotel = aGroup()
  ask(hotel, checkIn('p1'), checkIn('y1'))
  await hotel.advanceTo(moment('2026-06-02T02:00:00Z'))
  expect([house(hotel, paris).businessDate, house(hotel, york).businessDate]).toEqual(['2026-06-02', '2026-06-01'])
  await hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  expect([house(hotel, paris).businessDate, house(hotel, york).businessDate]).toEqual(['2026-06-02', '2026-06-02'])
  ask(hotel, checkOut('p1'), checkOut('y1'))
  for (const each of hotel.houses.values()) {
    expect([...each.invoices.keys()]).toEqual(['I000001'])
    expect([...each.ledgers.values()].reduce((sum, minor) => sum + minor, 0)).toBe(0)
  }
  expect(house(hotel, paris).ledgers.get('money:card')).toBe(12_950)
})

test('night audit lets go what cards kept ready for stays of its own house alone, as its own day has it', () => {
  const hotel = aGroup()
  ask(hotel, asked({ kind: 'authorise-card', authorisation: 'a2', reservation: 'y1', token: card1111, minor: 900 }))
  const status = (id: string) => hotel.state.authorisations.get(id as AuthorisationId)?.status
  ask(hotel, ...Array.from({ length: 8 }, () => night).flat())
  expect([house(hotel, york).businessDate, status('a1'), status('a2')]).toEqual(['2026-06-01', 'expired', 'open'])
  ask(hotel, ...Array.from({ length: 8 }, () => night.map(inYork)).flat())
  expect(status('a2')).toBe('expired')
})

test('a card is captured as the house of the stay has it: on its day, at its tip, and under ids of its own payments', () => {
  const generous = { ...harbourHouse, books: { ...harbourHouse.books, tipPpm: 500_000 } }
  const hotel = aGroup({ property: generous })
  const capture = (payment: string, minor: number) =>
    asked({ kind: 'capture-authorisation', authorisation: 'a2', payment, window: 1, minor })
  ask(hotel, ...night, about('authorise-card', 'y1', { authorisation: 'a2', token: card1111, minor: 1000 }))
  ask(hotel, about('take-payment', 'y1', { payment: 'x', window: 1, method: 'cash', minor: 700, reference: null }))
  expect(refusalOf(hotel, capture('x', 100))).toContain('"x"')
  expect(refusalOf(hotel, capture('z', 1400))).toMatch(/only 1[0-9.]+ USD can be captured/)
  ask(hotel, capture('z', 1000))
  const paid = house(hotel, york).folios.get('y1' as ReservationId)?.payments
  expect(paid?.map(({ payment, businessDate }) => [payment, businessDate])).toEqual([
    ['x', '2026-06-01'],
    ['z', '2026-06-01'],
  ])
  expect(house(hotel, paris).payments.size).toBe(0)
})

test('who owes dollars is told so in every house', () => {
  const hotel = aGroup()
  ask(hotel, inYork(book('y2', { ...today, guest: 'bea' })), cancel('y2', 1))
  const erase = asked({ kind: 'erase-guest', guest: 'bea' })
  expect(refusalOf(hotel, erase)).toMatch(/ USD are open at the reservation "y2"/)
  expect(refusalOf(hotel, inYork(erase))).toMatch(/ USD are open at the reservation "y2"/)
})

test('a guest who is merged or forgotten is so in every house', () => {
  const hotel = aGroup()
  ask(hotel, asked({ kind: 'merge-guests', guest: 'ada-2', into: 'ada' }))
  expect(stay(hotel, 'y1').booking.guest).toBe('ada')
  ask(hotel, checkIn('p1'), checkOut('p1'))
  expect(refusalOf(hotel, asked({ kind: 'erase-guest', guest: 'ada' }))).toMatch(/reservation "y1" is confirmed/)
  ask(hotel, inYork(book('y2', { ...today, guest: 'bea' })), checkIn('y2'), checkOut('y2'))
  ask(hotel, checkIn('y1'), checkOut('y1'), ...['ada', 'bea'].map(guest => asked({ kind: 'erase-guest', guest })))
  const everything = [
    JSON.stringify([...house(hotel, york).guests.values()]),
    String(hotel.shelves.changes.page(0, hotel.shelves.changes.length, '[', ']')),
  ].join()
  for (const name of ['Byron', 'Cole']) expect(everything).not.toContain(name)
})

test('windows show each stay with its house, and an upgrade of the PMS is one for all', () => {
  const old = { ...harbourHouse, schemaVersion: 1 } as const
  const hotel = aGroup({ property: old, sisters: [{ ...newYork, schemaVersion: 2 }] })
  const shown = (id: string) => JSON.parse(String(hotel.shelves.reservations.get(id)?.bytes))
  expect([shown('p1').property, shown('y1').property, 'nightly' in shown('y1')]).toEqual([paris, york, false])
  ask(hotel, { kind: 'upgrade-pms', to: 2 })
  expect(['nightly' in shown('p1'), 'nightly' in shown('y1'), house(hotel, york).schemaVersion]).toEqual([
    true,
    true,
    2,
  ])
})

const filesOf = ({ files }: Hotel) => files.map(({ content, ...file }) => ({ ...file, text: String(content) }))

test('each house writes a file of its own for each day, and all of it is there again after a restart', async () => {
  const file = aFile()
  const options = { persona: nightlyFull, sisters: [newYork] }
  const name = { ...origins, property: `${paris},${york}`, persona: 'nightly-full' }
  const store = openStore(file, {}, name)
  const hotel = aGroup({ ...options, keeper: store.keeper })
  await hotel.advanceTo(moment('2026-06-03T03:00:00Z'))
  expect(hotel.files.map(each => [each.name, each.reservations])).toEqual([
    ['reservations-2026-06-01.csv', ['p1']],
    [`reservations-2026-06-01-${york}.csv`, ['y1']],
    ['reservations-2026-06-02.csv', ['p1']],
  ])
  store.close()
  const again = openStore(file, {}, name)
  const back = new Hotel({ ...hotel.options, keeper: again.keeper }, again.kept)
  expect([back.journal.head, back.houses]).toEqual([hotel.journal.head, hotel.houses])
  expect(filesOf(back)).toEqual(filesOf(hotel))
  const never = aGroup(options)
  for (const each of [never, back]) await each.advanceTo(moment('2026-06-04T12:00:00Z'))
  expect(back.journal.head).toBe(never.journal.head)
  again.close()
})

test('the journal alone gives the whole group again', () => {
  const hotel = aGroup()
  ask(hotel, checkIn('p1'), checkIn('y1'), ...night, ...night.map(inYork))
  ask(hotel, asked({ kind: 'merge-guests', guest: 'ada-2', into: 'ada' }), checkOut('y1'), checkOut('p1'))
  const replayed = openGroup([harbourHouse, newYork], day('2026-06-01'), hotel.state.firstNumber)
  for (const { command, events, at, seq } of hotel.journal.after(0))
    for (const event of events) evolveInGroup(replayed, command, event, at, seq)
  expect(replayed).toEqual(hotel.houses)
})
