/** Commands about cards, as they may come in from outside: by token, never by number. */
import { z } from 'zod'
import type { PaymentCommand } from '../../../domain/payments/commands.ts'
import { id, type Shapes, text } from './words.ts'

const amount = z.int().min(1).max(1_000_000_000)

export const paymentShapes = {
  'authorise-card': { authorisation: id, reservation: id, token: text(80), minor: amount },
  'increment-authorisation': { authorisation: id, by: amount },
  'inquire-authorisation': { authorisation: id },
  'capture-authorisation': {
    authorisation: id,
    payment: id,
    window: z.int().min(1).max(8).default(1),
    minor: amount,
  },
  'release-authorisation': { authorisation: id },
  'report-chargeback': { chargeback: id, payment: id, minor: amount },
  'close-chargeback': { chargeback: id, outcome: z.enum(['won', 'lost']) },
} satisfies Shapes<PaymentCommand>
