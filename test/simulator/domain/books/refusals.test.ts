/** What the hotel refuses about its books. */
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { BooksRefusal } from '../../../../simulator/domain/books/refusals.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, book, checkIn, checkOut, register } from '../../a-hotel.ts'
import { type Refused, testRefusals } from '../refused.ts'
import { asked, drinks, firm, food, item, night, paidBy, pay, post, withAdaInHouse } from './a-bill.ts'

/** Ada in `r1` has dined on the 1st and again today; `full` is billed in every window, `strict` may not post, `limited` hardly. */
function busyBooks(): Hotel {
  const hotel = withAdaInHouse()
  ask(hotel, post('yesterday', [item(food, 1000)]), ...night)
  for (const id of ['full', 'strict', 'limited', 'gone', 'router']) {
    ask(hotel, book(id, { arrival: '2026-06-02', departure: '2026-06-04' }), checkIn(id))
  }
  for (let window = 1; window <= 8; window += 1) {
    ask(
      hotel,
      post(`f${window}`, [item(drinks, 100)], 'full'),
      pay(`fp${window}`, 100, { reservation: 'full', window }),
    )
    ask(hotel, asked({ kind: 'close-window', reservation: 'full', window }))
  }
  ask(hotel, asked({ kind: 'issue-credit-note', posting: 'cn', invoice: 'I000002', lines: null, reason: '' }))
  ask(hotel, post('waivable', [item(food, 100)]))
  ask(hotel, asked({ kind: 'void-posting', posting: 'waived', of: 'waivable', reason: '' }))
  ask(hotel, asked({ kind: 'set-credit', reservation: 'strict', noPost: true, creditLimit: null }))
  ask(hotel, asked({ kind: 'set-credit', reservation: 'limited', noPost: false, creditLimit: 500 }))
  ask(hotel, firm('acme'), pay('owed', 100, { method: 'receivables', reference: 'acme' }))
  ask(hotel, paying('w1', 100), checkOut('gone'), post('today', [item(food, 2000)]), pay('p1', 500))
  ask(
    hotel,
    asked({ kind: 'take-deposit', payment: 'd1', reservation: 'r1', method: 'cash', minor: 100, reference: null }),
  )
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u1', reservation: 'r1', window: 1, minor: 60 }))
  // The bank gave `d9` back to the cardholder after it had paid a bill that is owed no longer.
  ask(hotel, asked({ kind: 'take-deposit', payment: 'd9', ...limited, method: 'card', minor: 70, reference: null }))
  ask(hotel, asked({ kind: 'apply-deposit', payment: 'u9', ...limited, window: 1, minor: 70 }))
  ask(hotel, asked({ kind: 'report-chargeback', chargeback: 'q9', payment: 'd9', minor: 70 } as never))
  ask(hotel, asked({ kind: 'close-chargeback', chargeback: 'q9', outcome: 'lost' } as never))
  ask(hotel, asked({ kind: 'refund-payment', payment: 'b9', of: 'u9', minor: 70, reason: '' }))
  return hotel
}

const limited = { reservation: 'limited' }

const paying = (payment: string, minor: number) =>
  asked({ kind: 'pay-receivable', payment, account: 'acme', method: 'cash', minor, reference: null })
const refunding = (of: string, minor: number) =>
  asked({ kind: 'refund-payment', payment: 'new', of, minor, reason: '' })

const table: Refused<Exclude<BooksRefusal['kind'], 'door-closed' | 'deposit-due' | 'paid-before-the-stay'>> = {
  'posting-exists': [post('today', [item(food, 100)]), '"today"'],
  'payment-exists': [pay('p1', 100), '"p1"'],
  'unknown-posting': [asked({ kind: 'void-posting', posting: 'v', of: 'ghost', reason: '' }), '"ghost"'],
  'unknown-line': [asked({ kind: 'move-line', line: 'today.9', window: 2 }), '"today.9"'],
  'unknown-payment': [refunding('ghost', 1), '"ghost"'],
  'unknown-invoice': [
    asked({ kind: 'issue-credit-note', posting: 'c', invoice: 'I9', lines: null, reason: '' }),
    '"I9"',
  ],
  'unknown-transaction-code': [post('new', [item('4711', 100)]), '"4711"', '2100'],
  'nothing-to-post': [post('new', []), '"new"'],
  'not-chargeable': [post('new', [item(food, 100)], 'gone'), 'Ada Byron', 'checked-out'],
  'no-post': [post('new', [item(food, 100)], 'strict'), 'Ada Byron'],
  'over-the-limit': [post('new', [item(food, 600)], 'limited'), 'Ada Byron', '6.00 EUR', '5.00 EUR'],
  'already-reversed': [
    asked({ kind: 'adjust-line', posting: 'new', line: 'today.1', minor: 2001, reason: '' }),
    '"today.1"',
    '20.00 EUR',
  ],
  'takes-back-another': [
    asked({ kind: 'void-posting', posting: 'v', of: 'waived', reason: '' }),
    '"waived.1"',
    '"waivable.1"',
  ],
  'earlier-day': [
    asked({ kind: 'void-posting', posting: 'v', of: 'yesterday', reason: '' }),
    '"yesterday"',
    '2026-06-01',
  ],
  billed: [asked({ kind: 'close-window', reservation: 'full', window: 3 }), 'Ada Byron', 'I000003'],
  'no-such-window': [pay('new', 100, { window: 9 }), '9', '8'],
  'no-open-window': [post('new', [item(drinks, 100)], 'full'), 'Ada Byron'],
  'nothing-to-bill': [asked({ kind: 'close-window', reservation: 'r1', window: 5 }), 'Ada Byron', '5'],
  'nothing-to-credit': [
    asked({ kind: 'issue-credit-note', posting: 'c', invoice: 'I000002', lines: null, reason: '' }),
    'I000002',
  ],
  'balance-open': [asked({ kind: 'close-window', reservation: 'r1', window: 1 }), 'Ada Byron', '152.90 EUR'],
  'routed-to-itself': [
    asked({ kind: 'set-routing', reservation: 'router', routing: [{ kinds: ['room'], to: 'router', window: 1 }] }),
    'Ada Byron',
  ],
  'no-amount': [pay('new', 0), '0'],
  'no-account': [pay('new', 100, { method: 'receivables' }), 'Ada Byron'],
  'unknown-account': [paidBy('globex', 2), '"globex"', 'acme'],
  'window-is-billed': [pay('new', 1, { reservation: 'full', window: 3 }), 'Ada Byron', '3', 'I000003', '0.00 EUR'],
  'more-than-paid': [refunding('p1', 501), '"p1"', '5.00 EUR'],
  'more-than-deposited': [
    asked({ kind: 'return-deposit', payment: 'new', reservation: 'r1', of: null, minor: 41 }),
    'Ada Byron',
    '0.40 EUR',
  ],
  'bank-gave-it-back': [
    asked({ kind: 'return-deposit', payment: 'new', ...limited, of: null, minor: 70 }),
    'Ada Byron',
    '0.00 EUR',
  ],
  'more-than-owed': [paying('new', 1), '"acme"', '0.00 EUR'],
  'more-than-credit': [refunding('w1', 1), '"acme"', '0.00 EUR'],
  'allowance-used-up': [
    asked({ kind: 'use-allowance', reservation: 'r1', transactionCode: food, quantity: 1, check: null }),
    'Ada Byron',
    food,
  ],
}

testRefusals(busyBooks, table)

const prepaid = {
  ...harbourHouse,
  ratePlans: harbourHouse.ratePlans.map(plan => ({
    ...plan,
    policy: { ...plan.policy, deposit: { kind: 'nights', nights: 1 } as const },
  })),
}
const today = { arrival: '2026-06-01', departure: '2026-06-03' }

testRefusals(
  () => {
    const hotel = aHotel({ property: prepaid })
    ask(hotel, register('ada'), book('r1', today))
    return hotel
  },
  {
    'deposit-due': [checkIn('r1'), 'Ada Byron', '129.50 EUR'],
    'paid-before-the-stay': [
      { ...book('r2', today), kind: 'walk-in', room: null } as never,
      '"flexible"',
      '129.50 EUR',
      'Book the stay, take the deposit and check the guest in',
    ],
  },
)

const closing = { ...harbourHouse, nightAudit: { ...harbourHouse.nightAudit, closesTheDoor: true } }

testRefusals(
  () => {
    const hotel = withAdaInHouse(aHotel({ property: closing }))
    ask(hotel, { kind: 'start-night-audit' })
    return hotel
  },
  { 'door-closed': [post('new', [item(food, 100)]), '2026-06-01'] },
)
