/** Commands about a stay, as they may come in from outside. */
import { z } from 'zod'
import { settlingMethods } from '../../../domain/books/lines.ts'
import { unrestricted } from '../../../domain/property/restrictions.ts'
import type { ReservationCommand } from '../../../domain/reservations/commands.ts'
import { extraTerms, guarantees, noParticulars, segments } from '../../../domain/reservations/particulars.ts'
import { cancellers, origins } from '../../../domain/reservations/reservations.ts'
import { date, hour, id, type Shapes, text } from './words.ts'

const adults = z.int().min(1).max(20)
const children = z.int().min(0).max(20)
const room = text(20)
const minor = z.int().min(0).max(1_000_000_000)

const particulars = {
  booker: id.nullable(),
  companions: z.array(id).max(20),
  company: id.nullable(),
  travelAgent: id.nullable(),
  segment: z.enum(segments).nullable(),
  guarantee: z.enum(guarantees).nullable(),
  channel: z.strictObject({ name: text(60), number: text(60) }).nullable(),
  crsNumber: text(60).nullable(),
  booking: id.nullable(),
  block: id.nullable(),
  preferences: z.array(text(100)).max(50),
  notes: text(2000).nullable(),
  extras: z
    .array(
      z.strictObject({
        ...{ id, transactionCode: text(40), text: text(200), quantity: z.int().min(1).max(1000), unit: minor },
        per: z.enum(extraTerms),
      }),
    )
    .max(50),
}

const known = z
  .strictObject(particulars)
  .partial()
  .transform(some => ({ ...noParticulars, ...some }))

const booking = {
  guest: id,
  roomType: text(40),
  ratePlan: text(40),
  arrival: date,
  departure: date,
  expectedAt: hour.nullable().default(null),
  adults: adults.default(1),
  children: children.default(0),
  origin: z.enum(origins).default('direct'),
  particulars: known.default(noParticulars),
}

const restrictions = z
  .strictObject({
    closed: z.boolean(),
    closedToArrival: z.boolean(),
    closedToDeparture: z.boolean(),
    minNights: z.int().min(1).max(366),
    maxNights: z.int().min(1).max(366),
    daysAhead: z.int().min(0).max(731),
  })
  .partial()
  .transform(some => ({ ...unrestricted, ...some }))

export const reservationShapes = {
  book: { reservation: id, ...booking },
  inquire: { reservation: id, ...booking },
  hold: { until: date, reservation: id, ...booking },
  waitlist: { reservation: id, ...booking },
  'walk-in': {
    room: room.nullable().default(null),
    reservation: id,
    ...booking,
    origin: z.enum(origins).default('walk-in'),
  },
  'take-over-stay': { room, reservation: id, ...booking },
  confirm: { reservation: id },
  'change-dates': { reservation: id, arrival: date, departure: date },
  cancel: {
    reservation: id,
    feeNights: z.int().min(0).max(366).nullable().default(null),
    by: z.enum(cancellers).default('guest'),
    reason: text(200).nullable().default(null),
  },
  relocate: { reservation: id, to: text(200) },
  reinstate: { reservation: id },
  'mark-no-show': { reservation: id },
  'check-in': { reservation: id, room: room.nullable().default(null) },
  'undo-check-in': { reservation: id },
  'check-out': { reservation: id, settledBy: z.enum(settlingMethods).nullable().default(null) },
  'undo-check-out': { reservation: id },
  'assign-room': { reservation: id, room: room.nullable() },
  'move-room': { reservation: id, room, reprice: z.boolean().default(false) },
  'change-room-type': { reservation: id, roomType: text(40), reprice: z.boolean().default(false) },
  'change-rate': { reservation: id, ratePlan: text(40), nightly: minor.nullable().default(null) },
  'change-party': { reservation: id, adults, children },
  'change-particulars': { reservation: id, changes: z.strictObject(particulars).partial() },
  'change-stay-guest': { reservation: id, guest: id },
  'share-room': { reservation: id, with: id.nullable() },
  'block-rooms': {
    block: id,
    name: text(100),
    roomType: text(40),
    from: date,
    to: date,
    rooms: z.int().min(1).max(10_000),
    cutOff: date,
  },
  'release-block': { block: id },
  'push-rates': { ratePlan: text(40), roomType: text(40), from: date, to: date, minor },
  'push-restrictions': { ratePlan: text(40), from: date, to: date, restrictions: restrictions.nullable() },
} satisfies Shapes<ReservationCommand>
