/** Every word of an export plan, and another in its place: what a file was, and what it is then. */
import {
  type CsvFormat,
  dateFormats,
  type ExportPlan,
  type XmlFormat,
} from '../../../../simulator/personas/export-plan.ts'

type Change = (plan: ExportPlan) => Partial<ExportPlan>

const unchanged: Change = () => ({})
const say =
  (words: Partial<ExportPlan>): Change =>
  () =>
    words
const csv =
  (words: Partial<CsvFormat>): Change =>
  ({ format }) => ({ format: format.kind === 'csv' ? { ...format, ...words } : format })
const xml = (message: XmlFormat['message']) => ({ kind: 'xml', message }) as const
const oneColumn = (field: string, header = field) => ({ columns: [{ field, header }] })

const ofAll: readonly [what: string, after: Change][] = [
  ['the rows of its file', ({ grain }) => ({ grain: grain === 'room-night' ? 'reservation' : 'room-night' })],
  [
    'whether its file lists who wants no mail',
    ({ optedOut }) => ({ optedOut: optedOut === 'listed' ? 'dropped' : 'listed' }),
  ],
  ['the columns of its file', say(oneColumn('number'))],
  ['the format of its file', say({ format: { kind: 'json-lines' } })],
  ['the encoding of its file', say({ encoding: 'windows-1252' })],
  ['the mark before its first letter', say({ encoding: 'utf-8-bom' })],
  ['the name of its file', say({ fileName: 'r_{sequence}.csv' })],
  ['the compression of its file', say({ compression: 'gzip' })],
  ['the mark beside its file', say({ marker: 'done-file' })],
  ['the checksum beside its file', say({ checksum: 'sha256-file' })],
]

const ofCsv: readonly Partial<CsvFormat>[] = [
  ...([{ separator: ';' }, { separator: '\t' }, { quoting: 'all' }, { quoting: 'none' }, { escape: '\\' }] as const),
  ...([{ lineEnd: '\n' }, { header: 'none' }, { header: 'de' }, { header: 'fr' }, { decimal: ',' }] as const),
  ...([{ nulls: 'NULL' }, { lineBreaks: 'space' }, { lineBreaks: 'pipe' }] as const),
  ...([{ spreadsheetSafe: true }, { trailer: true }] as const),
  ...dateFormats.slice(1).map(dates => ({ dates })),
]

/** Where the word before it must say something first. */
const between: readonly [what: string, before: Partial<ExportPlan>, after: Partial<ExportPlan>][] = [
  ['what it calls a column', oneColumn('number'), oneColumn('number', 'No')],
  ['the order of its columns', twoColumns('number', 'status'), twoColumns('status', 'number')],
  ['its message', { format: xml('OTA_HotelResNotifRQ') }, { format: xml('OTA_HotelStayInfoNotifRQ') }],
  [
    'the nights of its message',
    { format: xml('OTA_HotelResNotifRQ') },
    { format: xml('OTA_HotelResNotifRQ'), grain: 'room-night' },
  ],
  [
    'the lines of its message',
    { format: xml('OTA_HotelStayInfoNotifRQ') },
    { format: xml('OTA_HotelStayInfoNotifRQ'), grain: 'folio-line' },
  ],
  ['one old encoding', { encoding: 'windows-1252' }, { encoding: 'iso-8859-15' }],
  ['the other old encoding', { encoding: 'iso-8859-15' }, { encoding: 'cp850' }],
]

function twoColumns(...fields: readonly string[]): Partial<ExportPlan> {
  return { columns: fields.map(field => ({ field, header: field })) }
}

/** What it is about, the plan before, and the plan after. */
export const exportWords: readonly (readonly [what: string, before: Change, after: Change])[] = [
  ...ofAll.map(([what, after]) => [what, unchanged, after] as const),
  ...ofCsv.map(words => [`how its file is written (${JSON.stringify(words)})`, unchanged, csv(words)] as const),
  ...between.map(([what, before, after]) => [what, say(before), say(after)] as const),
  // No day that usually stands in a file is unknown.
  [
    'how its file writes an unknown day',
    say(oneColumn('birth_date')),
    plan => ({ ...oneColumn('birth_date'), ...csv({ nulls: 'zero-date' })(plan) }),
  ],
]
