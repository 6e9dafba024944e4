/** What is left of a guest who wants to be forgotten. */
import { expect, test } from 'vitest'
import type { GuestId, ReservationId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, refusalOf, register } from '../../a-hotel.ts'
import { about, asked, night } from '../reservations/a-stay.ts'

const merge = (id: string, into: string) => asked({ kind: 'merge-guests', guest: id, into })
const erase = (id: string) => asked({ kind: 'erase-guest', guest: id })

/** Grace has stayed, paid and gone; everything about her can be found by its words. */
function afterGrace(): Hotel {
  const hotel = aHotel()
  const address = { lines: ['Quai Secret 7'], city: 'Secretville', postalCode: '99SECRET', region: null }
  const grace = {
    firstName: 'Gracesecret',
    lastName: 'Hoppersecret',
    email: 'secret@example.com',
    phone: '+33 secret',
    notes: 'secretly vegan',
  }
  const other = { email: 'secret2@example.com', notes: 'a second secret', phone: '+44 secret', vip: 'SECRET2' }
  ask(
    hotel,
    register('grace', { ...grace, address, vip: 'SECRETVIP', title: 'S', loyalty: { number: 'SECRET9', tier: null } }),
    ...[register('g2', { firstName: 'Gsecret', ...other }), register('g3', { lastName: 'Hsecret', ...other })],
    ...[merge('g3', 'g2'), merge('g2', 'grace')],
  )
  const channel = { name: 'Zest', number: 'SECRET-77' }
  const noted = { channel, crsNumber: 'CRS-SECRET', notes: 'secret anniversary', preferences: ['secret pillow'] }
  const particulars = { ...noted, companions: ['ada'] }
  const today = { guest: 'grace', arrival: '2026-06-01', departure: '2026-06-03', particulars: particulars as never }
  ask(hotel, register('ada'), book('r1', today), checkIn('r1'), book('r2', { ...today, arrival: '2026-06-02' }))
  ask(
    hotel,
    asked({
      kind: 'authorise-card',
      authorisation: 'a1',
      reservation: 'r1',
      token: 'tok_approved_1111_secret',
      minor: 900,
    }),
  )
  ask(hotel, asked({ kind: 'leave-message', request: 'm1', reservation: 'r1', text: 'A secret message' }))
  ask(hotel, ...unbilled('r2'))
  ask(hotel, about('cancel', 'r2', { feeNights: 0, by: 'guest', reason: 'secret reason' }), ...night, checkOut('r1'))
  return hotel
}

/** Lines and payments that no invoice will ever hold, with words in them. */
const unbilled = (reservation: string) => [
  about('post-charge', reservation, { posting: 'p1', check: null, items: [item('Mrs Hoppersecret’s wine')] }),
  about('post-charge', reservation, { posting: 'p2', check: null, items: [item('Her secret dessert')] }),
  asked({ kind: 'void-posting', posting: 'p3', of: 'p1', reason: 'A secret complaint' }),
  asked({ kind: 'adjust-line', posting: 'p4', line: 'p2.1', minor: 500, reason: 'Another secret' }),
  about('take-deposit', reservation, {
    payment: 'm1',
    method: 'bank-transfer',
    minor: 500,
    reference: 'From G. Hoppersecret',
  }),
  about('apply-deposit', reservation, { payment: 'm2', window: 1, minor: 300 }),
  about('return-deposit', reservation, { payment: 'm3', of: null, minor: 200 }),
  about('take-payment', reservation, {
    payment: 'm4',
    window: 1,
    method: 'card',
    minor: 200,
    reference: 'tok_approved_1111_secret',
  }),
]
const paid = { payment: 'm9', window: 1, minor: 100 }
const item = (text: string) => ({ transactionCode: '2000', text, quantity: 1, unit: 1000 })

/** Where a word is found, in state and in all that windows show. */
function places(hotel: Hotel, word: RegExp): string[] {
  const { property: _, ...state } = hotel.state
  const { changes, guests, reservations } = hotel.shelves
  const feed = changes.page(0, changes.length, '[', ']')
  const all = {
    ...state,
    feed: String(feed),
    guests2: String(guests.page(0, 99, '[', () => ']').body),
    stays2: String(reservations.page(0, 99, '[', () => ']').body),
  }
  return Object.entries(all).flatMap(([name, part]) => (word.test(textOf(part)) ? [name] : []))
}

const textOf = (part: unknown): string =>
  JSON.stringify(part, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value))

test('a guest who is forgotten is found nowhere but on the bill that the law wants kept', () => {
  const hotel = afterGrace()
  expect(places(hotel, /secret/i).length).toBeGreaterThan(4)
  ask(hotel, erase('grace'))
  expect(places(hotel, /secret/i)).toEqual(['invoices'])
  expect([...hotel.state.invoices.values()]).toMatchObject([{ billedTo: 'Gracesecret Hoppersecret' }])
})

test('what is left of a forgotten guest in the feed can still be read, change by change', () => {
  const hotel = afterGrace()
  const { changes } = hotel.shelves
  const before = Array.from({ length: changes.length }, (_, place) => JSON.parse(String(changes.bytes(place))))
  ask(hotel, erase('grace'))
  before.forEach((change, place) => {
    const after = JSON.parse(String(changes.bytes(place)))
    expect(Object.keys(after.data)).toEqual(Object.keys(change.data))
    expect([after.id, after.data.version, after.data.status]).toEqual([
      change.id,
      change.data.version,
      change.data.status,
    ])
  })
  expect(changes.change(changes.length - 1)?.type).toBe('guest.erased')
})

test('a late update of a forgotten guest is refused, and writes nothing', () => {
  const hotel = afterGrace()
  ask(hotel, erase('grace'))
  const { length } = hotel.journal
  expect(
    refusalOf(hotel, asked({ kind: 'change-guest', guest: 'grace', changes: { email: 'secret@example.com' } })),
  ).toContain('erased')
  expect(hotel.journal.length).toBe(length)
})

test('nobody is forgotten who is here, is still to come, or owes something', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1'))
  expect(refusalOf(hotel, erase('ada'))).toMatch(/Ada Byron cannot be forgotten yet.*confirmed/)
  ask(hotel, cancel('r1', 1))
  expect(refusalOf(hotel, erase('ada'))).toContain('129.50 EUR')
  ask(
    hotel,
    asked({
      kind: 'take-payment',
      payment: 'p',
      reservation: 'r1',
      window: 1,
      method: 'cash',
      minor: 12950,
      reference: null,
    }),
  )
  ask(hotel, erase('ada'))
})

test('what was merged into a forgotten guest is forgotten with it, and its id still leads there', () => {
  const hotel = afterGrace()
  ask(hotel, erase('grace'))
  const standing = (id: string) => hotel.state.guests.get(id as GuestId)?.standing
  expect([standing('g3'), standing('g2'), standing('grace')]).toEqual([
    ...[{ status: 'merged', into: 'g2' }, { status: 'merged', into: 'grace' }, { status: 'erased' }],
  ])
  const { changes } = hotel.shelves
  const last = [3, 2, 1].map(back => changes.change(changes.length - back))
  expect(last.map(change => `${change?.type} ${change?.subject}`)).toEqual([
    ...['guest.erased g2', 'guest.erased g3', 'guest.erased grace'],
  ])
})

test('an unbilled line of a forgotten guest says what was sold, and no more; sums stay as they were', () => {
  const hotel = afterGrace()
  const folio = () => hotel.state.folios.get('r2' as ReservationId)
  const sums = () => [folio()?.charges.map(({ gross }) => gross), folio()?.payments.map(({ minor }) => minor)]
  const before = [sums(), new Map(hotel.state.ledgers)]
  ask(hotel, erase('grace'))
  expect([sums(), hotel.state.ledgers]).toEqual(before)
  expect(new Set(folio()?.charges.map(({ text }) => text))).toEqual(new Set(['Food']))
})

test('the card of a forgotten guest is let go', () => {
  const hotel = afterGrace()
  ask(hotel, erase('grace'))
  expect([...hotel.state.authorisations.values()]).toMatchObject([{ token: '', status: 'released' }])
})

test('nothing is written to the stay of a forgotten guest, and it does not begin again', () => {
  const hotel = afterGrace()
  ask(hotel, erase('grace'))
  const { length } = hotel.journal
  const late = [
    about('leave-message', 'r1', { request: 'm9', text: 'For Mrs Hoppersecret' }),
    about('change-particulars', 'r1', { changes: { notes: 'Mrs Hoppersecret rang' } }),
    about('post-charge', 'r1', { posting: 'p9', check: null, items: [item('Her secret minibar')] }),
    about('undo-check-out', 'r1'),
    about('reinstate', 'r2'),
    about('take-deposit', 'r1', { payment: 'm9', method: 'cash', minor: 1, reference: 'secret' }),
    about('authorise-card', 'r1', { authorisation: 'a9', token: 'tok_approved_1111_secret', minor: 1 }),
    about('take-payment', 'r2', { ...paid, method: 'bank-transfer', reference: 'From G. Hoppersecret' }),
    asked({ kind: 'adjust-line', posting: 'p9', line: 'p2.1', minor: 1, reason: 'A secret' }),
    asked({ kind: 'void-posting', posting: 'p9', of: 'p2', reason: 'A secret' }),
  ]
  for (const command of late) expect(refusalOf(hotel, command)).toMatch(/"r[12]" was erased.*nothing more is written/)
  expect(hotel.journal.length).toBe(length)
})

test('money is still taken for the stay of a forgotten guest, without a reference in words', () => {
  const hotel = afterGrace()
  const firm = { kind: 'company', name: 'Acme', email: null, address: null, account: 'acme', vatId: null }
  ask(hotel, asked({ kind: 'register-firm', firm: 'acme', details: firm }), erase('grace'))
  ask(hotel, about('take-payment', 'r2', { ...paid, payment: 'm8', method: 'cash', reference: null }))
  ask(hotel, about('take-payment', 'r2', { ...paid, method: 'receivables', reference: 'acme' }))
  expect(places(hotel, /secret/i)).toEqual(['invoices'])
})

test('a guest is forgotten, and not the living one whose id a stay happens to carry', () => {
  const hotel = aHotel()
  ask(hotel, register('ada', { notes: 'Alive' }), register('grace'), book('ada', { guest: 'grace' }), cancel('ada'))
  ask(hotel, erase('grace'))
  expect(String(hotel.shelves.changes.page(0, hotel.shelves.changes.length, '[', ']'))).toContain('Alive')
})

test('what was noted while a stay was the forgotten guest’s is gone from its earlier changes, though another came in the end', () => {
  const hotel = aHotel()
  ask(
    hotel,
    register('ada'),
    register('grace'),
    book('r1', { guest: 'grace', particulars: { notes: 'A secret' } as never }),
  )
  ask(
    hotel,
    about('change-stay-guest', 'r1', { guest: 'ada' }),
    about('change-particulars', 'r1', { changes: { notes: 'Early' } }),
  )
  ask(hotel, erase('grace'))
  const { changes } = hotel.shelves
  const told = Array.from({ length: changes.length }, (_, place) => JSON.parse(String(changes.bytes(place))).data)
  expect(told.flatMap(({ notes, guest }) => (notes ? [`${guest}: ${notes}`] : []))).toEqual([
    'ada: A secret',
    'ada: Early',
  ])
})
