/** Money comes in, goes back, waits in a deposit and is owed by firms; the ledgers always say where it is. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { TransactionCode } from '../../../../simulator/domain/words.ts'
import { aHotel, ask, checkOut, refusalOf } from '../../a-hotel.ts'
import {
  account,
  asked,
  balance,
  checkOutBy,
  firm,
  folio,
  item,
  night,
  outOfBalance,
  paidBy,
  pay,
  post,
  withAdaInHouse,
} from './a-bill.ts'

function afterOneNight() {
  const hotel = withAdaInHouse()
  ask(hotel, ...night)
  return hotel
}

const refund = (payment: string, of: string, minor: number) =>
  asked({ kind: 'refund-payment', payment, of, minor, reason: '' })
const deposit = (payment: string, minor: number, reservation = 'r1') =>
  asked({ kind: 'take-deposit', payment, reservation, method: 'card', minor, reference: 'tok_1' })
const useDeposit = (payment: string, minor: number) =>
  asked({ kind: 'apply-deposit', payment, reservation: 'r1', window: 1, minor })

test('a bill may be paid in parts, by several means', () => {
  const hotel = afterOneNight()
  ask(hotel, pay('p1', 5000, { method: 'cash' }), pay('p2', 7950))
  expect([balance(hotel), account(hotel, 'money:cash'), account(hotel, 'money:card')]).toEqual([0, 5000, 7950])
})

test('a payment with an id that is in the books already is not taken again', () => {
  const hotel = afterOneNight()
  ask(hotel, pay('p1', 5000))
  expect(refusalOf(hotel, pay('p1', 5000))).toContain('"p1"')
  expect(refusalOf(hotel, deposit('p1', 1))).toContain('"p1"')
  expect(account(hotel, 'money:card')).toBe(5000)
})

test('no more is given back than was paid, however often', () => {
  const hotel = afterOneNight()
  ask(hotel, pay('p1', 12950), refund('b1', 'p1', 2950))
  expect(refusalOf(hotel, refund('b2', 'p1', 10_001))).toContain('100.00 EUR')
  ask(hotel, refund('b2', 'p1', 10_000))
  expect([balance(hotel), account(hotel, 'money:card')]).toEqual([12950, 0])
  expect(folio(hotel).payments.map(({ minor, reverses }) => [minor, reverses])).toEqual([
    [12950, null],
    [-2950, 'p1'],
    [-10_000, 'p1'],
  ])
})

test('a bill that goes to a firm’s receivables is no money yet, and becomes money when the firm pays', () => {
  const hotel = afterOneNight()
  ask(hotel, firm('acme'))
  expect(refusalOf(hotel, pay('p1', 12_950, { method: 'receivables' }))).toContain('Ada Byron')
  ask(hotel, pay('p1', 12_950, { method: 'receivables', reference: 'acme' }), checkOut('r1'))
  expect([account(hotel, 'receivable:acme'), account(hotel, 'money:card'), balance(hotel)]).toEqual([12_950, 0, 0])
  const paid = (payment: string, minor: number) =>
    asked({ kind: 'pay-receivable', payment, account: 'acme', method: 'bank-transfer', minor, reference: 'RF18' })
  ask(hotel, paid('t1', 10_000))
  expect(refusalOf(hotel, paid('t2', 2951))).toMatch(/"acme" owes 29\.50 EUR/)
  ask(hotel, paid('t2', 2950))
  expect([account(hotel, 'receivable:acme'), account(hotel, 'money:bank-transfer')]).toEqual([0, 12_950])
})

test('a bill goes to the receivables of an account that a firm has, and to no other', () => {
  const hotel = afterOneNight()
  const toGlobex = pay('p1', 100, { method: 'receivables', reference: 'globex' })
  expect(refusalOf(hotel, toGlobex)).toMatch(/^No firm has the account "globex"\. Register the firm/)
  ask(hotel, firm('acme'))
  for (const command of [toGlobex, paidBy('globex', 2)])
    expect(refusalOf(hotel, command)).toMatch(/^No firm has the account "globex"\. Choose one of acme,/)
})

test('what went to receivables is owed no longer when it is given back, and what came out of a deposit is held again', () => {
  const hotel = afterOneNight()
  ask(hotel, firm('acme'), deposit('d1', 2950), useDeposit('u1', 2950))
  ask(hotel, pay('p1', 10_000, { method: 'receivables', reference: 'acme' }))
  ask(hotel, refund('b1', 'u1', 950), refund('b2', 'p1', 4000))
  expect([account(hotel, 'deposit'), account(hotel, 'receivable:acme'), balance(hotel)]).toEqual([-950, 6000, 4950])
  expect(refusalOf(hotel, refund('b3', 'p1', 6001))).toContain('60.00 EUR')
  expect(refusalOf(hotel, refund('b3', 'b2', 1))).toContain('0.00 EUR')
})

test('a firm that paid for what was credited later has its money back, as far as its account is in credit', () => {
  const hotel = withAdaInHouse()
  ask(hotel, firm('acme'), paidBy('acme', 1), ...night, ...night, checkOutBy(null))
  const bill = folio(hotel).payments[0]?.payment ?? ''
  const paid = asked({
    ...{ kind: 'pay-receivable', payment: 't1', account: 'acme', method: 'bank-transfer' },
    ...{ minor: 25_900, reference: 'RF18' },
  })
  const note = { kind: 'issue-credit-note', posting: 'cn', invoice: 'I000001', reason: 'Noise' } as const
  const [first] = folio(hotel).charges
  ask(hotel, paid)
  expect(refusalOf(hotel, refund('t2', 't1', 1))).toMatch(/"acme" is in credit by 0\.00 EUR/)
  ask(hotel, asked({ ...note, lines: [first?.id] }), refund('b1', bill, 12_950))
  expect([balance(hotel), account(hotel, 'receivable:acme')]).toEqual([0, -12_950])
  expect(refusalOf(hotel, refund('t2', 't1', 12_951))).toContain('129.50 EUR')
  ask(hotel, refund('t2', 't1', 12_950))
  expect([account(hotel, 'receivable:acme'), account(hotel, 'money:bank-transfer')]).toEqual([0, 12_950])
  expect(outOfBalance(hotel)).toBe(0)
})

test('a credit note on a firm’s bill reduces what the firm owes', () => {
  const hotel = withAdaInHouse()
  ask(hotel, firm('acme'), paidBy('acme', 1), ...night, ...night, checkOutBy('card'))
  const bill = folio(hotel).payments[0]?.payment ?? ''
  ask(hotel, asked({ kind: 'issue-credit-note', posting: 'cn', invoice: 'I000001', lines: null, reason: 'Noise' }))
  ask(hotel, refund('b1', bill, 25_900))
  expect([balance(hotel), account(hotel, 'receivable:acme'), account(hotel, 'guest')]).toEqual([0, 0, 0])
})

test('a window that is billed takes what is open in it, and nothing more', () => {
  const hotel = afterOneNight()
  ask(hotel, deposit('d1', 500), pay('p1', 12_950), asked({ kind: 'close-window', reservation: 'r1', window: 1 }))
  for (const command of [pay('p2', 1), useDeposit('u1', 1)])
    expect(refusalOf(hotel, command)).toMatch(/^Window 1 of Ada Byron's folio was billed under I000001, and 0\.00 EUR/)
  ask(hotel, refund('b1', 'p1', 2000))
  expect(refusalOf(hotel, pay('p2', 2001, { method: 'cash' }))).toContain('20.00 EUR is open')
  ask(hotel, pay('p2', 2000, { method: 'cash' }))
  expect(balance(hotel)).toBe(0)
})

test('what the desk lays out for a guest leaves its cash, however the guest pays it back', () => {
  const code = { code: '9100' as TransactionCode, name: 'Taxi', kind: 'paid-out', taxes: [], outlet: null } as const
  const books = { ...harbourHouse.books, codes: [...harbourHouse.books.codes, code] }
  const hotel = withAdaInHouse(aHotel({ property: { ...harbourHouse, books } }))
  ask(hotel, post('taxi', [item('9100', 2000)]))
  expect([account(hotel, 'money:cash'), balance(hotel)]).toEqual([-2000, 2000])
  ask(hotel, checkOutBy('card'))
  expect([account(hotel, 'money:cash'), account(hotel, 'money:card'), outOfBalance(hotel)]).toEqual([-2000, 2000, 0])
})
