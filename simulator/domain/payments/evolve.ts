/** What an answer of the processor makes of the hotel. */
import { depositNamed } from '../books/finding.ts'
import { book } from '../books/ledgers.ts'
import { type Evolvers, missing } from '../evolvers.ts'
import type { HotelState } from '../state.ts'
import type { AuthorisationId, PaymentId } from '../words.ts'
import type { PaymentEvent } from './events.ts'
import type { Authorisation } from './state.ts'

export const evolvePayments: Evolvers<PaymentEvent> = {
  'card-authorised': (state, { authorisation: id, reservation, token, minor, until }) => {
    state.authorisations.set(id, { id, reservation, token, minor, captured: 0, until, status: 'open' })
  },
  'card-declined': (state, { authorisation: id, reservation, token }) => {
    const nothing = { minor: 0, captured: 0, until: state.businessDate }
    state.authorisations.set(id, { id, reservation, token, ...nothing, status: 'declined' })
  },
  'card-unanswered': (state, { authorisation: id, reservation, token, asked: minor, until }) => {
    state.authorisations.set(id, { id, reservation, token, minor, captured: 0, until, status: 'unanswered' })
  },
  'authorisation-raised': (state, { authorisation, minor, until }) =>
    changes(state, authorisation, { minor, until, status: 'open' }),
  'authorisation-captured': (state, { authorisation, minor }) => {
    const captured = (state.authorisations.get(authorisation)?.captured ?? 0) + minor
    changes(state, authorisation, { captured })
  },
  'authorisation-released': (state, { authorisation }) => changes(state, authorisation, { status: 'released' }),
  'authorisation-expired': (state, { authorisation }) => changes(state, authorisation, { status: 'expired' }),
  'chargeback-reported': (state, { chargeback: id, payment, minor }) => {
    state.chargebacks.set(id, { id, payment, minor, status: 'disputed' })
    state.disputed.set(payment, (state.disputed.get(payment) ?? 0) + minor)
    book(state.ledgers, [
      { account: 'disputed', minor },
      { account: 'money:card', minor: -minor },
    ])
  },
  'chargeback-closed': (state, { chargeback: id, outcome }) => {
    const found = state.chargebacks.get(id)
    if (!found) throw missing('chargeback', id)
    const { payment, minor } = found
    state.chargebacks.set(id, { ...found, status: outcome })
    state.disputed.set(payment, (state.disputed.get(payment) ?? 0) - minor)
    book(state.ledgers, [{ account: 'disputed', minor: -minor }])
    if (outcome === 'won') book(state.ledgers, [{ account: 'money:card', minor }])
    else lost(state, payment, minor)
  },
}

/** What the bank gave back to the cardholder. Where the hotel still held it as a deposit, it owes that no longer; the rest is its loss. */
function lost(state: HotelState, payment: PaymentId, minor: number): void {
  state.refunded.set(payment, (state.refunded.get(payment) ?? 0) + minor)
  const reservation = depositNamed(state, payment) && state.payments.get(payment)
  const deposit = reservation ? state.deposits.get(reservation) : undefined
  const held = Math.min(deposit?.minor ?? 0, minor)
  if (deposit) deposit.minor -= held
  state.lost.set(payment, (state.lost.get(payment) ?? 0) + minor - held)
  book(state.ledgers, [
    { account: 'deposit', minor: held },
    { account: 'loss:chargebacks', minor: minor - held },
  ])
}

function changes(state: HotelState, id: AuthorisationId, change: Partial<Authorisation>): void {
  const found = state.authorisations.get(id)
  if (!found) throw missing('authorisation', id)
  state.authorisations.set(id, { ...found, ...change })
}
