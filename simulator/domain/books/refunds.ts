/** Every payment can be given back, as what it was: for a bill, as a deposit, or by a firm for what it owed. */
import type { Asked } from '../commands.ts'
import type { Decision } from '../decision.ts'
import type { HotelState } from '../state.ts'
import { decideAccountRefund } from './accounts.ts'
import { decideDepositReturn } from './deposits.ts'
import { depositNamed } from './finding.ts'
import { decideFolioRefund } from './money-taken.ts'

export function decideRefund(state: Readonly<HotelState>, command: Asked<'refund-payment'>): Decision {
  const { payment, of, minor } = command
  if (state.accountPayments.has(of)) return decideAccountRefund(state, command)
  const reservation = depositNamed(state, of) && state.payments.get(of)
  if (reservation) return decideDepositReturn(state, { kind: 'return-deposit', payment, reservation, of, minor })
  return decideFolioRefund(state, command)
}
