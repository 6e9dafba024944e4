/** Who the guests are, what they agreed to, and how they are merged and forgotten. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import { resolved } from '../../../../simulator/domain/profiles/merging.ts'
import type { GuestId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night } from '../reservations/a-stay.ts'

const guest = (hotel: Hotel, id: string) => {
  const found = hotel.state.guests.get(id as GuestId)
  if (!found) throw new Error(`There is no guest "${id}".`)
  return found
}
const merge = (id: string, into: string) => asked({ kind: 'merge-guests', guest: id, into })
const erase = (id: string) => asked({ kind: 'erase-guest', guest: id })

test('a guest’s consent has a history, and its last word is the one that counts', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada', { consent: { ...neverAsked, email: 'given' } }))
  ask(hotel, asked({ kind: 'set-consent', guest: 'ada', channel: 'email', to: 'refused', by: 'guest' }))
  ask(
    hotel,
    asked({
      kind: 'change-guest',
      guest: 'ada',
      changes: { consent: { ...neverAsked, email: 'refused', sms: 'given' } },
    }),
  )
  const { consents, details } = guest(hotel, 'ada')
  expect(consents.map(({ channel, to, by }) => `${channel} ${to} ${by}`)).toEqual([
    ...['email given desk', 'email refused guest', 'sms given desk'],
  ])
  expect(details.consent).toEqual({ ...neverAsked, email: 'refused', sms: 'given' })
})

test('of two profiles of one person one is left, with all stays, and the old id leads there', () => {
  const hotel = aHotel()
  const relay = { email: 'x7@relay.example', emailKind: 'relay' } as const
  ask(
    hotel,
    register('a1', { email: 'ada@example.com', emailKind: 'personal' }),
    register('a2', { ...relay, phone: '+33 1', vip: 'VIP1' }),
  )
  ask(
    hotel,
    book('r1', { guest: 'a2' }),
    book('r2', { guest: 'a1', particulars: { booker: 'a2', companions: ['a2'] } as never }),
  )
  ask(hotel, merge('a2', 'a1'))
  expect(guest(hotel, 'a1').details).toMatchObject({
    email: 'ada@example.com',
    emailKind: 'personal',
    phone: '+33 1',
    vip: 'VIP1',
  })
  expect([stay(hotel, 'r1').booking.guest, stay(hotel, 'r2').booking.particulars]).toMatchObject([
    'a1',
    { booker: 'a1', companions: ['a1'] },
  ])
  expect(guest(hotel, 'a2').standing).toEqual({ status: 'merged', into: 'a1' })
  expect(refusalOf(hotel, book('r3', { guest: 'a2' }))).toContain('"a1"')
})

test('who refused under one name has refused under both', () => {
  const hotel = aHotel()
  ask(hotel, register('a1', { consent: { ...neverAsked, email: 'given' } }))
  ask(hotel, register('a2', { consent: { ...neverAsked, email: 'refused', sms: 'given' } }), merge('a2', 'a1'))
  expect(guest(hotel, 'a1').details.consent).toEqual({ ...neverAsked, email: 'refused', sms: 'given' })
})

test('whatever is merged into whatever, an old id always leads to a profile that is alive, and never in a circle', () => {
  const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 30 })
  fc.assert(
    fc.property(pairs, merges => {
      const hotel = aHotel()
      for (let id = 0; id < 8; id += 1) ask(hotel, register(`g${id}`))
      for (const [from, into] of merges) hotel.obey(merge(`g${from}`, `g${into}`), 'desk')
      for (let id = 0; id < 8; id += 1)
        expect(resolved(hotel.state, `g${id}` as GuestId)?.standing.status).toBe('active')
    }),
    { numRuns: 50 },
  )
})

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
  ask(
    hotel,
    register('grace', { ...grace, address, vip: 'SECRETVIP', title: 'S', loyalty: { number: 'SECRET9', tier: null } }),
  )
  const particulars = { notes: 'secret anniversary', preferences: ['secret pillow'] }
  const today = { guest: 'grace', arrival: '2026-06-01', departure: '2026-06-03', particulars: particulars as never }
  ask(hotel, book('r1', today), checkIn('r1'), book('r2', { ...today, arrival: '2026-06-02' }))
  ask(hotel, asked({ kind: 'leave-message', request: 'm1', reservation: 'r1', text: 'A secret message' }))
  ask(hotel, about('cancel', 'r2', { feeNights: 0, by: 'guest', reason: 'secret reason' }), ...night, checkOut('r1'))
  return hotel
}

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

test('a stay may name its company and travel agent, once they are known', () => {
  const hotel = aHotel()
  const firm = (id: string, details: object) => asked({ kind: 'register-firm', firm: id, details })
  ask(hotel, firm('acme', { kind: 'company', name: 'Acme', email: null, address: null, account: 'acme', vatId: 'FR1' }))
  ask(
    hotel,
    firm('tours', {
      kind: 'travel-agent',
      name: 'Tours',
      email: null,
      address: null,
      account: null,
      iata: '123',
      commissionPpm: 100_000,
    }),
  )
  ask(hotel, register('ada'), book('r1', { particulars: { company: 'acme', travelAgent: 'tours' } as never }))
  expect(stay(hotel, 'r1').booking.particulars).toMatchObject({ company: 'acme', travelAgent: 'tours' })
})
