/** Who the guests are, what they agreed to, and how they are merged. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neverAsked } from '../../../../simulator/domain/profiles/guests.ts'
import { resolved } from '../../../../simulator/domain/profiles/merging.ts'
import type { GuestId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked } from '../reservations/a-stay.ts'

const guest = (hotel: Hotel, id: string) => {
  const found = hotel.state.guests.get(id as GuestId)
  if (!found) throw new Error(`There is no guest "${id}".`)
  return found
}
const merge = (id: string, into: string) => asked({ kind: 'merge-guests', guest: id, into })

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
    register('bea'),
    book('r2', { guest: 'bea', particulars: { booker: 'a2', companions: ['a2', 'a1'] } as never }),
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

test('nobody comes along to her own stay, or is its booker, under whatever name', () => {
  const hotel = aHotel()
  const along = { booker: 'a2', companions: ['a2', 'bea'] }
  const people = (id: string) => {
    const { guest, particulars } = stay(hotel, id).booking
    return [guest, particulars.booker, ...particulars.companions]
  }
  ask(hotel, ...['a1', 'a2', 'ada', 'bea'].map(id => register(id)))
  ask(hotel, book('r1', { guest: 'a1', particulars: along as never }))
  ask(hotel, book('r2', { guest: 'a2', particulars: { booker: 'a1', companions: ['bea', 'a1'] } as never }))
  ask(hotel, book('r3', { guest: 'a2', particulars: along as never }), book('r4', { guest: 'a2' }))
  ask(hotel, about('change-particulars', 'r4', { changes: along }), book('r5', { particulars: along as never }))
  ask(hotel, about('change-stay-guest', 'r5', { guest: 'a2' }))
  expect(['r3', 'r4', 'r5'].map(people)).toEqual(['a2', 'a2', 'a2'].map(guest => [guest, null, 'bea']))
  ask(hotel, merge('a2', 'a1'))
  expect(['r1', 'r2', 'r3'].map(people)).toEqual(['a1', 'a1', 'a1'].map(guest => [guest, null, 'bea']))
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
