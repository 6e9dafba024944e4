/** Which rule decides what is asked of cards. */
import type { Deciders } from '../decision.ts'
import {
  decideAuthorisation,
  decideCapture,
  decideIncrement,
  decideInquiry,
  decideReleaseOfCard,
} from './authorisations.ts'
import { decideChargeback, decideChargebackEnd } from './chargebacks.ts'
import type { PaymentCommand } from './commands.ts'

export const decidePayments: Deciders<PaymentCommand> = {
  'authorise-card': decideAuthorisation,
  'increment-authorisation': decideIncrement,
  'inquire-authorisation': decideInquiry,
  'capture-authorisation': decideCapture,
  'release-authorisation': decideReleaseOfCard,
  'report-chargeback': decideChargeback,
  'close-chargeback': decideChargebackEnd,
}
