/** Whatever stands in a cell, it is read back, in every way of writing separated values. CSV_RUNS=… asks for more runs. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFormat, plainExport } from '../../../../simulator/personas/export-plan.ts'
import { alphabetOf } from '../../../../simulator/windows/export/alphabet.ts'
import { columnsOf } from '../../../../simulator/windows/export/columns.ts'
import { csvWriting } from '../../../../simulator/windows/export/csv.ts'
import type { Row } from '../../../../simulator/windows/export/rows.ts'
import { bareCells, csvCells, hasPython, pythonCells } from './read-back.ts'

const numRuns = Number(process.env.CSV_RUNS ?? 60)
const plain = plainExport.format as CsvFormat
const all = { fields: { reservation: 'all', guest: 'all', folio: 'all' }, consents: 'one-way' } as const

const formats = ([',', ';', '\t'] as const).flatMap(separator =>
  (['minimal', 'all', 'none'] as const).flatMap(quoting =>
    (['"', '\\'] as const).flatMap(before =>
      (['\r\n', '\n'] as const).map(lineEnd => ({ ...plain, separator, quoting, escape: before, lineEnd })),
    ),
  ),
)
const named = formats.map(
  format => [JSON.stringify([format.separator, format.quoting, format.escape, format.lineEnd]), format] as const,
)

const signs = [...'",;\t\r\n\\|\'=+-@ aéł＝\u0000\ufeff\u2028\u0085🏨']
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const table = (columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 })

const fields = ['first_name', 'last_name', 'guest_notes']

/** The cells as first name, last name and notes of guests. */
function written(cells: readonly (readonly string[])[], format: CsvFormat): string {
  const width = cells[0]?.length ?? 0
  const columns = fields.slice(0, width).map(field => ({ field, header: field }))
  const writing = csvWriting(format, columnsOf({ grain: 'guest', columns, format }, all), alphabetOf('utf-8'))
  const rows = cells.map(
    ([firstName, lastName, notes]) => ({ guest: { firstName, lastName, notes } }) as unknown as Row,
  )
  return writing.head + writing.batch(rows) + writing.tail(rows.length)
}

const read = (text: string, format: CsvFormat) =>
  format.quoting === 'none' ? bareCells(text, format) : csvCells(text, format)

describe.each(named)('written as %s', (_, format) => {
  test.each([1, 3])('cells of %i columns are what they were', width => {
    fc.assert(
      fc.property(table(width), cells => {
        expect(read(written(cells, format), format).slice(1)).toEqual(cells)
      }),
      { numRuns, seed: 4180 },
    )
  })

  // Without quotes, a line of one empty cell is an empty line, which Python skips. It tells no line end from another.
  test.runIf(hasPython && format.lineEnd === '\n').each(format.quoting === 'none' ? [3] : [1, 3])(
    'Python reads cells of %i columns too',
    width => {
      const cells = fc.sample(table(width), { numRuns: 60, seed: 4180 }).flat()
      expect(pythonCells(written(cells, format), format).slice(1)).toEqual(cells)
    },
  )
})

describe.each(['space', 'pipe'] as const)('where line breaks become a %s', lineBreaks => {
  test('every row is one line', () => {
    const instead = lineBreaks === 'space' ? ' ' : '|'
    fc.assert(
      fc.property(table(2), fc.constantFrom(...formats), (cells, format) => {
        const text = written(cells, { ...format, lineBreaks })
        expect(text.split(/\r\n|\r|\n/)).toHaveLength(cells.length + 2)
        const oneLine = (raw: string) => raw.replace(/\r\n|\r|\n/g, instead)
        expect(read(text, format).slice(1)).toEqual(cells.map(row => row.map(oneLine)))
      }),
      { numRuns, seed: 4180 },
    )
  })
})

describe('where cells are safe in a spreadsheet', () => {
  const isFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u
  const safeFormats = formats.filter(({ quoting, escape: before }) => quoting !== 'none' && before === '"')

  test('none begins like a formula, whatever it begins with, and nothing but an apostrophe is added', () => {
    fc.assert(
      fc.property(table(3), fc.constantFrom(...safeFormats), (cells, format) => {
        const back = csvCells(written(cells, { ...format, spreadsheetSafe: true }), format).slice(1)
        for (const [row, texts] of back.entries())
          for (const [column, text] of texts.entries()) {
            const raw = cells[row]?.[column] ?? ''
            expect(text).not.toMatch(isFormula)
            expect(text).not.toMatch(/^[\t\r\n]/)
            expect([raw, `'${raw}`]).toContain(text)
          }
      }),
      { numRuns: numRuns * 4, seed: 4180 },
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\ufeff=1', '＝1', '＋1', '－1', '＠A'])(
    'a guest called %j is guarded',
    name => {
      expect(csvCells(written([[name]], { ...plain, spreadsheetSafe: true }), plain)[1]).toEqual([`'${name}`])
    },
  )

  test.each(['Ada', "'Ada'", '1-2', 'a=b', 'x@y.example', ''])('a guest called %j is left alone', name => {
    expect(csvCells(written([[name]], { ...plain, spreadsheetSafe: true }), plain)[1]).toEqual([name])
  })

  test.each(['windows-1252', 'iso-8859-15', 'cp850'] as const)(
    'a letter that %s lacks does not become a sign of a formula',
    encoding => {
      const columns = columnsOf(
        { grain: 'guest', columns: [{ field: 'last_name', header: 'name' }], format: plain },
        all,
      )
      const writing = csvWriting({ ...plain, spreadsheetSafe: true }, columns, alphabetOf(encoding))
      // U+2260 is an equals sign with a stroke.
      expect(writing.batch([{ guest: { lastName: '\u2260SUM(A1)' } } as unknown as Row])).toBe("'=SUM(A1)\r\n")
    },
  )
})
