/** What a plan asks for and no file can be is said in whole sentences, before the first night. */
import { expect, test } from 'vitest'
import { type CsvFormat, type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import { exportPlanTroubles } from '../../../simulator/personas/export-plan-trouble.ts'
import { exportPresets } from '../../../simulator/personas/exports/registry.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { aHotel } from '../a-hotel.ts'
import { withPlan } from '../windows/export/a-nasty-hotel.ts'

const csv = plainExport.format as CsvFormat
const troubles = (over: Partial<ExportPlan>) => exportPlanTroubles({ ...plainExport, ...over })
const column = (field: string, header = field) => ({ field, header })

test('every preset and every persona that ships writes files that can be', () => {
  const plans = [...exportPresets.map(({ plan }) => plan), ...personas.map(({ windows }) => windows.export)]
  for (const plan of plans) expect(plan === null ? [] : exportPlanTroubles(plan)).toEqual([])
})

test('a message of reservations cannot be of guests or of lines, nor one of stays of nights', () => {
  const ofGrain = (message: 'OTA_HotelResNotifRQ' | 'OTA_HotelStayInfoNotifRQ') =>
    (['reservation', 'room-night', 'guest', 'folio-line'] as const).map(
      grain => troubles({ grain, format: { kind: 'xml', message } }).length,
    )
  expect(ofGrain('OTA_HotelResNotifRQ')).toEqual([0, 0, 1, 1])
  expect(ofGrain('OTA_HotelStayInfoNotifRQ')).toEqual([0, 1, 1, 0])
  expect(troubles({ grain: 'guest', format: { kind: 'xml', message: 'OTA_HotelResNotifRQ' } })).toEqual([
    'OTA_HotelResNotifRQ cannot be of the grain guest. Choose reservation or room-night, or another format.',
  ])
})

test('a column must be one that the grain has, and it is said which it can have', () => {
  const [said] = troubles({ columns: [column('number'), column('surname')] })
  expect(said).toMatch(
    /^A file of the grain reservation has no field "surname"\. It can have reservation, number, .*last_name/,
  )
  const [night] = troubles({ columns: [column('night')] })
  expect(night).toMatch(/no field "night"/)
  expect(troubles({ grain: 'room-night', columns: [column('night')] })).toEqual([])
  expect(troubles({ grain: 'guest', columns: [column('arrival')] })[0]).toMatch(
    /^A file of the grain guest has no field/,
  )
  expect(troubles({ columns: [column('constructor')] })[0]).toMatch(/no field "constructor"/)
})

test('a message says a consent at the address, and so not without it', () => {
  const format = { kind: 'xml', message: 'OTA_HotelResNotifRQ' } as const
  expect(troubles({ format, columns: [column('consent_email')] })).toEqual([expect.stringMatching(/Name `email` too/)])
  expect(troubles({ format, columns: [column('consent_email'), column('email')] })).toEqual([])
  expect(troubles({ columns: [column('consent_email')] })).toEqual([])
})

test('a file has columns, and each has a name of its own', () => {
  expect(troubles({ columns: [] })).toEqual(['The file has no columns. Name some, or say `all`.'])
  expect(troubles({ columns: [column('number', 'No'), column('arrival', 'No')] })).toEqual([
    'Two columns are called "No". Call each by a name of its own.',
  ])
})

test('a word in the file’s name must stand for something', () => {
  expect(troubles({ fileName: '{date:YYYY}_{property}_{}.csv' })).toEqual([
    "The file's name says {date:YYYY}, which stands for nothing. It can say {businessDate}, {businessDate:YYYYMMDD}, {date}, {date:YYYYMMDD}, {time}, {property}, {sequence}.",
    expect.stringMatching(/says \{\}, which stands for nothing/),
  ])
})

test('a spreadsheet reads only quotes that are doubled: nothing else is called safe in it', () => {
  const safe = (over: Partial<CsvFormat>) => troubles({ format: { ...csv, spreadsheetSafe: true, ...over } })
  expect([safe({}), safe({ quoting: 'all' })]).toEqual([[], []])
  expect([safe({ quoting: 'none' }), safe({ escape: '\\' })]).toEqual([
    [expect.stringMatching(/^Cells are safe in a spreadsheet only where quotes are doubled\./)],
    [expect.stringMatching(/^Cells are safe in a spreadsheet only where quotes are doubled\./)],
  ])
})

test('a hotel with such a persona does not open', () => {
  expect(() => aHotel({ persona: withPlan({ columns: [] }) })).toThrow(
    'The persona nightly-full cannot write its files. The file has no columns. Name some, or say `all`.',
  )
})
