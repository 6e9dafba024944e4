/** Commands of books, chosen by numbers. */
import type { BooksCommand } from '../../../../simulator/domain/books/commands.ts'
import { chargeKinds } from '../../../../simulator/domain/property/books.ts'
import {
  account,
  type Choices,
  code,
  depositor,
  lineOf,
  minor,
  open,
  owing,
  payable,
  paymentOf,
  pick,
  postingOf,
  stay,
  ways,
} from './choosing.ts'

export const booksChoices: Choices<BooksCommand> = {
  'post-charge': (state, { a, b, c }, n) => ({
    ...{ posting: `p${n}`, reservation: stay(state, a, 'in-house'), check: null },
    items: Array.from({ length: 1 + (c % 3) }, (_, index) => ({
      transactionCode: code(state, b + index),
      text: '',
      quantity: 1 + (c % 2),
      unit: c % 9 === 0 ? -minor(b) : minor(b + index),
    })),
  }),
  'void-posting': (state, { a }, n) => ({ posting: `v${n}`, of: postingOf(state, a), reason: '' }),
  'adjust-line': (state, { a, b }, n) => ({
    posting: `a${n}`,
    line: lineOf(state, a),
    minor: 1 + (b % 900),
    reason: '',
  }),
  'transfer-posting': (state, { a, b }, n) => ({
    posting: `t${n}`,
    of: postingOf(state, a),
    to: stay(state, b, ...open),
  }),
  'move-line': (state, { a, b }) => ({ line: lineOf(state, a), window: 1 + (b % 3) }),
  'set-payer': (state, { a, b, c }) => ({
    reservation: stay(state, a, ...open),
    window: 1 + (b % 4),
    payer: b % 2 ? { kind: 'guest' } : { kind: 'account', account: account(state, c) },
  }),
  'set-routing': (state, { a, b, c }) => ({
    reservation: stay(state, a, ...open),
    routing:
      c % 4 === 0
        ? []
        : [{ kinds: [pick(chargeKinds, b)], to: c % 3 ? null : stay(state, b, ...open), window: 1 + (c % 3) }],
  }),
  'set-credit': (state, { a, b }) => ({
    reservation: stay(state, a, ...open),
    noPost: b % 9 === 0,
    creditLimit: b % 4 ? null : minor(b) * 10,
  }),
  'take-payment': (state, { a, b, c }, n) => ({
    ...{ payment: `y${n}`, ...payable(state, a), method: b % 5 === 0 ? 'receivables' : pick(ways, b) },
    reference: b % 5 === 0 ? account(state, c) : null,
  }),
  'refund-payment': (state, { a, b }, n) => ({
    payment: `z${n}`,
    of: paymentOf(state, a),
    minor: 1 + (b % 500),
    reason: '',
  }),
  'close-window': (state, { a, b }) => {
    const paid = [...state.folios.values()].flatMap(({ reservation, windows }) =>
      [...windows]
        .filter(([, { balance, invoice }]) => balance === 0 && invoice === null)
        .map(([window]) => ({ reservation, window })),
    )
    const found = pick(paid, a)
    return typeof found === 'string' || b % 7 === 0 ? { reservation: owing(state, a), window: 1 } : found
  },
  'issue-credit-note': (state, { a }, n) => ({
    posting: `c${n}`,
    invoice: pick([...state.invoices.keys()].slice(-12), a),
    lines: null,
    reason: '',
  }),
  'use-allowance': (state, { a, b }) => {
    const granted = [...state.allowances].flatMap(([reservation, own]) =>
      [...own]
        .filter(([, { on, left }]) => on === state.businessDate && left > 0)
        .map(([transactionCode]) => ({ reservation, transactionCode })),
    )
    const found = pick(granted, a)
    return {
      ...(typeof found === 'string' ? { reservation: stay(state, a, 'in-house'), transactionCode: '2000' } : found),
      quantity: 1 + (b % 5 === 0 ? 3 : 0),
      check: null,
    }
  },
  'take-deposit': (state, { a, b, c }, n) => ({
    payment: `d${n}`,
    reservation: stay(state, a, ...open),
    method: b % 5 === 0 ? 'receivables' : pick(ways, b),
    minor: minor(b),
    reference: b % 5 === 0 ? account(state, c) : null,
  }),
  'return-deposit': (state, { a, b }, n) => {
    const reservation = depositor(state, a)
    const payments = state.deposits.get(reservation as never)?.payments.map(({ payment }) => payment) ?? []
    return { payment: `e${n}`, reservation, of: b % 3 === 0 ? pick(payments, b) : null, minor: 1 + (b % 300) }
  },
  'apply-deposit': (state, { a, b }, n) => ({
    payment: `u${n}`,
    reservation: depositor(state, a),
    window: 1,
    minor: 1 + (b % 300),
  }),
  'pay-receivable': ({ ledgers }, { a, b, c }, n) => {
    const owed = [...ledgers].filter(([name, minor]) => name.startsWith('receivable:') && (minor > 0 || a % 9 === 0))
    return {
      payment: `w${n}`,
      account: pick(
        owed.map(([name]) => name.slice('receivable:'.length)),
        c,
      ),
      method: pick(ways, a),
      minor: 1 + (b % 2000),
      reference: null,
    }
  },
}
