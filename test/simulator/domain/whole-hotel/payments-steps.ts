/** Commands of payments, chosen by numbers. */
import type { PaymentCommand } from '../../../../simulator/domain/payments/commands.ts'

import { authorisationOf, type Choices, minor, open, paymentOf, pick, stay, tokens } from './choosing.ts'

export const paymentsChoices: Choices<PaymentCommand> = {
  'authorise-card': (state, { a, b, c }, n) => ({
    authorisation: `h${n}`,
    reservation: stay(state, a, ...open),
    token: pick(tokens, b),
    minor: minor(c),
  }),
  'increment-authorisation': (state, { a, b }) => ({ authorisation: authorisationOf(state, a), by: minor(b) }),
  'inquire-authorisation': (state, { a }) => {
    const silent = [...state.authorisations.values()].filter(({ status }) => status === 'unanswered' || a % 7 === 0)
    return {
      authorisation: pick(
        silent.map(({ id }) => id),
        a,
      ),
    }
  },
  'capture-authorisation': (state, { a, b }, n) => ({
    authorisation: authorisationOf(state, a),
    payment: `k${n}`,
    window: 1,
    minor: 1 + (b % 3000),
  }),
  'release-authorisation': (state, { a }) => ({ authorisation: authorisationOf(state, a) }),
  'report-chargeback': (state, { a, b }, n) => ({
    chargeback: `q${n}`,
    payment: paymentOf(state, a),
    minor: 1 + (b % 300),
  }),
  'close-chargeback': (state, { a, b }) => {
    const disputed = [...state.chargebacks.values()].filter(({ status }) => status === 'disputed' || a % 9 === 0)
    return {
      chargeback: pick(
        disputed.map(({ id }) => id),
        a,
      ),
      outcome: b % 2 ? 'won' : 'lost',
    }
  },
}
