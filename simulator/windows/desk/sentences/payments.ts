/** What a receptionist says of cards. */
import { sayMoney } from '../../../domain/money.ts'
import type { PaymentCommand } from '../../../domain/payments/commands.ts'
import type { HotelState } from '../../../domain/state.ts'
import { type Sayings, whose } from './words.ts'

export const sayPayment: Sayings<PaymentCommand> = {
  'authorise-card': (state, { reservation, minor }, events) => {
    const answer = events.find(({ kind }) => kind.startsWith('card-'))
    const asked = `${whose(state, reservation)} card is asked for ${money(state, minor)}`
    if (answer?.kind === 'card-declined') return `${asked} and declined: ${answer.reason.replaceAll('-', ' ')}.`
    if (answer?.kind === 'card-authorised')
      return answer.minor === minor
        ? `${asked} and authorised.`
        : `${asked} and authorised for ${money(state, answer.minor)} only.`
    return `${asked}, and no answer comes.`
  },
  'increment-authorisation': (state, { authorisation, by }) =>
    `The authorisation ${authorisation} is raised by ${money(state, by)}.`,
  'inquire-authorisation': (_, { authorisation }) =>
    `The processor says that ${authorisation} was authorised after all.`,
  'capture-authorisation': (state, { authorisation, minor }) =>
    `${money(state, minor)} are captured of the authorisation ${authorisation}.`,
  'release-authorisation': (_, { authorisation }) => `The authorisation ${authorisation} is released.`,
  'report-chargeback': (state, { payment, minor }) =>
    `The bank takes ${money(state, minor)} of the payment ${payment} back for the cardholder.`,
  'close-chargeback': (_, { chargeback, outcome }) => `The chargeback ${chargeback} is ${outcome}.`,
}

const money = ({ property }: Readonly<HotelState>, minor: number): string =>
  sayMoney({ minor, currency: property.currency })
