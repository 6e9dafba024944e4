/** What may come in from outside, checked before the hotel sees it. Keys are put in one order, so that equal commands have equal bytes. */
import { z } from 'zod'
import type { Command } from '../../domain/commands.ts'
import { origins } from '../../domain/reservations.ts'
import { readDate, readInstant } from '../../domain/time.ts'
import type { Fault } from '../../windows/problem.ts'

const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform(value => value.normalize('NFC'))
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'an id of 1 to 100 letters, digits, dots, hyphens and underscores')
const date = z.string().refine(value => readDate(value) !== undefined, 'a day such as "2026-06-07"')
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as "18:00"')
const consent = z.enum(['given', 'refused', 'never-asked'])

const details = {
  firstName: text(200),
  lastName: text(200),
  title: text(40).nullable(),
  email: text(254).nullable(),
  phone: text(40).nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a language of two small letters such as "fr"')
    .nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a country of two capital letters such as "FR"')
    .nullable(),
  birthDate: date.nullable(),
  consent: z.strictObject({ email: consent, sms: consent }),
}

const guestDetails = z.strictObject({
  ...details,
  ...{ title: details.title.default(null), email: details.email.default(null), phone: details.phone.default(null) },
  ...{
    language: details.language.default(null),
    country: details.country.default(null),
    birthDate: details.birthDate.default(null),
  },
  consent: details.consent.default({ email: 'never-asked', sms: 'never-asked' }),
})

export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('register-guest'), guest: id, details: guestDetails }),
  z.strictObject({ kind: z.literal('change-guest'), guest: id, changes: z.strictObject(details).partial() }),
  z.strictObject({
    kind: z.literal('book'),
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
  }),
  z.strictObject({ kind: z.literal('change-dates'), reservation: id, arrival: date, departure: date }),
  z.strictObject({ kind: z.literal('cancel'), reservation: id, feeNights: z.int().min(0).max(366).default(0) }),
  z.strictObject({ kind: z.literal('check-in'), reservation: id, room: text(20).nullable().default(null) }),
  z.strictObject({ kind: z.literal('check-out'), reservation: id }),
  z.strictObject({ kind: z.literal('mark-no-show'), reservation: id }),
  z.strictObject({ kind: z.literal('start-night-audit') }),
  z.strictObject({ kind: z.literal('end-night-audit') }),
])

const commandKinds = commandSchema.options.map(option => option.shape.kind.value)

const duration = z
  .string()
  .regex(/^P(?=.)(\d{1,3}D)?(T(?=\d)(\d{1,4}H)?(\d{1,5}M)?)?$/, 'a duration such as "PT6H" or "P1D"')

export const clockSchema = z.union(
  [
    z.strictObject({ advance: duration }),
    z.strictObject({
      to: z.string().refine(value => readInstant(value) !== undefined, 'an instant such as "2026-06-07T16:00:00Z"'),
    }),
    z.strictObject({ mode: z.literal('stepped') }),
    z.strictObject({ mode: z.literal('live') }),
    z.strictObject({ mode: z.literal('scaled'), daysPerMinute: z.number().positive().max(1000) }),
    z.strictObject({ paused: z.boolean() }),
  ],
  {
    error:
      'one of { "advance": "PT6H" }, { "to": instant }, { "mode": "stepped" | "live" }, { "mode": "scaled", "daysPerMinute": 1 }, { "paused": true }',
  },
)

export type Read<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly faults: readonly Fault[] }

export function readCommand(body: unknown): Read<Command> {
  const read = checkAgainst(commandSchema, body)
  // The schema has checked each word; only the brands, which have no bytes, are added here.
  return read.kind === 'read' ? { kind: 'read', value: read.value as unknown as Command } : read
}

export function checkAgainst<Value>(schema: z.ZodType<Value>, body: unknown): Read<Value> {
  const result = schema.safeParse(body, { reportInput: true })
  if (result.success) return { kind: 'read', value: result.data }
  return { kind: 'wrong', faults: result.error.issues.map(issue => faultOf(issue)) }
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  const where = issue.path.length === 0 ? 'body' : issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return { where, found: `the unknown ${issue.keys.map(key => `"${key}"`).join(', ')}`, expected: 'no such key' }
  if (issue.code === 'invalid_union' && issue.discriminator === 'kind') {
    const kind = (issue.input as { kind?: unknown } | null)?.kind
    return { where, found: shown(kind), expected: `one of ${commandKinds.join(', ')}` }
  }
  const expected = issue.message.replace(/^(Invalid (input|option|string)|Too (big|small)): expected /, '')
  return { where, found: shown(issue.input), expected }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value) ?? typeof value
  return json.length > 80 ? `${json.slice(0, 80)}…` : json
}
