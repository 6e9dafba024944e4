/** Every word of a plan of separated values, in the row of one stay. */
import { describe, expect, test } from 'vitest'
import { manama } from '../../../../fixtures/hotels/manama.ts'
import { tokyo } from '../../../../fixtures/hotels/tokyo.ts'
import { exportFields, fieldNames } from '../../../../simulator/personas/export-fields.ts'
import {
  type CsvFormat,
  dateFormats,
  type ExportPlan,
  plainExport,
} from '../../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, day, moment, register } from '../../a-hotel.ts'
import { aNastyHotel, lastFile, withPlan } from './a-nasty-hotel.ts'
import { csvCells } from './read-back.ts'

const csv = plainExport.format as CsvFormat
const columns = [
  'last_name',
  'birth_date',
  'arrival',
  'room',
  'amount',
  'cancellation_fee',
  'adults',
  'updated_at',
].map(field => ({ field, header: field }))

/** The header, the row of who left (birth date and room known), and of who stays (neither a birth date). */
async function cells(over: Partial<CsvFormat>, plan: Partial<ExportPlan> = {}): Promise<string[][]> {
  const format = { ...csv, ...over }
  const file = lastFile(await aNastyHotel(withPlan({ columns, ...plan, format })))
  return csvCells(wholeOf(file.content).toString(), format)
}

test('as it usually is: names, dots, days as 2026-06-07, and nothing where nothing is known', async () => {
  const [head, left, , , missing] = await cells({})
  expect(head).toEqual(columns.map(({ header }) => header))
  expect(left).toEqual([
    'O’Brien; Jr.',
    '1990-02-11',
    '2026-06-01',
    '201',
    '129.50',
    '',
    '1',
    '2026-06-02T07:00:00.000Z',
  ])
  expect(missing).toEqual([
    ...['@WEBSERVICE("http://x.example")', '', '2026-06-01', '', '129.50', '', '1', '2026-06-02T01:00:00.000Z'],
  ])
})

test.each([
  ['YYYY-MM-DD', '1990-02-11'],
  ['YYYYMMDD', '19900211'],
  ['DD/MM/YYYY', '11/02/1990'],
  ['MM/DD/YYYY', '02/11/1990'],
  ['DD.MM.YYYY', '11.02.1990'],
  ['DD-MMM-YYYY', '11-Feb-1990'],
] as const)('days are written as %s, and instants as ever', async (dates, birthDate) => {
  const [, left] = await cells({ dates })
  expect([left?.[1], left?.at(-1)]).toEqual([birthDate, '2026-06-02T07:00:00.000Z'])
})

test('there are no other ways to write a day, and each month has its name', async () => {
  expect(dateFormats).toHaveLength(6)
  const months = async (month: string) => {
    const hotel = aHotel({ persona: withPlan({ columns, format: { ...csv, dates: 'DD-MMM-YYYY' } }) })
    ask(hotel, register('ada', { birthDate: day(`1990-${month}-05`) }), book('r1'))
    await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
    return csvCells(wholeOf(lastFile(hotel).content).toString(), csv)[1]?.[1]
  }
  const all = await Promise.all(Array.from({ length: 12 }, (_, at) => months(String(at + 1).padStart(2, '0'))))
  expect(all).toEqual(
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map(
      month => `05-${month}-1990`,
    ),
  )
})

test.each([
  ['empty', '', '', ''],
  ['NULL', 'NULL', 'NULL', 'NULL'],
  ['zero-date', '0000-00-00', '', ''],
] as const)('what is not known is written as %s', async (nulls, day, room, fee) => {
  const [, left, , , missing] = await cells({ nulls, dates: 'DD.MM.YYYY' })
  expect([missing?.[1], missing?.[3], missing?.[5]]).toEqual([day, room, fee])
  expect([left?.[1], left?.[3], left?.[5]]).toEqual(['11.02.1990', '201', fee])
})

test('amounts have a comma where the house writes commas, and are quoted where commas part the cells', async () => {
  for (const separator of [';', ','] as const) {
    const [, left] = await cells({ decimal: ',', separator })
    expect([left?.[4], left?.at(-1)]).toEqual(['129,50', '2026-06-02T07:00:00.000Z'])
  }
})

test.each([
  { property: tokyo, digits: /^\d+$/ },
  { property: manama, digits: /^\d+\.\d{3}$/ },
])('amounts of $property.name have the digits of its currency', async ({ property, digits }) => {
  const hotel = aHotel({ property, persona: withPlan({ columns: [{ field: 'amount', header: 'a' }] }) })
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(csvCells(wholeOf(lastFile(hotel).content).toString(), csv)[1]?.[0]).toMatch(digits)
})

describe('the header', () => {
  const grains = ['reservation', 'room-night', 'guest', 'folio-line'] as const

  test('may be missing', async () => expect((await cells({ header: 'none' }))[0]?.[0]).toBe('O’Brien; Jr.'))

  test('is in German and in French', async () => {
    expect((await cells({ header: 'de' }))[0]).toEqual([
      ...['Nachname', 'Geburtsdatum', 'Anreise', 'Zimmer', 'Betrag', 'Stornogebühr', 'Erwachsene', 'Geändert'],
    ])
    expect((await cells({ header: 'fr' }))[0]).toEqual([
      ...['Nom', 'Date de naissance', 'Arrivée', 'Chambre', 'Montant', 'Frais d’annulation', 'Adultes', 'Modifié le'],
    ])
  })

  test('is what the plan calls its columns', async () => {
    const called = [{ field: 'last_name', header: 'NAME1' }]
    expect((await cells({}, { columns: called }))[0]).toEqual(['NAME1'])
  })

  test.each(grains)('calls no two fields of a %s the same, in any language', grain => {
    for (const language of ['de', 'fr'] as const) {
      const titles = fieldNames(grain, csv).map(name => exportFields[name][language])
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
    }
  })
})
