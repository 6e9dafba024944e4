/** What an event makes of the books. */
import { type Evolvers, missing } from '../evolvers.ts'
import type { ChargeKind } from '../property/books.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId, TransactionCode } from '../words.ts'
import type { BooksEvent } from './events.ts'
import type { Folio, FolioWindow } from './folios.ts'
import { book, chargeMoves, paymentMoves } from './ledgers.ts'
import type { PaymentLine } from './lines.ts'
import type { Allowance, Deposit } from './state.ts'

export const evolveBooks: Evolvers<BooksEvent> = {
  'charge-posted': (state, { reservation, line }) => {
    const folio = folioFor(state, reservation)
    folio.charges.push(line)
    windowIn(folio, line.window).balance += line.gross
    book(state.ledgers, chargeMoves(line, kindOf(state, line.transactionCode)))
    const placed = { reservation, line: line.id }
    const posting = state.postings.get(line.posting)
    if (posting) posting.push(placed)
    else state.postings.set(line.posting, [placed])
    if (line.stay !== reservation)
      state.paidBy.set(line.stay, (state.paidBy.get(line.stay) ?? new Set()).add(reservation))
    if (line.reverses !== null) state.reversed.set(line.reverses, (state.reversed.get(line.reverses) ?? 0) - line.gross)
  },
  'line-moved': (state, { reservation, line: id, from, to }) => {
    const folio = folioFor(state, reservation)
    const index = folio.charges.findIndex(each => each.id === id)
    const line = folio.charges[index]
    if (!line) throw missing('line', id)
    folio.charges[index] = { ...line, window: to }
    windowIn(folio, from).balance -= line.gross
    windowIn(folio, to).balance += line.gross
  },
  'payer-set': (state, { reservation, window, payer }) => {
    windowIn(folioFor(state, reservation), window).payer = payer
  },
  'routing-set': (state, { reservation, routing }) => {
    const folio = folioFor(state, reservation)
    for (const { to } of folio.routing) if (to !== null) state.routedTo.get(to)?.delete(reservation)
    folio.routing = routing
    for (const { to } of routing)
      if (to !== null) state.routedTo.set(to, (state.routedTo.get(to) ?? new Set()).add(reservation))
  },
  'credit-set': (state, { reservation, noPost, creditLimit }) => {
    Object.assign(folioFor(state, reservation), { noPost, creditLimit })
  },
  'payment-taken': (state, { reservation, line }) => {
    const folio = folioFor(state, reservation)
    folio.payments.push(line)
    windowIn(folio, line.window).balance -= line.minor
    book(state.ledgers, paymentMoves(line))
    state.payments.set(line.payment, reservation)
    givenBack(state, line.reverses, -line.minor)
    if (line.method === 'deposit') heldAgain(state, folio, line)
  },
  'loss-set-off': (state, { reservation, line }) => {
    const folio = folioFor(state, reservation)
    folio.payments.push(line)
    windowIn(folio, line.window).balance -= line.minor
    state.payments.set(line.payment, reservation)
    if (line.reverses !== null) state.lost.set(line.reverses, (state.lost.get(line.reverses) ?? 0) + line.minor)
    book(state.ledgers, [
      { account: 'loss:chargebacks', minor: line.minor },
      { account: 'guest', minor: -line.minor },
    ])
  },
  'invoice-issued': (state, { invoice, reservation, window, billedTo }) => {
    windowIn(folioFor(state, reservation), window).invoice = invoice
    state.invoices.set(invoice, { reservation, window, billedTo })
    state.invoicesIssued += 1
  },
  'credit-note-issued': state => {
    state.creditNotesIssued += 1
  },
  'allowance-granted': (state, { reservation, transactionCode, quantity, on }) => {
    const own = state.allowances.get(reservation) ?? new Map<TransactionCode, Allowance>()
    const granted = own.get(transactionCode)
    const left = granted?.on === on ? granted.left : 0
    state.allowances.set(reservation, own.set(transactionCode, { on, left: left + quantity }))
  },
  'allowance-used': (state, { reservation, transactionCode, quantity }) => {
    const allowance = state.allowances.get(reservation)?.get(transactionCode)
    if (!allowance) throw missing('allowance', transactionCode)
    allowance.left -= quantity
  },
  'deposit-taken': (state, { payment, reservation, method, minor, reference, reverses }) => {
    const deposit = depositFor(state, reservation)
    deposit.minor += minor
    if (reverses === null) deposit.payments.push({ payment, method, minor, reference })
    else givenBack(state, reverses, -minor)
    state.payments.set(payment, reservation)
    book(state.ledgers, [
      { account: method === 'receivables' ? `receivable:${reference}` : `money:${method}`, minor },
      { account: 'deposit', minor: -minor },
    ])
  },
  'receivable-paid': (state, { payment, account, method, minor, reference, reverses }) => {
    state.payments.set(payment, null)
    if (reverses === null) state.accountPayments.set(payment, { payment, account, method, minor, reference })
    else givenBack(state, reverses, -minor)
    book(state.ledgers, [
      { account: `money:${method}`, minor },
      { account: `receivable:${account}`, minor: -minor },
    ])
  },
}

function depositFor({ deposits }: HotelState, reservation: ReservationId): Deposit {
  const known = deposits.get(reservation)
  if (known) return known
  const deposit: Deposit = { minor: 0, payments: [] }
  deposits.set(reservation, deposit)
  return deposit
}

/** What comes into the deposit out of a window goes back to the payment that it came from, and in cash where it was a credit of the house. */
function heldAgain(
  state: HotelState,
  { reservation, payments }: Folio,
  { payment, minor, reverses }: PaymentLine,
): void {
  const deposit = depositFor(state, reservation)
  deposit.minor -= minor
  const { method, reference } = payments.find(each => each.payment === reverses) ?? { method: 'cash', reference: null }
  if (minor < 0 && method !== 'deposit') deposit.payments.push({ payment, method, minor: -minor, reference })
}

function givenBack({ refunded }: HotelState, payment: PaymentId | null, minor: number): void {
  if (payment !== null) refunded.set(payment, (refunded.get(payment) ?? 0) + minor)
}

function folioFor(state: HotelState, reservation: ReservationId): Folio {
  const known = state.folios.get(reservation)
  if (known) return known
  const folio: Folio = {
    reservation,
    windows: new Map(),
    charges: [],
    payments: [],
    routing: [],
    noPost: false,
    creditLimit: null,
  }
  state.folios.set(reservation, folio)
  return folio
}

function windowIn(folio: Folio, number: number): FolioWindow {
  const known = folio.windows.get(number)
  if (known) return known
  const window: FolioWindow = { payer: { kind: 'guest' }, balance: 0, invoice: null }
  folio.windows.set(number, window)
  return window
}

function kindOf({ property }: HotelState, code: string): ChargeKind {
  const kind = property.books.codes.find(each => each.code === code)?.kind
  if (kind === undefined) throw missing('transaction code', code)
  return kind
}
