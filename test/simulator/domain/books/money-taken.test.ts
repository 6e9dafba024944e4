/** Money comes in, goes back, waits in a deposit and is owed by firms; the ledgers always say where it is. */
import { expect, test } from 'vitest'
import { ask, book, cancel, checkOut, refusalOf } from '../../a-hotel.ts'
import {
  account,
  asked,
  balance,
  drinks,
  folio,
  item,
  night,
  outOfBalance,
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

test('a deposit is owed to the guest until it pays a part of the bill', () => {
  const hotel = withAdaInHouse()
  ask(hotel, deposit('d1', 10_000))
  expect([account(hotel, 'deposit'), account(hotel, 'money:card'), balance(hotel)]).toEqual([-10_000, 10_000, 0])
  ask(hotel, ...night, useDeposit('u1', 10_000))
  expect([account(hotel, 'deposit'), balance(hotel), outOfBalance(hotel)]).toEqual([0, 2950, 0])
  expect(refusalOf(hotel, useDeposit('u2', 1))).toContain('0.00 EUR from Ada Byron')
})

test('a deposit is given back as far as the hotel holds it, and pays a cancellation fee where one is owed', () => {
  const hotel = withAdaInHouse()
  ask(hotel, book('r2'), deposit('d1', 20_000, 'r2'), cancel('r2', 1))
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u1', reservation: 'r2', window: 1, minor: 12_950 }))
  const giveBack = (payment: string, minor: number) =>
    asked({ kind: 'return-deposit', payment, reservation: 'r2', minor })
  expect(refusalOf(hotel, giveBack('b1', 7051))).toContain('70.50 EUR')
  ask(hotel, giveBack('b1', 7050))
  expect([account(hotel, 'deposit'), account(hotel, 'money:card'), balance(hotel, 'r2')]).toEqual([0, 12_950, 0])
})

test('a bill that goes to a firm’s receivables is no money yet, and becomes money when the firm pays', () => {
  const hotel = afterOneNight()
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

test('no money is given back for what came out of a deposit or went to an account', () => {
  const hotel = afterOneNight()
  ask(
    hotel,
    deposit('d1', 2950),
    useDeposit('u1', 2950),
    pay('p1', 10_000, { method: 'receivables', reference: 'acme' }),
  )
  for (const of of ['u1', 'p1']) expect(refusalOf(hotel, refund('b', of, 1))).toContain(`"${of}"`)
})

test('who paid too much gets the rest back in going', () => {
  const hotel = withAdaInHouse()
  ask(hotel, post('bar', [item(drinks, 900)]), pay('p1', 1000, { method: 'cash' }), checkOut('r1'))
  expect(folio(hotel).payments.at(-1)).toMatchObject({ method: 'card', minor: -100 })
  expect([balance(hotel), outOfBalance(hotel)]).toEqual([0, 0])
})
