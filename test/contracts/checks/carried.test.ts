/** What a file can carry of a text is what stands in it, in every encoding and every way of writing cells. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriedByFile, carriedTo } from '../../../contracts/checks/carried.ts'
import { type CsvFormat, encodings, plainExport } from '../../../simulator/personas/export-plan.ts'
import { alphabetOf } from '../../../simulator/windows/export/alphabet.ts'
import { columnsOf } from '../../../simulator/windows/export/columns.ts'
import { csvWriting } from '../../../simulator/windows/export/csv.ts'
import type { Row } from '../../../simulator/windows/export/rows.ts'
import { csvCells } from '../../simulator/windows/export/read-back.ts'
import { caseOf } from './guest-cases.ts'

const plain = plainExport.format as CsvFormat
const all = { fields: { reservation: 'all', guest: 'all', folio: 'all' }, consents: 'one-way' } as const
const columns = [{ field: 'last_name', header: 'last_name' }]

function inTheFile(name: string, format: CsvFormat, encoding: (typeof encodings)[number]): string | undefined {
  const alphabet = alphabetOf(encoding)
  const writing = csvWriting(format, columnsOf({ grain: 'guest', columns, format }, all), alphabet)
  return csvCells(writing.batch([{ guest: { lastName: name } } as unknown as Row]), format)[0]?.[0]
}

const formats = (['kept', 'space', 'pipe'] as const).flatMap(lineBreaks =>
  [false, true].map(spreadsheetSafe => ({ ...plain, lineBreaks, spreadsheetSafe })),
)
const name = fc.string({
  unit: fc.constantFrom(...'aZéńłŠ€ğ=+@\'",;\n\r 🎈ع＝-', 'e\u0301'),
  minLength: 1,
  maxLength: 8,
})

describe.each(encodings)('in %s', encoding => {
  test.each(formats)('with line breaks $lineBreaks and guarded cells $spreadsheetSafe', format => {
    fc.assert(
      fc.property(name, text => {
        expect(inTheFile(text, format, encoding)).toBe(carriedByFile({ format, encoding }, text))
      }),
      { numRuns: 100, seed: 4180 },
    )
  })
})

test('a letter that an old code page lacks becomes its base letter or a question mark, and a formula is guarded', () => {
  const format = { ...plain, spreadsheetSafe: true }
  expect(carriedByFile({ format, encoding: 'windows-1252' }, 'Ağaoğlu')).toBe('Agaoglu')
  expect(carriedByFile({ format, encoding: 'cp850' }, 'محمد')).toBe('????')
  expect(carriedByFile({ format, encoding: 'utf-8' }, '=Ann')).toBe("'=Ann")
})

test('XML and JSON carry every letter by its number, and XML no controls', () => {
  const xml = { format: { kind: 'xml', message: 'OTA_HotelResNotifRQ' }, encoding: 'cp850' } as const
  expect(carriedByFile(xml, 'محمد\n\u0001')).toBe('محمد\n\ufffd')
  expect(carriedByFile({ format: { kind: 'json-lines' }, encoding: 'cp850' }, 'محمد\u0001')).toBe('محمد\u0001')
})

test('only files carry less', () => {
  const { persona } = caseOf([], [])
  const old = { ...persona, windows: { ...persona.windows, export: { ...plainExport, encoding: 'cp850' as const } } }
  expect(carriedTo({ mode: 'webhooks', persona: old }, 'Ağa')).toBe('Ağa')
  expect(carriedTo({ mode: 'export', persona: old }, 'Ağa')).toBe('Aga')
})
