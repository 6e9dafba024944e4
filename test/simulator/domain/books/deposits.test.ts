/** What is paid ahead is held, pays the bill, and goes back the way it came. */
import { expect, test } from 'vitest'
import { ask, book, cancel, refusalOf } from '../../a-hotel.ts'
import { account, asked, balance, folio, night, outOfBalance, withAdaInHouse } from './a-bill.ts'

const deposit = (payment: string, minor: number, over: Readonly<Record<string, unknown>> = {}) =>
  asked({ kind: 'take-deposit', payment, reservation: 'r1', method: 'card', minor, reference: 'tok_1', ...over })
const useDeposit = (payment: string, minor: number, reservation = 'r1') =>
  asked({ kind: 'apply-deposit', payment, reservation, window: 1, minor })
const giveBack = (payment: string, minor: number, of: string | null = null, reservation = 'r1') =>
  asked({ kind: 'return-deposit', payment, reservation, of, minor })
const refund = (payment: string, of: string, minor: number) =>
  asked({ kind: 'refund-payment', payment, of, minor, reason: '' })

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
  ask(hotel, book('r2'), deposit('d1', 20_000, { reservation: 'r2' }), cancel('r2', 1))
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u1', reservation: 'r2', window: 1, minor: 12_950 }))
  const giveBack = (payment: string, minor: number) =>
    asked({ kind: 'return-deposit', payment, reservation: 'r2', of: null, minor })
  expect(refusalOf(hotel, giveBack('b1', 7051))).toContain('70.50 EUR')
  ask(hotel, giveBack('b1', 7050))
  expect([account(hotel, 'deposit'), account(hotel, 'money:card'), balance(hotel, 'r2')]).toEqual([0, 12_950, 0])
})

/** 100 by card, then 50 in cash. */
function twoDeposits() {
  const hotel = withAdaInHouse()
  ask(hotel, deposit('d1', 10_000), deposit('d2', 5000, { method: 'cash', reference: null }))
  return hotel
}

const moneyOf = (hotel: ReturnType<typeof withAdaInHouse>) =>
  ['deposit', 'money:card', 'money:cash', 'disputed', 'loss:chargebacks'].map(name => account(hotel, name))

test('a deposit that came in two ways goes back the way it came, the latest first, or as is said', () => {
  const [latest, named] = [twoDeposits(), twoDeposits()]
  ask(latest, giveBack('b1', 7000))
  expect(moneyOf(latest)).toEqual([-8000, 8000, 0, 0, 0])
  ask(named, giveBack('b1', 7000, 'd1'))
  expect(moneyOf(named)).toEqual([-8000, 3000, 5000, 0, 0])
  expect(refusalOf(named, giveBack('b2', 3001, 'd1'))).toMatch(/"d1" only 30\.00 EUR/)
  expect(refusalOf(named, giveBack('b2', 1, 'b1'))).toContain('no payment "b1"')
  expect(latest.journal.after(0).at(-1)?.events).toMatchObject([
    { payment: 'b1', minor: -5000, method: 'cash', reference: null, reverses: 'd2' },
    { payment: 'b1.1', minor: -2000, method: 'card', reference: 'tok_1', reverses: 'd1' },
  ])
})

test('a payment that was deposited is refunded like any other, as far as the hotel holds it', () => {
  const hotel = twoDeposits()
  ask(hotel, ...night, useDeposit('u1', 12_000), refund('b1', 'd2', 2000))
  expect(moneyOf(hotel)).toEqual([-1000, 10_000, 3000, 0, 0])
  expect(refusalOf(hotel, refund('b2', 'd2', 1001))).toContain('a deposit of 10.00 EUR from Ada Byron')
})

const dispute = (minor: number) => asked({ kind: 'report-chargeback', chargeback: 'c1', payment: 'd1', minor } as never)
const close = (outcome: 'won' | 'lost') => asked({ kind: 'close-chargeback', chargeback: 'c1', outcome } as never)

test('what a cardholder takes back of a deposit is not used meanwhile, and is held again when it is won', () => {
  const hotel = twoDeposits()
  ask(hotel, ...night, dispute(10_000))
  expect(moneyOf(hotel)).toEqual([-15_000, 0, 5000, 10_000, 0])
  expect(refusalOf(hotel, useDeposit('u1', 5001))).toContain('a deposit of 50.00 EUR')
  expect(refusalOf(hotel, refund('b1', 'd1', 1))).toContain('"d1" only 0.00 EUR')
  ask(hotel, close('won'), useDeposit('u1', 12_950))
  expect([balance(hotel), moneyOf(hotel)]).toEqual([0, [-2050, 10_000, 5000, 0, 0]])
})

test('a deposit that the bank gave back is owed no longer, and a loss as far as it had paid a bill', () => {
  const hotel = twoDeposits()
  ask(hotel, ...night, useDeposit('u1', 12_000), dispute(10_000), close('lost'))
  expect(moneyOf(hotel)).toEqual([0, 0, 5000, 0, 7000])
  expect([folio(hotel).payments.length, outOfBalance(hotel)]).toEqual([1, 0])
  ask(hotel, deposit('d3', 800), useDeposit('u2', 800))
  expect(balance(hotel)).toBe(150)
})
