/** Money that comes in and goes back: at the desk, from a deposit, from a firm. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId } from '../words.ts'
import { moneyOf, nameOf, paymentNamed } from './finding.ts'
import { mostWindows } from './folios.ts'
import type { PaymentLine } from './lines.ts'

export function decidePayment(state: Readonly<HotelState>, command: Asked<'take-payment'>): Decision {
  const { payment, reservation, window, method, minor, reference } = command
  const refusal = paymentRefusal(state, payment, reservation, minor)
  if (refusal) return refuse(refusal)
  if (window < 1 || window > mostWindows) return refuse({ kind: 'no-such-window', window })
  if (method === 'receivables' && !reference) return refuse({ kind: 'no-account', guest: nameOf(state, reservation) })
  return accept(taken(state, reservation, { payment, window, method, minor, reference, reverses: null }))
}

export function decideRefund(state: Readonly<HotelState>, { payment, of, minor }: Asked<'refund-payment'>): Decision {
  const found = paymentNamed(state, of)
  if (!found) return refuse({ kind: 'unknown-payment', payment: of })
  const { reservation, line } = found
  const refusal = paymentRefusal(state, payment, reservation, minor)
  if (refusal) return refuse(refusal)
  if (line.method === 'deposit' || line.method === 'receivables')
    return refuse({ kind: 'deposit-not-paid-back-here', payment: of })
  const left = line.minor - (state.refunded.get(of) ?? 0) - (state.disputed.get(of) ?? 0)
  if (minor > left) return refuse({ kind: 'more-than-paid', payment: of, left: moneyOf(state, left) })
  const { window, method, reference } = line
  return accept(taken(state, reservation, { payment, window, method, minor: -minor, reference, reverses: of }))
}

export function decideDeposit(state: Readonly<HotelState>, command: Asked<'take-deposit'>): Decision {
  const { payment, reservation, method, minor, reference } = command
  const refusal = paymentRefusal(state, payment, reservation, minor)
  if (refusal) return refuse(refusal)
  if (method === 'receivables' && !reference) return refuse({ kind: 'no-account', guest: nameOf(state, reservation) })
  const { businessDate } = state
  return accept({ kind: 'deposit-taken', payment, reservation, businessDate, method, minor, reference })
}

export function decideDepositReturn(
  state: Readonly<HotelState>,
  { payment, reservation, minor }: Asked<'return-deposit'>,
): Decision {
  const refusal = paymentRefusal(state, payment, reservation, minor) ?? depositRefusal(state, reservation, minor)
  const held = state.deposits.get(reservation)
  if (refusal || !held) return refuse(refusal ?? { kind: 'no-amount', minor })
  const { method, reference } = held
  const { businessDate } = state
  return accept({ kind: 'deposit-taken', payment, reservation, businessDate, method, minor: -minor, reference })
}

export function decideDepositUse(state: Readonly<HotelState>, command: Asked<'apply-deposit'>): Decision {
  const { payment, reservation, window, minor } = command
  const refusal = paymentRefusal(state, payment, reservation, minor) ?? depositRefusal(state, reservation, minor)
  if (refusal) return refuse(refusal)
  if (window < 1 || window > mostWindows) return refuse({ kind: 'no-such-window', window })
  return accept(
    taken(state, reservation, { payment, window, method: 'deposit', minor, reference: null, reverses: null }),
  )
}

export function decideReceivable(state: Readonly<HotelState>, command: Asked<'pay-receivable'>): Decision {
  const { payment, account, method, minor, reference } = command
  if (state.payments.has(payment)) return refuse({ kind: 'payment-exists', payment })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const owed = state.ledgers.get(`receivable:${account}`) ?? 0
  if (minor > owed) return refuse({ kind: 'more-than-owed', account, owed: moneyOf(state, owed) })
  return accept({
    kind: 'receivable-paid',
    payment,
    account,
    businessDate: state.businessDate,
    method,
    minor,
    reference,
  })
}

/** The event of a payment that was decided elsewhere, such as at check-out. */
export const taken = (
  { businessDate }: Readonly<HotelState>,
  reservation: ReservationId,
  { payment, window, method, minor, reference, reverses }: Omit<PaymentLine, 'businessDate'>,
) =>
  ({
    kind: 'payment-taken',
    reservation,
    line: { payment, businessDate, window, method, minor, reference, reverses },
  }) as const

function paymentRefusal(
  state: Readonly<HotelState>,
  payment: PaymentId,
  reservation: ReservationId,
  minor: number,
): Refusal | undefined {
  if (!state.reservations.has(reservation)) return { kind: 'unknown-reservation', reservation }
  if (state.payments.has(payment)) return { kind: 'payment-exists', payment }
  return minor > 0 ? undefined : { kind: 'no-amount', minor }
}

function depositRefusal(state: Readonly<HotelState>, reservation: ReservationId, minor: number): Refusal | undefined {
  const left = state.deposits.get(reservation)?.minor ?? 0
  if (minor <= left) return undefined
  return { kind: 'more-than-deposited', guest: nameOf(state, reservation), left: moneyOf(state, left) }
}
