/** What a file is called. */
import { describe, expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { london } from '../../../../fixtures/hotels/london.ts'
import type { ExportPlan } from '../../../../simulator/personas/export-plan.ts'
import { fileNameOf } from '../../../../simulator/windows/export/file-name.ts'
import { aHotel, ask, book, day, moment, register } from '../../a-hotel.ts'
import { look } from '../an-answer.ts'
import { withPlan } from './a-nasty-hotel.ts'

/** Closed on the 6th; in Paris it is ten past three on the 7th. */
const naming = {
  ...{ property: harbourHouse, businessDate: '2026-06-06', at: moment('2026-06-07T01:10:05Z') },
  ...{ sequence: 12, mark: '' },
}
const called = (fileName: string, compression: ExportPlan['compression'] = 'none', over: Partial<typeof naming> = {}) =>
  fileNameOf({ fileName, compression }, { ...naming, ...over })

test.each([
  ['reservations-{businessDate}.csv', 'reservations-2026-06-06.csv'],
  ['FS_{property}{businessDate:YYYYMMDD}.XML', 'FS_harbour-house20260606.XML'],
  ['{date}_{time}.csv', '2026-06-07_031005.csv'],
  ['SIHOT_{date:YYYYMMDD}', 'SIHOT_20260607'],
  ['r_{sequence}.csv', 'r_12.csv'],
  ['{date}{date}', '2026-06-072026-06-07'],
])('%s becomes %s', (template, name) => expect(called(template)).toBe(name))

test.each([
  ['a.csv', 'a.csv.gz'],
  ['a.csv.gz', 'a.csv.gz'],
  ['a.CSV.GZ', 'a.CSV.GZ'],
])('compressed, %s is called %s', (template, name) => expect(called(template, 'gzip')).toBe(name))

test.each([
  ['a.csv', 'none', 'a-7.csv'],
  ['a.csv', 'gzip', 'a-7.csv.gz'],
  ['a', 'none', 'a-7'],
] as const)('with the mark of a house or a run, %s (%s) is called %s', (template, compression, name) =>
  expect(called(template, compression, { mark: '-7' })).toBe(name),
)

describe('whatever the template and the house are called, the name is one segment of a path', () => {
  const house = (id: string) => called('{property}.csv', 'none', { property: { ...harbourHouse, id } })

  test.each([
    ['../../etc/passwd', '-..-etc-passwd.csv'],
    ['a\\b:c*d?', 'a-b-c-d-.csv'],
    ['Hôtel du Quai', 'H-tel-du-Quai.csv'],
    ['...hidden', 'hidden.csv'],
    ['nul', '_nul.csv'],
    ['COM1', '_COM1.csv'],
    ['\u0000\n', '-.csv'],
    ['{date}', '-date-.csv'],
  ])('a house %j writes %j', (id, name) => expect(house(id)).toBe(name))

  test('no name is longer than a folder takes with what stands beside it', () => {
    const long = house('x'.repeat(5000))
    expect([long.length, long.endsWith('x.csv')]).toEqual([200, true])
  })

  test('a template of dots alone has a name too', () =>
    expect([called('..'), called('')]).toEqual(['export', 'export']))
})

test('a house counts its files from one, and goes on counting', async () => {
  const hotel = aHotel({ persona: withPlan({ fileName: 'r_{sequence}.csv' }) })
  await hotel.advanceTo(moment('2026-06-04T05:00:00Z'))
  expect(hotel.files.map(({ name }) => name)).toEqual(['r_1.csv', 'r_2.csv', 'r_3.csv'])
})

test('each house of a group counts its own, and a name that does not say the house has its mark', async () => {
  const group = { property: harbourHouse, sisters: [london], date: day('2026-06-01') }
  const files = async (fileName: string) => {
    const hotel = aHotel({ ...group, persona: withPlan({ fileName }) })
    await hotel.advanceTo(moment('2026-06-03T12:00:00Z'))
    return hotel.files.map(({ name, property }) => `${property} ${name}`).sort()
  }
  expect(await files('r_{sequence}.csv')).toEqual([
    ...['harbour-house r_1.csv', 'harbour-house r_2.csv', 'london r_1-london.csv', 'london r_2-london.csv'],
  ])
  expect(await files('{property}_{sequence}.csv')).toEqual([
    ...[
      'harbour-house harbour-house_1.csv',
      'harbour-house harbour-house_2.csv',
      'london london_1.csv',
      'london london_2.csv',
    ],
  ])
})

test('a file of the same name as an older one takes its place, in the listing too', async () => {
  const hotel = aHotel({ persona: withPlan({ fileName: 'all.csv', checksum: 'sha256-file' }) })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  const { files } = look(hotel, '/exports').json as { files: { name: string; rows: number; sha256: string }[] }
  expect(files.map(({ name, rows }) => [name, rows])).toEqual([['all.csv', 1]])
  expect(look(hotel, '/exports/all.csv').text).toContain('\r\nr1,')
  expect(look(hotel, '/exports/all.csv.sha256').text).toBe(`${files[0]?.sha256}  all.csv\n`)
})
