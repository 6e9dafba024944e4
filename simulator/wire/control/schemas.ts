/** What may come in from outside, checked before the hotel sees it. Keys are put in one order, so that equal commands have equal bytes. */
import { Temporal } from 'temporal-polyfill/implementation'
import { z } from 'zod'
import type { Command } from '../../domain/commands.ts'
import type { Addressed } from '../../domain/group.ts'
import { holdsCardNumber } from '../../domain/payments/cards.ts'
import { readInstant } from '../../domain/time.ts'
import type { Fault } from '../../windows/problem.ts'
import { booksShapes } from './commands/books.ts'
import { dayShapes } from './commands/day.ts'
import { houseShapes } from './commands/house.ts'
import { paymentShapes } from './commands/payments.ts'
import { profileShapes } from './commands/profiles.ts'
import { reservationShapes } from './commands/reservations.ts'
import type { Shapes } from './commands/words.ts'
import { faultsOf } from './faults.ts'

const shapes: Shapes<Command> = {
  ...profileShapes,
  ...reservationShapes,
  ...booksShapes,
  ...paymentShapes,
  ...houseShapes,
  ...dayShapes,
}

const commandSchemas: z.ZodObject[] = Object.entries<z.ZodRawShape>(shapes).map(([kind, shape]) =>
  z.strictObject({ kind: z.literal(kind), ...shape, property: z.string().min(1).max(100).optional() }),
)

const commandSchema = z.discriminatedUnion('kind', commandSchemas as [z.ZodObject])

const duration = z
  .string()
  .regex(/^P(?=.)(\d{1,3}D)?(T(?=\d)(\d{1,4}H)?(\d{1,5}M)?)?$/, 'a duration such as "PT6H" or "P1D"')

export const durationMs = (text: string): number => Temporal.Duration.from(text).total('milliseconds')

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

export function readCommand(body: unknown): Read<Addressed> {
  const card = cardNumberIn(body, '')
  // What was found is not repeated: it would be written into a log.
  if (card !== undefined)
    return {
      kind: 'wrong',
      faults: [{ where: card, found: 'a card number', expected: 'the token that the processor gave for it' }],
    }
  const read = checkAgainst(commandSchema, body)
  // The schema has checked each word; only the brands, which have no bytes, are added here.
  return read.kind === 'read' ? { kind: 'read', value: read.value as unknown as Addressed } : read
}

/** Where a test card's number stands; undefined where none does. */
function cardNumberIn(value: unknown, where: string): string | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return holdsCardNumber(String(value)) ? where || 'body' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    if (holdsCardNumber(name)) return where || 'body'
    const found = cardNumberIn(part, where === '' ? name : `${where}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

export function checkAgainst<Value>(schema: z.ZodType<Value>, body: unknown): Read<Value> {
  const result = schema.safeParse(body, { reportInput: true })
  if (result.success) return { kind: 'read', value: result.data }
  return { kind: 'wrong', faults: faultsOf(result.error.issues) }
}
