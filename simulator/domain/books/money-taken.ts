/** Money that comes in for a bill, and goes back. */
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'
import type { PaymentId, ReservationId } from '../words.ts'
import { accountRefusal } from './accounts.ts'
import { moneyOf, paymentNamed } from './finding.ts'
import { leftOfPayment } from './giving-back.ts'
import type { PaymentLine } from './lines.ts'
import { payableRefusal } from './windows.ts'

export function decidePayment(state: Readonly<HotelState>, command: Asked<'take-payment'>): Decision {
  const { payment, reservation, window, method, minor, reference } = command
  const refusal =
    paymentRefusal(state, payment, reservation, minor) ??
    payableRefusal(state, reservation, window, minor) ??
    accountRefusal(state, reservation, method, reference)
  if (refusal) return refuse(refusal)
  return accept(taken(state, reservation, { payment, window, method, minor, reference, reverses: null }))
}

/** What went to receivables is owed no longer, and what came out of a deposit is held again. */
export function decideFolioRefund(
  state: Readonly<HotelState>,
  { payment, of, minor }: Asked<'refund-payment'>,
): Decision {
  const found = paymentNamed(state, of)
  if (!found) return refuse({ kind: 'unknown-payment', payment: of })
  const { reservation, line } = found
  const refusal = paymentRefusal(state, payment, reservation, minor)
  if (refusal) return refuse(refusal)
  const left = leftOfPayment(state, line)
  if (minor > left) return refuse({ kind: 'more-than-paid', payment: of, left: moneyOf(state, left) })
  const { window, method, reference } = line
  return accept(taken(state, reservation, { payment, window, method, minor: -minor, reference, reverses: of }))
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

export function paymentRefusal(
  state: Readonly<HotelState>,
  payment: PaymentId,
  reservation: ReservationId,
  minor: number,
): Refusal | undefined {
  if (!state.reservations.has(reservation)) return { kind: 'unknown-reservation', reservation }
  if (state.payments.has(payment)) return { kind: 'payment-exists', payment }
  return minor > 0 ? undefined : { kind: 'no-amount', minor }
}
