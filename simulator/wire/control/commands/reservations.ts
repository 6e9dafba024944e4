/** Commands about a stay, as they may come in from outside. */
import { z } from 'zod'
import { settlingMethods } from '../../../domain/books/lines.ts'
import type { ReservationCommand } from '../../../domain/reservations/commands.ts'
import { origins } from '../../../domain/reservations/reservations.ts'
import { date, hour, id, type Shapes, text } from './words.ts'

export const reservationShapes = {
  book: {
    reservation: id,
    guest: id,
    roomType: text(40),
    ratePlan: text(40),
    arrival: date,
    departure: date,
    expectedAt: hour.nullable().default(null),
    adults: z.int().min(1).max(20).default(1),
    children: z.int().min(0).max(20).default(0),
    origin: z.enum(origins).default('direct'),
  },
  'change-dates': { reservation: id, arrival: date, departure: date },
  cancel: { reservation: id, feeNights: z.int().min(0).max(366).default(0) },
  'check-in': { reservation: id, room: text(20).nullable().default(null) },
  'check-out': { reservation: id, settledBy: z.enum(settlingMethods).nullable().default(null) },
  'mark-no-show': { reservation: id },
} satisfies Shapes<ReservationCommand>
