/** What a persona file may hold: a PMS of somebody's own, told by what is different from one that ships. */
import * as z from 'zod'
import { minorDigits } from '../../simulator/domain/money.ts'
import type { Persona } from '../../simulator/personas/persona.ts'
import { lists, openPolling, writes } from '../../simulator/personas/polling-plan.ts'
import { personaNamed, personas } from '../../simulator/personas/registry.ts'
import { folioWords } from '../../simulator/views/built/folio-record.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'
import { guestFields, reservationFields } from '../../simulator/views/record-fields.ts'
import { exportPlanOf, exportSchema } from './export-schema.ts'
import { webhookPlanOf, webhookSchema } from './webhook-schema.ts'

const shipped = personas.map(({ name }) => name)
const types = [...new Set(Object.values(changeTypes).filter(type => type !== null))]

const allOr = (words: readonly string[], what: string) => z.union([z.literal('all'), z.array(oneOf(words))], what)
const oneOf = <Word extends string>(words: readonly Word[]) =>
  z.enum(words as [Word, ...Word[]], `one of ${words.join(', ')}`)
/** `what` is such as `a number of days`. */
function whole(what: string, min: number, max: number) {
  const expected = `${what} from ${min} to ${max}`
  return z.int(expected).min(min, expected).max(max, expected)
}
const days = whole('a number of days', 0, 3660)

const version = z
  .strictObject({
    version: z.union([z.literal(1), z.literal(2)], '1 or 2'),
    deprecatedAfterDays: days.nullable(),
    endsAfterDays: days.nullable(),
  })
  .refine(
    ({ deprecatedAfterDays, endsAfterDays }) =>
      deprecatedAfterDays === null || endsAfterDays === null || deprecatedAfterDays <= endsAfterDays,
    { path: ['endsAfterDays'], error: 'no day before that of deprecatedAfterDays' },
  )

const versions = z
  .array(version, 'a list of versions')
  .min(1, 'one version at least')
  .refine(
    those => those.every(({ version }, place) => version > (those[place - 1]?.version ?? 0)),
    'each version once, the older one first',
  )
  .describe('Where there are two, the older one leaves out what is newer in a record.')

const currency = z.enum(Object.keys(minorDigits) as [string, ...string[]], 'a currency such as EUR')
const minor = whole('an amount in whole minor units, such as 4900 for 49.00,', 0, 1_000_000_000)

const billing = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('free') }),
    z.strictObject({ kind: z.literal('one-off'), minor, currency }),
    z.strictObject({ kind: z.literal('monthly'), minor, currency }),
    z.strictObject({ kind: z.literal('by-data'), minorPerThousand: minor, currency }),
    z.strictObject({ kind: z.literal('by-direction'), oneWayMinor: minor, twoWayMinor: minor, currency }),
    z.strictObject({ kind: z.literal('to-supplier'), minor, currency }),
  ],
  'a billing model, such as { kind: free } or { kind: monthly, minor: 4900, currency: EUR }',
)

export const personaSchema = z
  .strictObject({
    like: z
      .enum(shipped as [string, ...string[]], `one of ${shipped.join(', ')}`)
      .describe('The persona that ships, from which this one differs in what stands below.'),
    name: z
      .string('text')
      .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a name of small letters, digits and hyphens, such as my-pms')
      .refine(name => !shipped.includes(name), 'a name that none that ships has')
      .describe('Names the persona in reports.'),
    about: z
      .string('text')
      .min(1, 'a sentence')
      .max(200, 'a sentence of 200 letters at most')
      .optional()
      .describe('One sentence for whoever has to choose.'),
    windows: z
      .strictObject({
        polling: z
          .strictObject({
            lists: z.array(oneOf(lists), 'a list of lists').min(1, 'one list at least').optional(),
            writes: z.array(oneOf(writes), 'a list of what may be written').optional(),
            largestPage: whole('a number of records', 1, 500).optional(),
            signIn: z
              .array(oneOf(['token', 'oauth']), 'a list of token and oauth')
              .min(1, 'one way in at least')
              .optional(),
            tokenSeconds: whole('a number of seconds', 1, 31_536_000).optional(),
            limit: z
              .strictObject({
                requests: whole('a number of requests', 1, 1_000_000),
                seconds: whole('a number of seconds', 1, 86_400),
              })
              .nullable()
              .optional()
              .describe('More requests than these are answered 429; null where nobody counts.'),
            cursorHours: whole('a number of hours', 1, 87_600)
              .nullable()
              .optional()
              .describe('After which a cursor is answered 410; null where it lives on.'),
            versions: versions.optional(),
            conditional: z.boolean('true or false').optional().describe('Whether answers carry an ETag.'),
            compression: z.enum(['none', 'gzip'], 'none or gzip').optional(),
          })
          .nullable()
          .optional()
          .describe('Null where it has no polling API.'),
        webhooks: webhookSchema,
        export: exportSchema.nullable().optional().describe('Null where it writes no files.'),
        screens: z
          .strictObject({ idleMinutes: whole('a number of minutes', 1, 1440) })
          .nullable()
          .optional()
          .describe('The screens of its back office; null where nobody outside may see them.'),
      })
      .optional()
      .describe('The ways in which it can be read.'),
    fields: z
      .strictObject({
        reservation: allOr(reservationFields, 'all, or a list of fields of a reservation such as arrival').optional(),
        guest: allOr(guestFields, 'all, or a list of fields of a guest such as email').optional(),
        folio: allOr(folioWords, 'all, or a list of fields of a bill such as balance').optional(),
      })
      .optional()
      .describe('What it says of a stay, a guest and a bill; ids, versions, states and times are always there.'),
    changes: allOr(types, 'all, or a list of types of change such as reservation.cancelled')
      .optional()
      .describe('Which changes count as changes.'),
    history: z
      .union([z.literal('none'), z.strictObject({ days: days.nullable() })], 'none, or { days: 365 }')
      .optional()
      .describe('Days back to which it shows the earlier stays of a guest; null where all of them.'),
    consents: z
      .enum(['none', 'one-way', 'two-way'], 'none, one-way or two-way')
      .optional()
      .describe('Whether consents are shown, and may be written.'),
    nightAuditClosesTheDoor: z
      .boolean('true, false, or null where the property says it')
      .nullable()
      .optional()
      .describe('Whether nothing is posted while night audit runs.'),
    billing: billing.optional().describe('How whoever connects is billed for it; said whole.'),
  })
  .describe('A PMS of your own, for `--persona FILE` of `npx mockinn up`, `run`, `doctor` and `season`.')

/** The whole persona. A list stands instead of the other's list; a window that the other has not begins as the open one. */
export function personaOfFile(file: z.infer<typeof personaSchema>): Persona {
  const base = personaNamed(file.like) as Persona
  const { polling, webhooks, export: nightly, screens } = file.windows ?? {}
  const windows = {
    polling:
      polling === undefined
        ? base.windows.polling
        : polling && { ...(base.windows.polling ?? openPolling), ...polling },
    webhooks: webhookPlanOf(webhooks, base.windows.webhooks),
    screens: screens === undefined ? base.windows.screens : screens,
    export: nightly === undefined ? base.windows.export : nightly && exportPlanOf(nightly, base.windows.export),
  }
  const { like, ...own } = file
  const about = file.about ?? `Like ${like}, but for what its file says.`
  // An absent key and one that is undefined are the same to zod, and no value is undefined in YAML.
  return { ...base, ...own, about, windows, fields: { ...base.fields, ...file.fields } } as Persona
}

/** The other way: a file that says everything, whatever becomes of the one that it is like. */
export const fileOfPersona = (persona: Persona): string =>
  `${JSON.stringify({ like: 'all-windows', ...persona }, null, 2)}\n`
