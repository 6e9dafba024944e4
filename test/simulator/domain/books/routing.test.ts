/** Who pays which part of a bill, and where charges go. */
import { expect, test } from 'vitest'
import { ask, book, checkIn, checkOut, refusalOf, register } from '../../a-hotel.ts'
import {
  account,
  asked,
  balance,
  checkOutBy,
  drinks,
  firm,
  folio,
  food,
  item,
  night,
  paidBy,
  pay,
  post,
  room,
  withAdaInHouse,
} from './a-bill.ts'

const dinner = [item(food, 2450, 2), item(drinks, 3299)]

function afterDinner() {
  const hotel = withAdaInHouse()
  ask(hotel, post('dinner', dinner))
  return hotel
}

const route = (kinds: readonly string[], to: string, reservation = 'r1') =>
  asked({ kind: 'set-routing', reservation, routing: [{ kinds, to, window: 2 }] })

/** Bea in `r2` pays Ada's food and drinks. */
function withBeaPaying() {
  const hotel = withAdaInHouse()
  ask(hotel, register('bea', { firstName: 'Bea', lastName: 'Cole' }))
  ask(hotel, book('r2', { guest: 'bea', arrival: '2026-06-01', departure: '2026-06-02' }), checkIn('r2'))
  ask(hotel, route(['food', 'beverage'], 'r2'))
  return hotel
}

test('what the firm pays goes to its own window, line by line or by a rule', () => {
  const hotel = afterDinner()
  ask(hotel, firm('acme'), paidBy('acme', 2))
  ask(
    hotel,
    asked({ kind: 'set-routing', reservation: 'r1', routing: [{ kinds: ['room'], to: null, window: 2 }] }),
    ...night,
  )
  ask(hotel, asked({ kind: 'move-line', line: 'dinner.1', window: 2 }))
  const windows = folio(hotel).windows
  expect([windows.get(1)?.balance, windows.get(2)?.balance]).toEqual([3299, 12950 + 4900])
  expect(windows.get(2)?.payer).toEqual({ kind: 'account', account: 'acme' })
})

test('a group’s master folio takes what is routed to it, and routes nothing on', () => {
  const hotel = withAdaInHouse()
  const route = (reservation: string, to: string) =>
    asked({ kind: 'set-routing', reservation, routing: [{ kinds: ['room', 'food'], to, window: 3 }] })
  ask(hotel, book('master', { arrival: '2026-06-01' }), route('r1', 'master'))
  expect(refusalOf(hotel, route('r1', 'r1'))).toContain('circle')
  ask(hotel, book('r3'))
  expect(refusalOf(hotel, route('r3', 'r1'))).toContain('circle')
  ask(hotel, checkIn('master'), post('dinner', dinner), ...night)
  expect([balance(hotel), folio(hotel, 'master').windows.get(3)?.balance]).toEqual([3299, 4900 + 12950])
})

test('a payer who never comes pays for nobody from that night on', () => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['room'], to: 'master', window: 3 }]
  ask(hotel, book('master', { arrival: '2026-06-01' }), asked({ kind: 'set-routing', reservation: 'r1', routing }))
  ask(hotel, ...night)
  expect([balance(hotel), hotel.state.folios.has('master' as never)]).toEqual([12950, false])
})

test('what is routed to somebody who has left stays on the guest’s own folio', () => {
  const hotel = withBeaPaying()
  ask(hotel, post('dinner', dinner), checkOut('r2'), post('bar', [item(drinks, 900)]))
  expect([balance(hotel), balance(hotel, 'r2')]).toEqual([900, 0])
  expect(folio(hotel).charges).toMatchObject([{ posting: 'bar', window: 1 }])
  expect(refusalOf(hotel, route(['food'], 'r2'))).toMatch(/^Bea Cole cannot be charged.*checked-out/)
})

test('outlets are held to the credit of whoever pays, who is named', () => {
  const hotel = withBeaPaying()
  const credit = (noPost: boolean, creditLimit: number | null) =>
    asked({ kind: 'set-credit', reservation: 'r2', noPost, creditLimit })
  ask(hotel, credit(false, 1000), post('bar', [item(drinks, 900)]))
  expect(refusalOf(hotel, post('bar-2', [item(drinks, 101)]))).toMatch(/^Bea Cole would owe 10\.01 EUR.*10\.00 EUR/)
  ask(hotel, credit(true, null))
  expect(refusalOf(hotel, post('bar-2', [item(drinks, 1)]))).toMatch(/^Bea Cole may not charge/)
  ask(hotel, post('desk', [item(room, 1)]))
})

/** Acme pays the rooms in the second window, and the first night is billed to it. */
function withAcmeBilled(...before: Parameters<typeof ask>[1][]) {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['room'], to: null, window: 2 }]
  ask(hotel, firm('acme'), paidBy('acme', 2), asked({ kind: 'set-routing', reservation: 'r1', routing }), ...before)
  ask(hotel, ...night, pay('p1', 12_950, { window: 2, method: 'receivables', reference: 'acme' }))
  ask(hotel, asked({ kind: 'close-window', reservation: 'r1', window: 2 }))
  return hotel
}

test('after a bill in between the firm pays the next night too, in the next window that nobody uses', () => {
  const hotel = withAcmeBilled(
    post('bar', [item(drinks, 900)]),
    paidBy('acme', 4),
    asked({ kind: 'set-payer', reservation: 'r1', window: 4, payer: { kind: 'guest' } }),
  )
  ask(hotel, ...night, checkOutBy('card'))
  expect(folio(hotel).charges.map(({ window }) => window)).toEqual([1, 2, 3])
  expect([account(hotel, 'receivable:acme'), account(hotel, 'money:card')]).toEqual([25_900, 900])
})

test('no window is opened for a firm that has an open one, nor one to which others are routed', () => {
  const hotel = withAdaInHouse()
  const routing = [
    { kinds: ['room'], to: null, window: 2 },
    { kinds: ['food'], to: null, window: 3 },
  ]
  ask(hotel, firm('acme'), paidBy('acme', 2), asked({ kind: 'set-routing', reservation: 'r1', routing }), ...night)
  ask(hotel, pay('p1', 12_950, { window: 2 }), asked({ kind: 'close-window', reservation: 'r1', window: 2 }))
  ask(hotel, post('lunch', [item(food, 500), item(room, 700)]))
  expect(folio(hotel).charges.map(({ window }) => window)).toEqual([2, 3, 4])
  ask(hotel, post('seat', [item(food, 100)]), pay('p2', 600, { window: 3 }), paidBy('acme', 3))
  ask(hotel, asked({ kind: 'close-window', reservation: 'r1', window: 3 }))
  expect(hotel.journal.after(0).at(-1)?.events).toHaveLength(1)
})

test('a firm pays on past the window that takes another stay’s charges, for as long as it does', () => {
  const billedTo = (hotel: ReturnType<typeof withBeaPaying>) => {
    const payer = { kind: 'account', account: 'acme' }
    ask(hotel, firm('acme'), asked({ kind: 'set-payer', reservation: 'r2', window: 1, payer }))
    ask(hotel, asked({ kind: 'post-charge', posting: 'gym', reservation: 'r2', check: null, items: [item(room, 900)] }))
    ask(hotel, pay('p1', 900, { reservation: 'r2' }), asked({ kind: 'close-window', reservation: 'r2', window: 1 }))
    return [...folio(hotel, 'r2').windows.keys()]
  }
  expect(billedTo(withBeaPaying())).toEqual([1, 3])
  const alone = withBeaPaying()
  ask(alone, asked({ kind: 'set-routing', reservation: 'r1', routing: [] }))
  expect(billedTo(alone)).toEqual([1, 2])
})

test('when a check-out is undone the firm pays on', () => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['room'], to: null, window: 2 }]
  ask(hotel, firm('acme'), paidBy('acme', 2), asked({ kind: 'set-routing', reservation: 'r1', routing }), ...night)
  ask(
    hotel,
    checkOutBy('card'),
    asked({ kind: 'undo-check-out', reservation: 'r1' } as never),
    ...night,
    checkOutBy('card'),
  )
  expect([account(hotel, 'receivable:acme'), account(hotel, 'money:card')]).toEqual([25_900, 0])
})
