/** Why the books cannot be written as asked. */
import type { Explainers } from '../explainers.ts'
import { sayMoney } from '../money.ts'
import type { Money } from '../words.ts'

export type BooksRefusal =
  | { readonly kind: 'posting-exists'; readonly posting: string }
  | { readonly kind: 'payment-exists'; readonly payment: string }
  | { readonly kind: 'unknown-posting'; readonly posting: string }
  | { readonly kind: 'unknown-line'; readonly line: string }
  | { readonly kind: 'unknown-payment'; readonly payment: string }
  | { readonly kind: 'unknown-invoice'; readonly invoice: string }
  | { readonly kind: 'unknown-transaction-code'; readonly code: string; readonly known: readonly string[] }
  | { readonly kind: 'nothing-to-post'; readonly posting: string }
  | { readonly kind: 'door-closed'; readonly businessDate: string }
  | { readonly kind: 'not-chargeable'; readonly guest: string; readonly status: string }
  | { readonly kind: 'no-post'; readonly guest: string }
  | { readonly kind: 'over-the-limit'; readonly guest: string; readonly limit: Money; readonly wouldOwe: Money }
  | { readonly kind: 'already-reversed'; readonly line: string; readonly left: Money }
  | { readonly kind: 'takes-back-another'; readonly line: string; readonly of: string }
  | { readonly kind: 'earlier-day'; readonly posting: string; readonly businessDate: string }
  | { readonly kind: 'billed'; readonly guest: string; readonly invoice: string }
  | { readonly kind: 'no-such-window'; readonly window: number }
  | { readonly kind: 'no-open-window'; readonly guest: string }
  | { readonly kind: 'nothing-to-bill'; readonly guest: string; readonly window: number }
  | { readonly kind: 'nothing-to-credit'; readonly invoice: string }
  | { readonly kind: 'balance-open'; readonly guest: string; readonly window: number; readonly balance: Money }
  | { readonly kind: 'routed-to-itself'; readonly guest: string }
  | { readonly kind: 'no-amount'; readonly minor: number }
  | { readonly kind: 'deposit-due'; readonly guest: string; readonly due: Money }
  | { readonly kind: 'paid-before-the-stay'; readonly ratePlan: string; readonly due: Money }
  | { readonly kind: 'no-account'; readonly guest: string }
  | { readonly kind: 'unknown-account'; readonly account: string; readonly known: readonly string[] }
  | {
      readonly kind: 'window-is-billed'
      readonly guest: string
      readonly window: number
      readonly invoice: string
      readonly open: Money
    }
  | { readonly kind: 'more-than-paid'; readonly payment: string; readonly left: Money }
  | { readonly kind: 'more-than-deposited'; readonly guest: string; readonly left: Money }
  | { readonly kind: 'bank-gave-it-back'; readonly guest: string; readonly left: Money }
  | { readonly kind: 'more-than-owed'; readonly account: string; readonly owed: Money }
  | { readonly kind: 'more-than-credit'; readonly account: string; readonly credit: Money }
  | { readonly kind: 'allowance-used-up'; readonly guest: string; readonly code: string; readonly left: number }

export const explainBooks: Explainers<BooksRefusal> = {
  'posting-exists': ({ posting }) =>
    `The posting "${posting}" is in the books already. Choose another id for a new one.`,
  'payment-exists': ({ payment }) =>
    `The payment "${payment}" is in the books already. Choose another id for a new one.`,
  'unknown-posting': ({ posting }) => `The books have no posting "${posting}". Look its id up on the folio.`,
  'unknown-line': ({ line }) => `The books have no line "${line}". Look its id up on the folio.`,
  'unknown-payment': ({ payment }) =>
    `The books have no payment "${payment}" that could be given back. Look its id up on the folio.`,
  'unknown-invoice': ({ invoice }) => `No invoice has the number "${invoice}". Look it up on the folio.`,
  'unknown-transaction-code': ({ code, known }) =>
    `There is no transaction code "${code}" here. Choose one of ${known.join(', ')}.`,
  'nothing-to-post': ({ posting }) => `The posting "${posting}" has no line. Give it at least one.`,
  'door-closed': ({ businessDate }) =>
    `Night audit is closing ${businessDate}, and nothing is posted until it ends. Keep what you have, and ask again then.`,
  'not-chargeable': ({ guest, status }) =>
    `${guest} cannot be charged: the reservation is ${status}. Take another tender.`,
  'no-post': ({ guest }) => `${guest} may not charge to the room. Take another tender.`,
  'over-the-limit': ({ guest, limit, wouldOwe }) =>
    `${guest} would owe ${sayMoney(wouldOwe)}, and the limit is ${sayMoney(limit)}. Take another tender, or raise the limit.`,
  'already-reversed': ({ line, left }) =>
    `Of the line "${line}" only ${sayMoney(left)} is left to take back. Take back that much or less.`,
  'takes-back-another': ({ line, of }) =>
    `The line "${line}" takes back "${of}", and stays with it. Move "${of}", transfer it, or post the charge again under a new id.`,
  'earlier-day': ({ posting, businessDate }) =>
    `The posting "${posting}" was made on ${businessDate}, which is closed. Adjust its lines instead.`,
  billed: ({ guest, invoice }) =>
    `That was billed to ${guest} under the number ${invoice}, and a bill is not changed. Issue a credit note.`,
  'no-such-window': ({ window }) => `A folio has no window ${window}. Choose 1 to 8.`,
  'no-open-window': ({ guest }) => `Every window of ${guest}'s folio has been billed. Charge another folio.`,
  'nothing-to-bill': ({ guest, window }) =>
    `Window ${window} of ${guest}'s folio has no line that is not billed yet. Choose another window.`,
  'nothing-to-credit': ({ invoice }) =>
    `Everything that was billed under ${invoice} has been taken back already. Look the credit notes up on the folio.`,
  'balance-open': ({ guest, window, balance }) =>
    `${guest} has an open balance of ${sayMoney(balance)} in window ${window}. Take a payment, or give the rest back, first.`,
  'routed-to-itself': ({ guest }) =>
    `${guest}'s charges cannot be routed in a circle. Route them to a folio that routes nothing on.`,
  'no-amount': ({ minor }) => `An amount of ${minor} cannot be booked. Give minor units above zero.`,
  'deposit-due': ({ guest, due }) =>
    `${guest} has booked a rate that is paid before the stay, and ${sayMoney(due)} of it are open. Take a deposit first.`,
  'paid-before-the-stay': ({ ratePlan, due }) =>
    `The rate plan "${ratePlan}" is paid before the stay, ${sayMoney(due)} of it, and nobody walks in on it. Book the stay, take the deposit and check the guest in, or choose another rate plan.`,
  'no-account': ({ guest }) =>
    `It is not said to whose receivables ${guest}'s bill goes. Name the account as the reference.`,
  'unknown-account': ({ account, known }) =>
    `No firm has the account "${account}". ${known.length === 0 ? 'Register the firm with its account first.' : `Choose one of ${known.join(', ')}, or register the firm.`}`,
  'window-is-billed': ({ guest, window, invoice, open }) =>
    `Window ${window} of ${guest}'s folio was billed under ${invoice}, and ${sayMoney(open)} is open in it. Take that much or less there, or choose another window.`,
  'more-than-paid': ({ payment, left }) =>
    `Of the payment "${payment}" only ${sayMoney(left)} can be given back. Give back that much or less.`,
  'more-than-deposited': ({ guest, left }) =>
    `The hotel holds a deposit of ${sayMoney(left)} from ${guest}. Use that much or less.`,
  'bank-gave-it-back': ({ guest, left }) =>
    `Of the deposit from ${guest} only ${sayMoney(left)} can go back to a payment: the cardholder's bank has given back the rest. Give back that much or less, or pay a bill with it.`,
  'more-than-owed': ({ account, owed }) => `The account "${account}" owes ${sayMoney(owed)}. Take that much or less.`,
  'more-than-credit': ({ account, credit }) =>
    `The account "${account}" is in credit by ${sayMoney(credit)}. Give back that much or less, or credit one of its bills first.`,
  'allowance-used-up': ({ guest, code, left }) =>
    `${guest} has ${left === 0 ? 'none' : `only ${left}`} of ${code} left in the package today. Post a charge instead.`,
}
