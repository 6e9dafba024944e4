/** Money goes back the way it came. */
import type { HotelState } from '../state.ts'
import type { PaymentId } from '../words.ts'

type Paid = { readonly payment: PaymentId; readonly minor: number }

/** What of a payment neither the hotel has given back nor the cardholder's bank has taken back. */
export function leftOfPayment({ refunded, disputed }: Readonly<HotelState>, { payment, minor }: Paid): number {
  return Math.max(0, minor - (refunded.get(payment) ?? 0) - (disputed.get(payment) ?? 0))
}

/** Which payments give back an amount, and how much of it each: the latest first, as far as each reaches. */
export function waysBack<Payment extends Paid>(
  state: Readonly<HotelState>,
  payments: readonly Payment[],
  amount: number,
): { readonly of: Payment; readonly minor: number }[] {
  if (amount === 0) return []
  let rest = amount
  return payments.toReversed().flatMap(of => {
    const minor = Math.min(rest, leftOfPayment(state, of))
    rest -= minor
    return minor > 0 ? [{ of, minor }] : []
  })
}

/** Ids for the payments that one command makes several of: those after `beginning` that nobody has used. */
export function newPayments({ payments }: Readonly<HotelState>, beginning: string): () => PaymentId {
  let number = 0
  return () => {
    do number += 1
    while (payments.has(`${beginning}.${number}` as PaymentId))
    return `${beginning}.${number}` as PaymentId
  }
}
