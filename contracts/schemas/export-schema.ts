/** The part of a persona file that says how the PMS writes its files: what is different from a preset, or from the file of the persona that it is like. */
import * as z from 'zod'
import {
  type CsvFormat,
  dateFormats,
  type ExportPlan,
  encodings,
  grains,
  plainExport,
} from '../../simulator/personas/export-plan.ts'
import { exportPresetNamed, exportPresets } from '../../simulator/personas/exports/registry.ts'

const presets = exportPresets.map(({ name }) => name)

const days = z.int('a number of days').min(0, '0 days or more').max(3660, '3660 days at most')
const word = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.enum(words, `one of ${words.join(', ')}`)

const scope = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal(['full', 'delta', 'in-house']) }),
    z.strictObject({ kind: z.literal('arrivals'), nextDays: days }),
    z.strictObject({ kind: z.literal('departed'), lastDays: days, nextDays: days }),
  ],
  'a scope, such as { kind: full } or { kind: arrivals, nextDays: 15 }',
)

const csv = z
  .strictObject({
    kind: z.literal('csv'),
    separator: z.enum([',', ';', '\t'], 'a comma, a semicolon or "\\t" in quotes'),
    quoting: word('minimal', 'all', 'none'),
    escape: z.enum(['"', '\\'], 'a quote or a backslash, in single quotes,'),
    lineEnd: z.enum(['\r\n', '\n'], '"\\r\\n" or "\\n", in double quotes,'),
    header: word('none', 'named', 'de', 'fr'),
    decimal: z.enum(['.', ','], 'a dot or a comma, in quotes,'),
    dates: z.enum(dateFormats, `one of ${dateFormats.join(', ')}`),
    nulls: word('empty', 'NULL', 'zero-date'),
    lineBreaks: word('kept', 'space', 'pipe'),
    spreadsheetSafe: z.boolean('true or false').describe('Whether a cell that a spreadsheet would run is guarded.'),
    trailer: z.boolean('true or false').describe('Whether a last line says how many rows there are.'),
  })
  .partial()
  .required({ kind: true })

const format = z.discriminatedUnion(
  'kind',
  [
    csv,
    z.strictObject({ kind: z.literal('xml'), message: word('OTA_HotelResNotifRQ', 'OTA_HotelStayInfoNotifRQ') }),
    z.strictObject({ kind: z.literal('json-lines') }),
  ],
  'a format: { kind: csv, … }, { kind: xml, message: OTA_HotelResNotifRQ } or { kind: json-lines }',
)

const column = z.strictObject({
  field: z.string('text').regex(/^[a-z][a-z0-9_]{0,59}$/, 'the name of a field, such as last_name'),
  header: z.string('text').min(1, 'a header').max(100, 'a header of 100 letters at most'),
})

/** It becomes a name in a folder; which words may stand in its braces, the plan's own check says. */
const fileName = /^(?!\.)(?:[A-Za-z0-9._-]|\{[A-Za-z:]{1,30}\}){1,120}$/

export const exportSchema = z
  .strictObject({
    preset: z
      .enum(presets as [string, ...string[]], `one of ${presets.join(', ')}`)
      .describe('A way of writing that is seen in the field; see `npx mockinn list exports`.'),
    scope: scope.describe('What the file is about.'),
    grain: z.enum(grains, `one of ${grains.join(', ')}`).describe('What a row is about.'),
    cancellations: word('listed', 'dropped').describe('Whether cancelled stays stand in it, or silently leave it.'),
    optedOut: word('listed', 'dropped').describe('Whether guests who refused marketing by e-mail stand in it.'),
    columns: z
      .union([z.literal('all'), z.array(column, 'a list of columns')], 'all, or a list of { field, header }')
      .describe('In this order; the whole of the grain where it says all.'),
    format,
    encoding: z.enum(encodings, `one of ${encodings.join(', ')}`),
    fileName: z
      .string('text')
      .regex(fileName, 'a file name of letters, digits, dots and hyphens, with words such as {businessDate} in it'),
    compression: word('none', 'gzip'),
    marker: word('none', 'done-file').describe('Whether a file with .done behind its name says that it is whole.'),
    checksum: word('none', 'sha256-file').describe('Whether a file with .sha256 behind its name holds its checksum.'),
  })
  .partial()

/** The whole plan; `base` is that of the persona that it is like. */
export function exportPlanOf(
  { preset, format, ...own }: z.infer<typeof exportSchema>,
  base: ExportPlan | null,
): ExportPlan {
  const before = exportPresetNamed(preset ?? '')?.plan ?? base ?? plainExport
  const written = format ? formatOf(format, before.format) : before.format
  const fileName = before.fileName.replace(endings[before.format.kind], endingOf[written.kind])
  const plan = { ...before, fileName, ...own, format: written }
  // An absent key and one that is undefined are the same to zod, and no value is undefined in YAML.
  return plan as ExportPlan
}

/** A file that is written otherwise than the one before it is not called by that one's ending. */
const endingOf = { csv: '.csv', xml: '.xml', 'json-lines': '.jsonl' } as const
const endings = { csv: /\.csv$/i, xml: /\.xml$/i, 'json-lines': /\.jsonl$/i } as const

function formatOf(
  format: z.infer<typeof exportSchema>['format'] & object,
  before: ExportPlan['format'],
): ExportPlan['format'] {
  if (format.kind !== 'csv') return format
  const usual = before.kind === 'csv' ? before : plainExport.format
  return { ...usual, ...format } as CsvFormat
}
