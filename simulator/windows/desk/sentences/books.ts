/** What a receptionist says of the books. */
import type { BooksCommand } from '../../../domain/books/commands.ts'
import { sayMoney } from '../../../domain/money.ts'
import type { HotelState } from '../../../domain/state.ts'
import type { Commit } from '../../../journal/commit.ts'
import { type Sayings, who, whose } from './words.ts'

export const sayBooks: Sayings<BooksCommand> = {
  'post-charge': (state, { reservation, check }, events) =>
    `${who(state, reservation)} is charged ${charged(state, events)}${check === null ? '' : ` for check ${check}`}.`,
  'void-posting': (state, { of }, events) => `The posting ${of} is taken back: ${charged(state, events)}.`,
  'adjust-line': (state, { line }, events) => `The line ${line} is adjusted by ${charged(state, events)}.`,
  'transfer-posting': (state, { of, to }) => `The posting ${of} is transferred to ${whose(state, to)} folio.`,
  'move-line': (_, { line, window }) => `The line ${line} moves to window ${window}.`,
  'set-payer': (state, { reservation, window, payer }) =>
    `Window ${window} of ${whose(state, reservation)} folio is paid by ${payer.kind === 'guest' ? 'the guest' : payer.account}.`,
  'set-routing': (state, { reservation, routing }) =>
    routing.length === 0
      ? `${whose(state, reservation)} charges are no longer routed.`
      : `${whose(state, reservation)} charges are routed: ${routing.map(({ kinds, to, window }) => `${kinds.join(', ')} to ${to === null ? '' : `${whose(state, to)} `}window ${window}`).join('; ')}.`,
  'set-credit': (state, { reservation, noPost, creditLimit }) => {
    if (noPost) return `${who(state, reservation)} may not charge to the room.`
    return creditLimit === null
      ? `${who(state, reservation)} may charge to the room without limit.`
      : `${who(state, reservation)} may charge up to ${money(state, creditLimit)} to the room.`
  },
  'take-payment': (state, { reservation, method, minor }) =>
    `${who(state, reservation)} pays ${money(state, minor)} by ${wordFor(method)}.`,
  'refund-payment': (state, { of, minor }) => `${money(state, minor)} of the payment ${of} are given back.`,
  'close-window': (state, { reservation, window }, events) => {
    const invoice = events.find(event => event.kind === 'invoice-issued')?.invoice
    return `Window ${window} of ${whose(state, reservation)} folio is billed under the number ${invoice}.`
  },
  'issue-credit-note': (_, { invoice }, events) => {
    const creditNote = events.find(event => event.kind === 'credit-note-issued')?.creditNote
    return `The credit note ${creditNote} takes back what was billed under ${invoice}.`
  },
  'use-allowance': (state, { reservation, transactionCode, quantity }) =>
    `${who(state, reservation)} uses ${quantity} of ${transactionCode} from the package.`,
  'take-deposit': (state, { reservation, method, minor }) =>
    `${who(state, reservation)} deposits ${money(state, minor)} by ${wordFor(method)}.`,
  'return-deposit': (state, { reservation, minor }) =>
    `${who(state, reservation)} gets ${money(state, minor)} of the deposit back.`,
  'apply-deposit': (state, { reservation, minor }) =>
    `${money(state, minor)} of ${whose(state, reservation)} deposit pay a part of the bill.`,
  'pay-receivable': (state, { account, minor }) => `${account} pays ${money(state, minor)} of what it owes.`,
}

const money = ({ property }: Readonly<HotelState>, minor: number): string =>
  sayMoney({ minor, currency: property.currency })

function charged(state: Readonly<HotelState>, events: Commit['events']): string {
  const lines = events.flatMap(event => (event.kind === 'charge-posted' ? [event.line.gross] : []))
  return money(
    state,
    lines.reduce((sum, gross) => sum + gross, 0),
  )
}

const wordFor = (method: string): string => method.replaceAll('-', ' ')
