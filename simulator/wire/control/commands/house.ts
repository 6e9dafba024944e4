/** Commands about the house, as they may come in from outside. */
import { z } from 'zod'
import type { HouseCommand } from '../../../domain/house/commands.ts'
import { conditions } from '../../../domain/house/state.ts'
import { date, hour, id, type Shapes, text } from './words.ts'

const room = text(20)

export const houseShapes = {
  'set-condition': { room, condition: z.enum(conditions) },
  'close-room': {
    room,
    from: date,
    to: date,
    reason: text(200).default(''),
    as: z.enum(['out-of-order', 'out-of-service']).default('out-of-order'),
  },
  'reopen-room': { room },
  'issue-key': { key: id, reservation: id },
  'void-key': { key: id, because: z.enum(['lost', 'voided']).default('voided') },
  'ask-wake-up': { request: id, reservation: id, date, hour },
  'close-wake-up': { request: id, outcome: z.enum(['answered', 'no-answer', 'cancelled']).default('answered') },
  'leave-message': { request: id, reservation: id, text: text(1000) },
  'deliver-message': { request: id },
  'set-rights': {
    reservation: id,
    rights: z.strictObject({
      telephone: z.enum(['barred', 'local', 'all']).default('all'),
      television: z.enum(['none', 'free', 'all']).default('all'),
      minibar: z.enum(['locked', 'open']).default('open'),
      doNotDisturb: z.boolean().default(false),
    }),
  },
} satisfies Shapes<HouseCommand>
