/** What a cardholder's bank gave back, and the hotel lost, is no loss as far as the guest has it too much in the window of that payment. */
import type { HotelState } from '../state.ts'
import type { ChargebackId, PaymentId, ReservationId } from '../words.ts'
import type { BooksEvent } from './events.ts'
import { paymentNamed } from './finding.ts'
import { newPayments } from './giving-back.ts'
import type { PaymentLine } from './lines.ts'

/** For a dispute that is being lost. */
export function setOffOf(
  state: Readonly<HotelState>,
  chargeback: ChargebackId,
  payment: PaymentId,
  lost: number,
): BooksEvent[] {
  const found = paymentNamed(state, payment)
  const { balance = 0 } = found?.folio.windows.get(found.line.window) ?? {}
  if (found?.line.method !== 'card' || balance >= 0) return []
  const id = newPayments(state, `${chargeback}.set-off`)()
  return [setOff(state, found.reservation, found.line, Math.min(lost, -balance), id)]
}

export const setOff = (
  { businessDate }: Readonly<HotelState>,
  reservation: ReservationId,
  { window, method, reference, payment: reverses }: PaymentLine,
  minor: number,
  payment: PaymentId,
): BooksEvent => ({
  ...{ kind: 'loss-set-off', reservation },
  line: { payment, businessDate, window, method, minor: -minor, reference, reverses },
})
