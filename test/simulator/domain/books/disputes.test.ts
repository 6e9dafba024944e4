/** Nobody has money back twice: from the cardholder's bank and from the hotel. */
import { expect, test } from 'vitest'
import { ask, refusalOf } from '../../a-hotel.ts'
import {
  account,
  asked,
  balance,
  checkOutBy,
  drinks,
  folio,
  item,
  outOfBalance,
  pay,
  post,
  withAdaInHouse,
} from './a-bill.ts'

const dispute = asked({ kind: 'report-chargeback', chargeback: 'c1', payment: 'p1', minor: 1000 } as never)
const close = (outcome: 'won' | 'lost') => asked({ kind: 'close-chargeback', chargeback: 'c1', outcome } as never)
const erase = asked({ kind: 'erase-guest', guest: 'ada' } as never)
const letOff = post('sorry', [item(drinks, -1000)])
const moneyOf = (hotel: ReturnType<typeof withAdaInHouse>) =>
  ['money:cash', 'money:card', 'disputed', 'loss:chargebacks', 'guest'].map(name => account(hotel, name))

function withBarPaid() {
  const hotel = withAdaInHouse()
  ask(hotel, post('bar', [item(drinks, 1000)]), pay('p1', 1000))
  return hotel
}

/** The bar is let off while the card that paid it is disputed, and Ada goes. */
function goneInDispute() {
  const hotel = withBarPaid()
  ask(hotel, dispute, letOff, checkOutBy('cash'))
  return hotel
}

test('what is disputed is not given back in going, and the guest may go', () => {
  const hotel = goneInDispute()
  expect([folio(hotel).payments.length, moneyOf(hotel)]).toEqual([1, [0, 0, 1000, 0, -1000]])
  expect(refusalOf(hotel, erase)).toContain('-10.00 EUR')
})

test('a dispute that is won leaves the hotel to give the money back', () => {
  const hotel = goneInDispute()
  ask(hotel, close('won'), asked({ kind: 'refund-payment', payment: 'b1', of: 'p1', minor: 1000, reason: '' }), erase)
  expect([moneyOf(hotel), balance(hotel)]).toEqual([[0, 0, 0, 0, 0], 0])
})

test('what was owed to the guest anyway is no loss when the bank has given it back', () => {
  const hotel = goneInDispute()
  ask(hotel, close('lost'))
  expect([moneyOf(hotel), balance(hotel), outOfBalance(hotel)]).toEqual([[0, 0, 0, 0, 0], 0, 0])
  expect(folio(hotel).payments.at(-1)).toMatchObject({ window: 1, method: 'card', minor: -1000, reverses: 'p1' })
  ask(hotel, erase)
})

test('a dispute that was lost before is not paid again in going', () => {
  const hotel = withBarPaid()
  ask(hotel, dispute, close('lost'), letOff)
  expect(moneyOf(hotel)).toEqual([0, 0, 0, 1000, -1000])
  ask(hotel, post('more', [item(drinks, -300)]), checkOutBy('cash'))
  expect([moneyOf(hotel), balance(hotel), outOfBalance(hotel)]).toEqual([[-300, 0, 0, 0, 0], 0, 0])
})

test('disputed money pays no other window', () => {
  const hotel = withBarPaid()
  const routing = [{ kinds: ['beverage'], to: null, window: 2 }]
  ask(hotel, dispute, letOff, asked({ kind: 'set-routing', reservation: 'r1', routing }))
  ask(hotel, post('late', [item(drinks, 400)]), checkOutBy('card'))
  expect(folio(hotel).payments.slice(1)).toMatchObject([{ window: 2, method: 'card', minor: 400 }])
})
