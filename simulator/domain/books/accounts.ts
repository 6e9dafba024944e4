/** What firms owe: bills go to the receivables of an account that a firm has, and the firm pays them later. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { ReservationId } from '../words.ts'
import { moneyOf, nameOf } from './finding.ts'
import { leftOfPayment } from './giving-back.ts'
import type { PaymentMethod } from './lines.ts'

type State = Readonly<HotelState>

export function decideReceivable(state: State, command: Asked<'pay-receivable'>): Decision {
  const { payment, account, method, minor, reference } = command
  if (state.payments.has(payment)) return refuse({ kind: 'payment-exists', payment })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const owed = owedBy(state, account)
  if (minor > owed) return refuse({ kind: 'more-than-owed', account, owed: moneyOf(state, owed) })
  const { businessDate } = state
  return accept({
    ...{ kind: 'receivable-paid', payment, account, businessDate, method, minor, reference, reverses: null },
  })
}

/** A firm that paid for what was credited later has that back, as far as its account is in credit. */
export function decideAccountRefund(state: State, { payment, of, minor }: Asked<'refund-payment'>): Decision {
  const found = state.accountPayments.get(of)
  if (!found) return refuse({ kind: 'unknown-payment', payment: of })
  if (state.payments.has(payment)) return refuse({ kind: 'payment-exists', payment })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const left = leftOfPayment(state, found)
  if (minor > left) return refuse({ kind: 'more-than-paid', payment: of, left: moneyOf(state, left) })
  const { account, method, reference } = found
  const credit = Math.max(0, -owedBy(state, account))
  if (minor > credit) return refuse({ kind: 'more-than-credit', account, credit: moneyOf(state, credit) })
  const { businessDate } = state
  return accept({
    ...{ kind: 'receivable-paid', payment, account, businessDate, method, minor: -minor, reference, reverses: of },
  })
}

/** What goes to receivables goes to those of a firm. */
export function accountRefusal(
  state: State,
  reservation: ReservationId,
  method: PaymentMethod,
  account: string | null,
): Refusal | undefined {
  if (method !== 'receivables') return undefined
  if (!account) return { kind: 'no-account', guest: nameOf(state, reservation) }
  return unknownAccount(state, account)
}

export function unknownAccount({ firms }: State, account: string): Refusal | undefined {
  const known = [...firms.values()].flatMap(({ details }) => details.account ?? [])
  return known.includes(account) ? undefined : { kind: 'unknown-account', account, known }
}

const owedBy = ({ ledgers }: State, account: string): number => ledgers.get(`receivable:${account}`) ?? 0
