/** What a property file may hold: a hotel of somebody's own. What is left out is as in a small, kind house. */
import * as z from 'zod'
import { minorDigits } from '../../simulator/domain/money.ts'
import { chargeKinds, plainBooks } from '../../simulator/domain/property/books.ts'
import { kindPolicy } from '../../simulator/domain/property/policies.ts'
import { unrestricted } from '../../simulator/domain/property/restrictions.ts'
import { readDate } from '../../simulator/domain/time.ts'
import { timeZones } from '../../simulator/domain/zones.ts'

const code = z
  .string('text')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}$/,
    'a code of 1 to 40 letters, digits, spaces, dots, hyphens and underscores',
  )
const name = z.string('text').min(1, 'a name').max(100, 'a name of 100 letters at most')
const hour = z
  .string('an hour in quotes, such as "15:00"')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as "15:00"')
const minor = z.int('an amount in whole minor units, such as 12950 for 129.50').min(0, 'an amount of 0 or more')
const ppm = z.int('parts per million, such as 100000 for 10 %').min(0, '0 or more').max(1_000_000, '1000000 at most')
const day = z
  .string('a day in quotes, such as "2026-01-01"')
  .refine(text => readDate(text) !== undefined, 'a day such as "2026-01-01"')
const flag = z.boolean('true or false')
const prices = z.record(code, minor, 'a price for each room type, such as double: 12950')

const fee = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('nights'), nights: z.int('a number of nights').min(0).max(366) }),
    z.strictObject({ kind: z.literal('share'), ppm }),
  ],
  'a fee: { kind: none }, { kind: nights, nights: 1 } or { kind: share, ppm: 500000 }',
)

const policy = z.strictObject({
  freeUntilHours: z
    .number('hours, or null where a cancellation is never free')
    .min(0)
    .nullable()
    .default(kindPolicy.freeUntilHours)
    .describe(
      'Hours before check-in time on the day of arrival until which cancelling is free; null where it never is.',
    ),
  cancellation: fee.default(kindPolicy.cancellation),
  noShow: fee.default(kindPolicy.noShow),
  deposit: fee.default(kindPolicy.deposit),
})

const restrictions = z.strictObject({
  closed: flag.default(false),
  closedToArrival: flag.default(false),
  closedToDeparture: flag.default(false),
  minNights: z.int('a number of nights').min(1).max(366).default(unrestricted.minNights),
  maxNights: z.int('a number of nights').min(1).max(366).default(unrestricted.maxNights),
  daysAhead: z.int('a number of days').min(0).max(731).default(0),
})

const inclusion = z.strictObject({
  transactionCode: code,
  text: name,
  unit: minor,
  per: z.enum(['adult', 'guest', 'room'], 'adult, guest or room').default('guest'),
})

const ratePlan = z.strictObject({
  code,
  name,
  nightly: prices.describe('What a night costs, by room type, in minor units.'),
  includes: z.array(inclusion, 'a list').default([]),
  byDay: prices.default({}),
  policy: policy.default(kindPolicy),
  restrictions: restrictions.default(unrestricted),
})

const dated = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject({ from: day, ...shape }), 'a list')

const books = z.strictObject({
  rounding: z.enum(['half-up', 'half-even', 'up', 'down'], 'half-up, half-even, up or down').default('half-up'),
  taxes: z
    .array(
      z.strictObject({
        code,
        name,
        kind: z.enum(['vat', 'sales', 'occupancy'], 'vat, sales or occupancy'),
        included: flag.describe('True where prices are quoted with it, false where it is added to them.'),
        rates: dated({ ppm }),
      }),
      'a list',
    )
    .default([]),
  levies: z
    .array(
      z.discriminatedUnion('per', [
        z.strictObject({
          name,
          transactionCode: code,
          per: z.enum(['adult-night', 'room-night']),
          longestNights: z.int().min(1).nullable().default(null),
          amounts: dated({ minor }),
        }),
        z.strictObject({
          name,
          transactionCode: code,
          per: z.literal('price'),
          longestNights: z.int().min(1).nullable().default(null),
          amounts: dated({ ppm }),
        }),
      ]),
      'a list',
    )
    .default([]),
  outlets: z.array(z.strictObject({ code, name }), 'a list').default([]),
  codes: z
    .array(
      z.strictObject({
        code,
        name,
        kind: z.enum(chargeKinds, `one of ${chargeKinds.join(', ')}`),
        taxes: z.array(code, 'a list').default([]),
        outlet: code.nullable().default(null),
      }),
      'a list',
    )
    .min(1, 'at least one transaction code'),
  house: z
    .strictObject({ room: code, cancellationFee: code, noShowFee: code })
    .describe('The transaction codes that the house itself posts.'),
  tipPpm: ppm.default(0),
  lateChargeDays: z.int('a number of days').min(0).max(30).default(0),
})

export const propertySchema = z
  .strictObject({
    id: z
      .string('text')
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'an id of small letters, digits and hyphens, such as my-hotel')
      .describe('Names the hotel in addresses and files.'),
    name: name.describe('As guests know it.'),
    timeZone: z
      .enum(timeZones as [string, ...string[]], 'a time zone such as Europe/Paris')
      .describe('The zone of its clocks.'),
    currency: z
      .enum(Object.keys(minorDigits) as [string, ...string[]], 'a currency such as EUR')
      .describe('What it charges in.'),
    checkInTime: hour.default('15:00'),
    checkOutTime: hour.default('11:00'),
    nightAudit: z
      .strictObject({
        startsAt: hour.default('03:00'),
        takesMinutes: z.int('a number of minutes').min(1).max(120).default(10),
        closesTheDoor: flag.default(false).describe('True where nothing is posted between its start and its end.'),
      })
      .default({ startsAt: '03:00', takesMinutes: 10, closesTheDoor: false }),
    roomTypes: z
      .array(z.strictObject({ code, name, sleeps: z.int('a number of guests').min(1).max(20) }), 'a list')
      .min(1, 'at least one room type')
      .describe('The types of room that are sold.'),
    rooms: z
      .array(
        z.strictObject({ number: z.string('a room number in quotes, such as "201"').min(1).max(20), type: code }),
        'a list',
      )
      .min(1, 'at least one room')
      .describe('Every room, with its type.'),
    ratePlans: z.array(ratePlan, 'a list').min(1, 'at least one rate plan').describe('What is sold, for how much.'),
    books: books.default(plainBooks() as never).describe('Taxes, outlets and transaction codes.'),
    overselling: z.record(code, z.int('a number of rooms').min(0)).default({}),
    checkInNeeds: z.enum(['anything', 'clean', 'inspected'], 'anything, clean or inspected').default('anything'),
    schemaVersion: z.literal([1, 2], '1 or 2').default(2),
  })
  .describe('A hotel of your own, for `npx mockinn up --property FILE`.')
