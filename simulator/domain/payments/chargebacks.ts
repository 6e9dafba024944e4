/** Cardholders who take a payment back through their bank, and what becomes of it. */
import { depositNamed, moneyOf, paymentNamed } from '../books/finding.ts'
import { leftOfPayment } from '../books/giving-back.ts'
import { setOffOf } from '../books/set-off.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelState } from '../state.ts'

type State = Readonly<HotelState>

export function decideChargeback(state: State, command: Asked<'report-chargeback'>): Decision {
  const { chargeback, payment, minor } = command
  if (state.chargebacks.has(chargeback)) return refuse({ kind: 'chargeback-exists', chargeback })
  const found = depositNamed(state, payment) ?? paymentNamed(state, payment)?.line
  if (!found) return refuse({ kind: 'unknown-payment', payment })
  if (found.method !== 'card') return refuse({ kind: 'not-paid-by-card', payment })
  if (minor <= 0) return refuse({ kind: 'no-amount', minor })
  const left = leftOfPayment(state, found)
  if (minor > left) return refuse({ kind: 'more-than-paid', payment, left: moneyOf(state, left) })
  return accept({ kind: 'chargeback-reported', chargeback, payment, minor })
}

export function decideChargebackEnd(state: State, { chargeback: id, outcome }: Asked<'close-chargeback'>): Decision {
  const found = state.chargebacks.get(id)
  if (!found) return refuse({ kind: 'unknown-chargeback', chargeback: id })
  if (found.status !== 'disputed')
    return refuse({ kind: 'chargeback-is-closed', chargeback: id, outcome: found.status })
  const setOff = outcome === 'lost' ? setOffOf(state, id, found.payment, found.minor) : []
  return accept({ kind: 'chargeback-closed', chargeback: id, outcome }, ...setOff)
}
