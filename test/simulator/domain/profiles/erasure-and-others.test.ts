/** What goes from the stays and bills of others with a guest who wants to be forgotten, and what is not taken from them. */
import { expect, test } from 'vitest'
import type { GuestId, ReservationId } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, refusalOf, register, stay } from '../../a-hotel.ts'
import { about, asked, night } from '../reservations/a-stay.ts'

const erase = (id: string) => asked({ kind: 'erase-guest', guest: id })
const days = { arrival: '2026-06-01', departure: '2026-06-03' }
const item = (text: string) => ({ transactionCode: '2000', text, quantity: 1, unit: 1000 })

test('what a forgotten guest had is told in no words either on the folio of whoever pays for it, but on a bill', () => {
  const hotel = aHotel()
  const charge = (posting: string) =>
    about('post-charge', 'r1', { posting, check: null, items: [item(`${posting} for Ada Byron`)] })
  const toBea = (window: number) => about('set-routing', 'r1', { routing: [{ kinds: ['food'], to: 'r2', window }] })
  const pay = { payment: 'm1', window: 2, method: 'cash', minor: 1000, reference: null }
  ask(hotel, register('ada'), register('bea'), book('r1', days), book('r2', { ...days, guest: 'bea' }), checkIn('r1'))
  ask(hotel, checkIn('r2'), toBea(2), charge('bill'), about('take-payment', 'r2', pay))
  ask(hotel, about('close-window', 'r2', { window: 2 }), toBea(1), charge('cake'), charge('tart'), charge('wine'))
  ask(hotel, asked({ kind: 'void-posting', posting: 'v', of: 'tart', reason: 'Ada Byron sent it back' }))
  ask(hotel, about('set-routing', 'r1', { routing: [] }), charge('soup'))
  ask(hotel, asked({ kind: 'transfer-posting', posting: 't', of: 'soup', to: 'r2' }))
  const own = about('post-charge', 'r2', { posting: 'own', check: null, items: [item('Bea’s tea')] })
  ask(hotel, own, checkOut('r1'), erase('ada'))
  const lines = hotel.state.folios.get('r2' as ReservationId)?.charges
  expect(lines?.map(({ posting, text }) => `${posting}: ${text}`)).toEqual([
    ...['bill: bill for Ada Byron', 'cake: Food', 'tart: Food', 'wine: Food', 'v: Food', 't: Food', 'own: Bea’s tea'],
  ])
})

test('who forgets the booker or a companion keeps what was noted about the traveller', () => {
  const hotel = aHotel()
  const noted = { notes: 'Allergic to nuts', preferences: ['quiet'], channel: { name: 'Zest', number: '77' } }
  const particulars = { ...noted, crsNumber: 'C1', booker: 'boss', companions: ['friend'] } as never
  ask(hotel, ...['ada', 'boss', 'friend'].map(id => register(id, { notes: `About ${id}` })))
  ask(hotel, book('r1', { arrival: '2026-06-01', departure: '2026-06-02', particulars }), checkIn('r1'))
  ask(hotel, about('leave-message', 'r1', { request: 'm1', text: 'Your taxi waits' }), ...night, checkOut('r1'))
  const feed = () => String(hotel.shelves.changes.page(0, hotel.shelves.changes.length, '[', ']'))
  ask(hotel, erase('boss'), erase('friend'))
  expect(stay(hotel, 'r1').booking.particulars).toMatchObject({ ...noted, crsNumber: 'C1' })
  expect([...hotel.state.requests.values()]).toMatchObject([{ text: 'Your taxi waits' }])
  expect(feed()).toContain('Allergic to nuts')
  expect(feed()).toContain('About ada')
  expect(feed()).not.toMatch(/About (boss|friend)/)
})

test('the stay of another lives on without a forgotten booker and companion: it is noted at, cancelled and reinstated', () => {
  const hotel = aHotel()
  const particulars = { booker: 'boss', companions: ['ada', 'friend'] } as never
  ask(hotel, ...['ada', 'bea', 'boss', 'friend'].map(id => register(id)))
  ask(hotel, book('r1', { guest: 'bea', particulars }), erase('ada'), erase('boss'))
  expect(stay(hotel, 'r1').booking.particulars).toMatchObject({ booker: null, companions: ['friend'] })
  const told = JSON.parse(String(hotel.shelves.reservations.get('r1')?.bytes))
  expect(told).toMatchObject({ booker: null, companions: ['friend'] })
  ask(
    hotel,
    cancel('r1'),
    about('change-particulars', 'r1', { changes: { notes: 'Called' } }),
    about('reinstate', 'r1'),
  )
  ask(hotel, erase('friend'))
  expect(stay(hotel, 'r1')).toMatchObject({
    standing: { status: 'confirmed' },
    booking: { guest: 'bea', particulars: { companions: [], notes: 'Called' } },
  })
  expect(['ada', 'boss', 'friend'].map(id => hotel.state.staysOf.get(id as GuestId))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('what somebody else owes for a stay keeps nobody from being forgotten who only booked it or came along', () => {
  const hotel = aHotel()
  const particulars = { booker: 'boss', companions: ['ada'] } as never
  ask(hotel, ...['ada', 'bea', 'boss'].map(id => register(id)), book('r1', { guest: 'bea', particulars }))
  ask(hotel, cancel('r1', 1), erase('ada'), erase('boss'))
  expect(refusalOf(hotel, erase('bea'))).toMatch(/129.50 EUR are open at the reservation "r1"/)
})
