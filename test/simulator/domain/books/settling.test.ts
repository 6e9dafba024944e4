/** At check-out every window is paid by whoever pays it, and what was paid too much goes back the way it came. */
import { expect, test } from 'vitest'
import { sayCommit } from '../../../../simulator/windows/desk/sentences.ts'
import { ask, refusalOf } from '../../a-hotel.ts'
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
  outOfBalance,
  paidBy,
  pay,
  post,
  withAdaInHouse,
} from './a-bill.ts'

const deposit = (payment: string, minor: number, method = 'card') =>
  asked({ kind: 'take-deposit', payment, reservation: 'r1', method, minor, reference: null })
const payments = (hotel: ReturnType<typeof withAdaInHouse>, from = 0) =>
  folio(hotel)
    .payments.slice(from)
    .map(({ window, method, minor, reference, reverses }) => ({ window, method, minor, reference, reverses }))
const lastWords = (hotel: ReturnType<typeof withAdaInHouse>): string => {
  const commit = hotel.journal.after(0).at(-1)
  return commit ? sayCommit(hotel.houses, commit) : ''
}

test.each([['card'], [null]])('a firm owes what stands in its window when the guest leaves, settled by %s', how => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['room'], to: null, window: 2 }]
  ask(hotel, firm('acme'), paidBy('acme', 2), asked({ kind: 'set-routing', reservation: 'r1', routing }), ...night)
  if (how === 'card') ask(hotel, post('bar', [item(drinks, 900)]))
  ask(hotel, checkOutBy(how))
  expect(payments(hotel)).toEqual([
    ...(how === null ? [] : [{ window: 1, method: 'card', minor: 900, reference: null, reverses: null }]),
    { window: 2, method: 'receivables', minor: 12_950, reference: 'acme', reverses: null },
  ])
  expect([account(hotel, 'receivable:acme'), balance(hotel)]).toEqual([12_950, 0])
  expect(lastWords(hotel)).toBe(how === null ? 'Ada Byron checks out.' : 'Ada Byron pays 9.00 EUR and checks out.')
})

test('who paid too much gets the rest back the way it came, the latest payment first, and only once', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('bar', [item(drinks, 900)]), pay('p1', 1000), pay('p2', 300, { method: 'cash' }))
  ask(hotel, pay('p3', 200, { method: 'voucher', reference: 'V7' }), checkOutBy('card'))
  expect(payments(hotel, 3)).toEqual([
    { window: 1, method: 'voucher', minor: -200, reference: 'V7', reverses: 'p3' },
    { window: 1, method: 'cash', minor: -300, reference: null, reverses: 'p2' },
    { window: 1, method: 'card', minor: -100, reference: null, reverses: 'p1' },
  ])
  const again = asked({ kind: 'refund-payment', payment: 'b', of: 'p2', minor: 1, reason: '' })
  expect(refusalOf(hotel, again)).toContain('"p2" only 0.00 EUR')
  expect([balance(hotel), outOfBalance(hotel)]).toEqual([0, 0])
})

test('what no payment covers is given back as the desk says', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('sorry', [item(drinks, -500)]), pay('p1', 100), checkOutBy('cash'))
  expect(payments(hotel, 1)).toMatchObject([
    { method: 'card', minor: -100, reverses: 'p1' },
    { method: 'cash', minor: -500, reverses: null },
  ])
})

test('a check-out that is undone and done again makes new payments, not the same once more', () => {
  const hotel = withAdaInHouse()
  ask(hotel, ...night, checkOutBy('card'), asked({ kind: 'undo-check-out', reservation: 'r1' } as never))
  ask(hotel, post('bar', [item(drinks, 900)]), checkOutBy('card'))
  expect(folio(hotel).payments.map(({ payment }) => payment)).toEqual([
    'r1.check-out-2026-06-02.1',
    'r1.check-out-2026-06-02.2',
  ])
})

test('the deposit pays first, window by window, and then what the desk says', () => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['beverage'], to: null, window: 2 }]
  ask(hotel, asked({ kind: 'set-routing', reservation: 'r1', routing }), deposit('d1', 13_000), ...night)
  ask(hotel, post('bar', [item(drinks, 900)]))
  expect(refusalOf(hotel, checkOutBy(null))).toMatch(/open balance of 8\.50 EUR in window 2/)
  ask(hotel, checkOutBy('cash'))
  expect(payments(hotel)).toMatchObject([
    { window: 1, method: 'deposit', minor: 12_950 },
    { window: 2, method: 'deposit', minor: 50 },
    { window: 2, method: 'cash', minor: 850 },
  ])
  expect([account(hotel, 'deposit'), account(hotel, 'money:card'), balance(hotel)]).toEqual([0, 13_000, 0])
  expect(lastWords(hotel)).toBe('Ada Byron pays 8.50 EUR and checks out.')
})

test('a deposit that covers the bill needs nobody to pay, and what is left of it goes back the way it came', () => {
  const hotel = withAdaInHouse()
  ask(hotel, deposit('d1', 12_000), deposit('d2', 2000, 'cash'), ...night, checkOutBy(null))
  expect([account(hotel, 'deposit'), account(hotel, 'money:card'), account(hotel, 'money:cash')]).toEqual([
    0, 12_000, 950,
  ])
  expect(lastWords(hotel)).toBe('Ada Byron has 10.50 EUR back and checks out.')
})

test('what a guest has too much in one window pays another, and no card is asked for it', () => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['beverage'], to: null, window: 2 }]
  ask(hotel, asked({ kind: 'set-routing', reservation: 'r1', routing }), ...night, pay('p1', 12_950))
  ask(hotel, post('bar', [item(drinks, 1000)]), post('sorry', [item(food, -1500)]), checkOutBy('card'))
  expect(payments(hotel, 1)).toEqual([
    { window: 1, method: 'deposit', minor: -1000, reference: null, reverses: 'p1' },
    { window: 1, method: 'card', minor: -500, reference: null, reverses: 'p1' },
    { window: 2, method: 'deposit', minor: 1000, reference: null, reverses: null },
  ])
  expect([account(hotel, 'money:card'), account(hotel, 'deposit'), balance(hotel)]).toEqual([12_450, 0, 0])
})

const billTakenBack = (invoice: string) =>
  asked({ kind: 'issue-credit-note', posting: 'cn', invoice, lines: null, reason: 'Cork' })

/** What was paid in the first window has paid the bar in the second. */
function withMoneyCarriedOver() {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['beverage'], to: null, window: 2 }]
  ask(hotel, asked({ kind: 'set-routing', reservation: 'r1', routing }), post('bar', [item(drinks, 1000)]))
  ask(hotel, pay('p1', 1000), checkOutBy('card'))
  return hotel
}
const held = (hotel: ReturnType<typeof withAdaInHouse>) => [account(hotel, 'deposit'), account(hotel, 'money:card')]

test('what paid in another window than it was taken in goes back to the card that it came from', () => {
  const hotel = withMoneyCarriedOver()
  const [carried, used] = folio(hotel).payments.slice(1)
  ask(hotel, billTakenBack('I000001'))
  const refund = (of: string | undefined) =>
    asked({ kind: 'refund-payment', payment: `b-${of}`, of, minor: 1000, reason: '' })
  expect(refusalOf(hotel, refund('p1'))).toContain('"p1" only 0.00 EUR')
  ask(hotel, refund(used?.payment))
  expect(held(hotel)).toEqual([-1000, 1000])
  ask(hotel, asked({ kind: 'return-deposit', payment: 'b2', reservation: 'r1', of: null, minor: 1000 }))
  expect(hotel.journal.after(0).at(-1)?.events).toMatchObject([
    { kind: 'deposit-taken', method: 'card', minor: -1000, reverses: carried?.payment },
  ])
  expect([held(hotel), outOfBalance(hotel)]).toEqual([[0, 0], 0])
})

test('money that was carried over goes back in going, and the guest can be forgotten', () => {
  const hotel = withMoneyCarriedOver()
  ask(
    hotel,
    asked({ kind: 'undo-check-out', reservation: 'r1' } as never),
    billTakenBack('I000001'),
    checkOutBy('card'),
  )
  expect([held(hotel), balance(hotel)]).toEqual([[0, 0], 0])
  ask(hotel, asked({ kind: 'erase-guest', guest: 'ada' } as never))
})

test('a credit of the house pays another window, and what that had paid is given back in cash', () => {
  const hotel = withAdaInHouse()
  const routing = [{ kinds: ['beverage'], to: null, window: 2 }]
  ask(hotel, asked({ kind: 'set-routing', reservation: 'r1', routing }), pay('p1', 300))
  ask(hotel, post('bar', [item(drinks, 1000)]), post('sorry', [item(food, -500)]), checkOutBy('card'))
  expect(payments(hotel, 1)).toMatchObject([
    { window: 1, method: 'deposit', minor: -300, reverses: 'p1' },
    { window: 1, method: 'deposit', minor: -500, reverses: null },
    { window: 2, method: 'deposit', minor: 800 },
    { window: 2, method: 'card', minor: 200 },
  ])
  ask(
    hotel,
    asked({ kind: 'undo-check-out', reservation: 'r1' } as never),
    billTakenBack('I000002'),
    checkOutBy('card'),
  )
  expect([held(hotel), account(hotel, 'money:cash'), balance(hotel)]).toEqual([[0, 0], -500, 0])
})

test('a cardholder may dispute what was carried over', () => {
  const hotel = withMoneyCarriedOver()
  const carried = folio(hotel).payments[1]?.payment
  ask(hotel, asked({ kind: 'report-chargeback', chargeback: 'c1', payment: carried, minor: 1000 } as never))
  expect([account(hotel, 'money:card'), account(hotel, 'disputed')]).toEqual([0, 1000])
})

test('a deposit does not pay what a firm pays', () => {
  const hotel = withAdaInHouse()
  ask(hotel, firm('acme'), paidBy('acme', 1), deposit('d1', 5000), ...night, checkOutBy('card'))
  expect(payments(hotel)).toMatchObject([{ method: 'receivables', minor: 12_950 }])
  expect([account(hotel, 'deposit'), account(hotel, 'money:card')]).toEqual([0, 0])
})

test('what a deposit had paid too much in a firm’s window goes back to whoever paid it in', () => {
  const hotel = withAdaInHouse()
  ask(hotel, firm('acme'), deposit('d1', 500), post('bar', [item(drinks, 900)]))
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u1', reservation: 'r1', window: 1, minor: 500 }))
  ask(hotel, pay('p1', 700, { method: 'receivables', reference: 'acme' }), paidBy('acme', 1), checkOutBy(null))
  expect([account(hotel, 'receivable:acme'), account(hotel, 'deposit'), account(hotel, 'money:card')]).toEqual([
    400, 0, 500,
  ])
  ask(hotel, asked({ kind: 'undo-check-out', reservation: 'r1' } as never))
  ask(hotel, asked({ kind: 'issue-credit-note', posting: 'cn', invoice: 'I000001', lines: null, reason: 'Noise' }))
  ask(hotel, checkOutBy(null))
  expect([account(hotel, 'receivable:acme'), account(hotel, 'deposit'), account(hotel, 'money:card')]).toEqual([
    0, 0, 0,
  ])
})

test('a credit on a billed window is given back in going, before anything else is paid', () => {
  const hotel = withAdaInHouse()
  ask(hotel, deposit('d1', 13_000), ...night)
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u1', reservation: 'r1', window: 1, minor: 12_950 }))
  ask(hotel, asked({ kind: 'close-window', reservation: 'r1', window: 1 }))
  ask(hotel, asked({ kind: 'issue-credit-note', posting: 'cn', invoice: 'I000001', lines: null, reason: 'Noise' }))
  ask(hotel, post('bar', [item(drinks, 900)]))
  expect(refusalOf(hotel, checkOutBy(null))).toContain('-120.50 EUR in window 1')
  ask(hotel, checkOutBy('card'))
  expect(payments(hotel, 1)).toMatchObject([
    { window: 1, method: 'deposit', minor: -900, reverses: 'u1' },
    { window: 1, method: 'deposit', minor: -12_050, reverses: 'u1' },
    { window: 2, method: 'deposit', minor: 900 },
  ])
  expect([account(hotel, 'money:card'), account(hotel, 'deposit'), balance(hotel)]).toEqual([900, 0, 0])
})
