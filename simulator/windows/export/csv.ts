/** A file of separated values. */
import { stringify } from 'csv-stringify/sync'
import { decimalOf } from '../../domain/money.ts'
import type { Money } from '../../domain/words.ts'
import type { CsvFormat } from '../../personas/export-plan.ts'
import type { Alphabet } from './alphabet.ts'
import type { Column } from './columns.ts'
import { inFormat, zeroDate } from './date-formats.ts'
import { withBaseLetters } from './missing-letters.ts'
import type { Row } from './rows.ts'
import { type Value, valueIn } from './values.ts'
import type { Writing } from './writing.ts'

export function csvWriting(format: CsvFormat, columns: readonly Column[], alphabet: Alphabet): Writing<Row> {
  const text = (raw: string) => textCell(raw, format, alphabet)
  const lines = format.quoting === 'none' ? bareLines(format) : quotedLines(format)
  const heads = columns.map(({ header, field }) => (format.header === 'named' ? header : titleOf(field, format.header)))
  const cells = (row: Row) => columns.map(({ name, field }) => cellOf(valueIn(name, row), field.kind, format, text))
  return {
    head: format.header === 'none' ? '' : lines([heads.map(text)]),
    batch: rows => lines(rows.map(cells)),
    tail: count => (format.trailer ? lines([['TRAILER', String(count)]]) : ''),
  }
}

const titleOf = (field: Column['field'], header: 'none' | 'de' | 'fr'): string =>
  header === 'none' ? '' : field[header]

function cellOf(value: Value, kind: Column['field']['kind'], format: CsvFormat, text: (raw: string) => string): string {
  if (value === null) return nothing(kind, format)
  switch (kind) {
    case 'text':
      return text(String(value))
    case 'day':
      return inFormat(String(value), format.dates)
    case 'money':
      return decimalOf(value as Money).replace('.', format.decimal)
    case 'instant':
    case 'number':
      return String(value)
    default:
      return kind satisfies never
  }
}

function nothing(kind: Column['field']['kind'], { nulls }: CsvFormat): string {
  if (nulls === 'zero-date') return kind === 'day' ? zeroDate : ''
  return nulls === 'NULL' ? 'NULL' : ''
}

/** Letters first, since a base letter may be one that a spreadsheet minds; and before quoting, since it may be a separator too. */
function textCell(raw: string, { lineBreaks, spreadsheetSafe }: CsvFormat, alphabet: Alphabet): string {
  const broken = lineBreaks === 'kept' ? raw : raw.replace(/\r\n|\r|\n/g, lineBreaks === 'space' ? ' ' : '|')
  const written = withBaseLetters(broken, alphabet)
  return spreadsheetSafe && formula.test(written) ? `'${written}` : written
}

/** With what a spreadsheet begins a formula, wide signs too, as OWASP says of CSV injection; some look for it behind what is not seen. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

function quotedLines({ separator, quoting, escape: before, lineEnd }: CsvFormat) {
  const all = quoting === 'all'
  const options = {
    delimiter: separator,
    quote: '"',
    escape: before,
    record_delimiter: lineEnd,
    // Some readers obey an escape outside of quotes too.
    quoted_match: before === '\\' ? /[\r\n\\]/ : /[\r\n]/,
  }
  return (rows: readonly (readonly string[])[]): string => {
    // A row of one empty cell would be an empty line, which many readers skip.
    const emptyToo = all || rows[0]?.length === 1
    return stringify(rows as string[][], { ...options, quoted: all, quoted_empty: emptyToo })
  }
}

/** The escape stands before whatever would be read as something else, and before itself. */
function bareLines({ separator, escape: before, lineEnd }: CsvFormat) {
  const special = before === '\\' ? /[\\\r\n]/ : /["\r\n]/
  const cell = (text: string) =>
    special.test(text) || text.includes(separator)
      ? [...text].map(letter => (letter === separator || special.test(letter) ? before + letter : letter)).join('')
      : text
  return (rows: readonly (readonly string[])[]): string =>
    rows.map(cells => `${cells.map(cell).join(separator)}${lineEnd}`).join('')
}
