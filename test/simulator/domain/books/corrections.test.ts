/** Nothing is deleted; what was wrong is taken back. */
import { expect, test } from 'vitest'
import { ask, book, checkIn, checkOut, refusalOf, register } from '../../a-hotel.ts'
import {
  account,
  asked,
  balance,
  drinks,
  folio,
  food,
  item,
  night,
  outOfBalance,
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

const takeBack = (of: string, posting = 'void') => asked({ kind: 'void-posting', posting, of, reason: 'Wrong table' })

test('a void restores every ledger to the cent, and both lines stay visible', () => {
  const hotel = withAdaInHouse()
  const before = new Map(hotel.state.ledgers)
  ask(hotel, post('dinner', dinner), takeBack('dinner'))
  for (const [name, minor] of hotel.state.ledgers) expect([name, minor]).toEqual([name, before.get(name) ?? 0])
  expect(folio(hotel).charges.map(({ id, gross, reverses }) => [id, gross, reverses])).toEqual([
    ['dinner.1', 4900, null],
    ['dinner.2', 3299, null],
    ['void.1', -4900, 'dinner.1'],
    ['void.2', -3299, 'dinner.2'],
  ])
})

test('what was voided is not voided again', () => {
  const hotel = afterDinner()
  ask(hotel, takeBack('dinner'))
  expect(refusalOf(hotel, takeBack('dinner', 'void-2'))).toMatch(/"dinner.1" only 0\.00 EUR/)
})

test('a posting of a closed day is adjusted, not voided', () => {
  const hotel = afterDinner()
  ask(hotel, ...night)
  expect(refusalOf(hotel, takeBack('dinner'))).toMatch(/made on 2026-06-01.*Adjust/)
  ask(hotel, asked({ kind: 'adjust-line', posting: 'sorry', line: 'dinner.2', minor: 1000, reason: 'Corked' }))
  expect(folio(hotel).charges.at(-1)).toMatchObject({
    ...{
      gross: -1000,
      net: -833,
      taxes: [{ tax: 'V20', minor: -167 }],
      businessDate: '2026-06-02',
      reverses: 'dinner.2',
    },
  })
})

test('adjustments of a line never come to more than the line', () => {
  const hotel = afterDinner()
  const adjust = (posting: string, minor: number) =>
    asked({ kind: 'adjust-line', posting, line: 'dinner.1', minor, reason: '' })
  ask(hotel, adjust('a', 4000))
  expect(refusalOf(hotel, adjust('b', 901))).toContain('9.00 EUR')
  ask(hotel, adjust('b', 900))
  expect(balance(hotel)).toBe(3299)
  expect(outOfBalance(hotel)).toBe(0)
})

test('a bill that was brought to the wrong guest is transferred with its taxes', () => {
  const hotel = afterDinner()
  ask(
    hotel,
    register('bea', { firstName: 'Bea', lastName: 'Cole' }),
    book('r2', { guest: 'bea', arrival: '2026-06-01' }),
  )
  ask(hotel, checkIn('r2'))
  const before = new Map(hotel.state.ledgers)
  ask(hotel, asked({ kind: 'transfer-posting', posting: 'to-bea', of: 'dinner', to: 'r2' }))
  expect([balance(hotel), balance(hotel, 'r2')]).toEqual([0, 8199])
  expect(hotel.state.ledgers).toEqual(before)
  expect(folio(hotel, 'r2').charges.map(({ net, gross, taxes }) => [net, gross, taxes[0]?.minor])).toEqual([
    [4455, 4900, 445],
    [2749, 3299, 550],
  ])
})

test('what the firm pays goes to its own window, line by line or by a rule', () => {
  const hotel = afterDinner()
  ask(hotel, asked({ kind: 'set-payer', reservation: 'r1', window: 2, payer: { kind: 'account', account: 'acme' } }))
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
  ask(hotel, post('dinner', dinner), ...night)
  expect([balance(hotel), folio(hotel, 'master').windows.get(3)?.balance]).toEqual([3299, 4900 + 12950])
})

const billed = () => {
  const hotel = afterDinner()
  ask(hotel, pay('p1', 8199), asked({ kind: 'close-window', reservation: 'r1', window: 1 }))
  return hotel
}

test('a window that is paid is billed under the next number, and then no line of it changes', () => {
  const hotel = billed()
  expect(folio(hotel).windows.get(1)?.invoice).toBe('I000001')
  for (const command of [takeBack('dinner'), asked({ kind: 'move-line', line: 'dinner.1', window: 2 })])
    expect(refusalOf(hotel, command)).toMatch(/billed to Ada Byron under the number I000001.*credit note/)
})

test('a window with an open balance is not billed', () => {
  const hotel = afterDinner()
  ask(hotel, pay('p1', 8000))
  expect(refusalOf(hotel, asked({ kind: 'close-window', reservation: 'r1', window: 1 }))).toContain('1.99 EUR')
})

test('after billing, new charges open the next window', () => {
  const hotel = billed()
  ask(hotel, post('bar', [item(drinks, 900)]))
  expect(folio(hotel).charges.at(-1)?.window).toBe(2)
})

test('a bill is corrected by a credit note with a number of its own, and the money goes back to the card that paid', () => {
  const hotel = billed()
  const note = {
    kind: 'issue-credit-note',
    posting: 'cn',
    invoice: 'I000001',
    lines: ['dinner.2'],
    reason: 'Corked',
  } as const
  ask(hotel, asked(note))
  expect(hotel.journal.after(0).at(-1)?.events.at(-1)).toMatchObject({
    ...{ kind: 'credit-note-issued', creditNote: 'C000001', invoice: 'I000001', window: 2, total: -3299 },
  })
  expect(refusalOf(hotel, asked({ ...note, posting: 'cn-2' }))).toContain('"dinner.2"')
  expect(balance(hotel)).toBe(-3299)
  ask(hotel, asked({ kind: 'refund-payment', payment: 'back', of: 'p1', minor: 3299, reason: 'Corked' }))
  expect([balance(hotel), account(hotel, 'money:card')]).toEqual([0, 8199 - 3299])
})

test('invoice numbers have no gap, also where a check-out bills two windows at once', () => {
  const hotel = billed()
  ask(
    hotel,
    post('bar', [item(drinks, 900)]),
    asked({ kind: 'set-routing', reservation: 'r1', routing: [{ kinds: ['room'], to: null, window: 3 }] }),
  )
  ask(hotel, ...night, checkOut('r1'))
  expect([...folio(hotel).windows].map(([number, { invoice, balance }]) => [number, invoice, balance])).toEqual([
    [1, 'I000001', 0],
    [2, 'I000002', 0],
    [3, 'I000003', 0],
  ])
  expect(folio(hotel).charges.some(({ transactionCode }) => transactionCode === room)).toBe(true)
})

test('nobody leaves with an open bill, unless somebody says how it is paid', () => {
  const hotel = afterDinner()
  ask(hotel, ...night)
  const leave = { kind: 'check-out', reservation: 'r1', settledBy: null } as never
  expect(refusalOf(hotel, leave)).toMatch(/Ada Byron has an open balance of 211\.49 EUR in window 1/)
  ask(hotel, checkOut('r1'))
  expect(folio(hotel).payments).toMatchObject([{ method: 'card', minor: 21149 }])
  expect([balance(hotel), account(hotel, 'guest'), outOfBalance(hotel)]).toEqual([0, 0, 0])
})
