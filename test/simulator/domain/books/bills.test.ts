/** What was billed stays billed; it is corrected by credit notes, and the money goes back to whoever paid. */
import { expect, test } from 'vitest'
import { ask, checkOut, refusalOf } from '../../a-hotel.ts'
import {
  account,
  afterDinner,
  asked,
  balance,
  drinks,
  firm,
  folio,
  food,
  item,
  night,
  outOfBalance,
  paidBy,
  pay,
  post,
  room,
  takeBack,
  withAdaInHouse,
} from './a-bill.ts'

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

test('after billing, what the guest is charged does not land in a window that a firm pays', () => {
  const hotel = billed()
  ask(hotel, firm('acme'), paidBy('acme', 2), paidBy('acme', 4), post('bar', [item(drinks, 900)]))
  expect(folio(hotel).charges.at(-1)?.window).toBe(3)
  const routing = [{ kinds: ['food'], to: null, window: 2 }]
  ask(hotel, asked({ kind: 'set-routing', reservation: 'r1', routing }), post('lunch', [item(food, 1800)]))
  ask(hotel, pay('p2', 1800, { window: 2, method: 'receivables', reference: 'acme' }))
  ask(hotel, asked({ kind: 'close-window', reservation: 'r1', window: 2 }), post('supper', [item(food, 2000)]))
  expect(folio(hotel).charges.at(-1)?.window).toBe(4)
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
    ...{ kind: 'credit-note-issued', creditNote: 'C000001', invoice: 'I000001', window: 1, total: -3299 },
  })
  expect(refusalOf(hotel, asked({ ...note, posting: 'cn-2' }))).toContain('"dinner.2"')
  expect(balance(hotel)).toBe(-3299)
  ask(hotel, asked({ kind: 'refund-payment', payment: 'back', of: 'p1', minor: 3299, reason: 'Corked' }))
  expect([balance(hotel), account(hotel, 'money:card')]).toEqual([0, 8199 - 3299])
})

const credit = (posting: string, invoice: string, lines: readonly string[] | null = null) =>
  asked({ kind: 'issue-credit-note', posting, invoice, lines, reason: 'Sorry' })

test('of a line that was adjusted before it was billed, what is left is credited, to the cent of its tax', () => {
  const hotel = afterDinner()
  const before = new Map(hotel.state.ledgers)
  ask(hotel, asked({ kind: 'adjust-line', posting: 'a', line: 'dinner.2', minor: 1000, reason: 'Corked' }))
  ask(hotel, pay('p1', 7199), asked({ kind: 'close-window', reservation: 'r1', window: 1 }), credit('cn', 'I000001'))
  expect(folio(hotel).charges.slice(-2)).toMatchObject([
    { gross: -4900, taxes: [{ minor: -445 }], reverses: 'dinner.1' },
    { gross: -2299, taxes: [{ minor: -383 }], reverses: 'dinner.2' },
  ])
  for (const name of before.keys()) if (name !== 'guest') expect([name, account(hotel, name)]).toEqual([name, 0])
  expect(refusalOf(hotel, credit('cn-2', 'I000001'))).toContain('I000001')
  expect(refusalOf(hotel, credit('cn-2', 'I000001', ['a.1']))).toContain('"a.1" takes back "dinner.2"')
})

test('however many credit notes correct a bill, the guest can still be charged', () => {
  const hotel = withAdaInHouse()
  const items = Array.from({ length: 9 }, () => item(drinks, 500))
  ask(hotel, post('bar', items), pay('p1', 4500), asked({ kind: 'close-window', reservation: 'r1', window: 1 }))
  ask(hotel, ...items.map((_, index) => credit(`cn${index}`, 'I000001', [`bar.${index + 1}`])))
  expect(hotel.state.creditNotesIssued).toBe(9)
  ask(hotel, post('nightcap', [item(drinks, 900)]))
  expect([...folio(hotel).windows].map(([number, { balance }]) => [number, balance])).toEqual([
    [1, -4500],
    [2, 900],
  ])
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
