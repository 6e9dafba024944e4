/** Money that is held for a stay until it pays a bill. It is one sum, whoever paid it in; where it goes back, it goes back the way it came. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId } from '../words.ts'
import { accountRefusal } from './accounts.ts'
import type { BooksEvent } from './events.ts'
import { depositNamed, moneyOf, nameOf } from './finding.ts'
import { leftOfPayment, newPayments, waysBack } from './giving-back.ts'
import { paymentRefusal, taken } from './money-taken.ts'
import type { DepositPayment } from './state.ts'
import { payableRefusal } from './windows.ts'

type State = Readonly<HotelState>

export function decideDeposit(state: State, command: Asked<'take-deposit'>): Decision {
  const { payment, reservation, method, minor, reference } = command
  const refusal =
    paymentRefusal(state, payment, reservation, minor) ?? accountRefusal(state, reservation, method, reference)
  if (refusal) return refuse(refusal)
  const { businessDate } = state
  return accept({
    ...{ kind: 'deposit-taken', payment, reservation, businessDate, method, minor, reference, reverses: null },
  })
}

export function decideDepositReturn(state: State, command: Asked<'return-deposit'>): Decision {
  const { payment, reservation, of, minor } = command
  const refusal = paymentRefusal(state, payment, reservation, minor) ?? heldRefusal(state, reservation, minor)
  if (refusal) return refuse(refusal)
  const named = of === null ? undefined : depositNamed(state, of)
  if (of !== null && (!named || state.payments.get(of) !== reservation))
    return refuse({ kind: 'unknown-payment', payment: of })
  const left = named && leftOfPayment(state, named)
  if (named && left !== undefined && minor > left)
    return refuse({ kind: 'more-than-paid', payment: named.payment, left: moneyOf(state, left) })
  const more = newPayments(state, payment)
  const from = named ? [named] : depositsOf(state, reservation)
  const back = from.reduce((sum, each) => sum + leftOfPayment(state, each), 0)
  const guest = nameOf(state, reservation)
  if (minor > back) return refuse({ kind: 'bank-gave-it-back', guest, left: moneyOf(state, back) })
  return accept(...goingBack(state, reservation, from, minor, index => (index === 0 ? payment : more())))
}

export function decideDepositUse(state: State, command: Asked<'apply-deposit'>): Decision {
  const { payment, reservation, window, minor } = command
  const refusal =
    paymentRefusal(state, payment, reservation, minor) ??
    heldRefusal(state, reservation, minor) ??
    payableRefusal(state, reservation, window, minor)
  if (refusal) return refuse(refusal)
  return accept(
    taken(state, reservation, { payment, window, method: 'deposit', minor, reference: null, reverses: null }),
  )
}

/** What the hotel can use of a deposit: not what a cardholder is taking back through the bank. */
export function heldFor(state: State, reservation: ReservationId): number {
  const held = state.deposits.get(reservation)?.minor ?? 0
  const disputed = depositsOf(state, reservation).map(({ payment }) => state.disputed.get(payment) ?? 0)
  return Math.max(0, held - disputed.reduce((sum, each) => sum + each, 0))
}

export const depositsOf = ({ deposits }: State, reservation: ReservationId): readonly DepositPayment[] =>
  deposits.get(reservation)?.payments ?? []

/** The events with which an amount goes back to those who paid it in. */
export const goingBack = (
  state: State,
  reservation: ReservationId,
  payments: readonly DepositPayment[],
  amount: number,
  id: (index: number) => PaymentId,
): BooksEvent[] =>
  waysBack(state, payments, amount).map(({ of: { payment: reverses, method, reference }, minor }, index) => ({
    ...{ kind: 'deposit-taken', payment: id(index), reservation, businessDate: state.businessDate },
    ...{ method, minor: -minor, reference, reverses },
  }))

function heldRefusal(state: State, reservation: ReservationId, minor: number): Refusal | undefined {
  const left = heldFor(state, reservation)
  if (minor <= left) return undefined
  return { kind: 'more-than-deposited', guest: nameOf(state, reservation), left: moneyOf(state, left) }
}
