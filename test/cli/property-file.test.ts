/** A hotel of somebody's own, as a file; and everything that can be wrong with one, said line by line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readProperty } from '../../cli/property-file.ts'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()

const small = `id: my-hotel
name: My Hotel
timeZone: Europe/Berlin
currency: EUR
roomTypes:
  - { code: double, name: double room, sleeps: 2 }
rooms:
  - { number: "1", type: double }
  - { number: "2", type: double }
ratePlans:
  - code: usual
    name: Usual
    nightly: { double: 9900 }
`

let count = 0
function file(text: string): string {
  mkdirSync(folder, { recursive: true })
  count += 1
  const path = join(folder, `hotel-${count}.yaml`)
  writeFileSync(path, text)
  return path
}

/** What is said of a file, without the path in front. */
function said(text: string): string[] {
  const path = file(text)
  try {
    readProperty(path)
    return []
  } catch (error) {
    return (error as Error).message.split('\n').map(line => line.replace(`${path}:`, ''))
  }
}

test('a small file is a whole hotel: what it leaves out is as in a small, kind house', () => {
  const property = readProperty(file(small))
  expect(property).toMatchObject({ id: 'my-hotel', checkInTime: '15:00', checkInNeeds: 'anything', schemaVersion: 2 })
  expect(property.books.codes.map(({ kind }) => kind)).toContain('food')
  expect(property.ratePlans[0]?.policy.freeUntilHours).toBe(0)
})

test.each([
  [
    'an unknown zone',
    small.replace('Europe/Berlin', 'Europe/Atlantis'),
    '3:11: `timeZone` is "Europe/Atlantis", but a time zone such as Europe/Paris is expected',
  ],
  [
    'an unknown currency',
    small.replace('EUR', 'DOUBLOON'),
    '4:11: `currency` is "DOUBLOON", but a currency such as EUR',
  ],
  ['a key that is not known', `${small}colour: blue\n`, '14:1: `colour` is not known in a property.'],
  [
    'a missing part',
    small.replace('name: My Hotel\n', ''),
    'The property has no `name`, which is expected. As guests know it.',
  ],
  [
    'a room of an unknown type',
    small.replace('"2", type: double', '"2", type: igloo'),
    '9:26: Room 2 is of the type "igloo", which there is none of. Choose one of double.',
  ],
  ['two rooms of one number', small.replace('"2"', '"1"'), 'Two rooms have the number "1". Give one of them another.'],
  ['no rooms', small.replace(/rooms:\n.*\n.*\n/, 'rooms: []\n'), 'at least one room'],
  [
    'a rate plan without a price for a type',
    small.replace('{ double: 9900 }', '{}'),
    'The rate plan "usual" has no price for a double. Give it one.',
  ],
  [
    'a price with a point',
    small.replace('9900', '99.5'),
    'but an amount in whole minor units, such as 12950 for 129.50 is expected',
  ],
  [
    'a transaction code with an unknown tax',
    `${small}books: { codes: [{ code: "1000", name: Room, kind: room, taxes: [VAT] }], house: { room: "1000", cancellationFee: "1000", noShowFee: "1000" } }\n`,
    'The transaction code "1000" has the tax "VAT", which there is none of.',
  ],
  [
    'a house that posts under an unknown code',
    `${small}books: { codes: [{ code: "1000", name: Room, kind: room }], house: { room: "1000", cancellationFee: "9", noShowFee: "1000" } }\n`,
    'There is no transaction code "9". Choose one of 1000.',
  ],
  ['no YAML', 'id: [', 'This is not YAML'],
  ['nothing in it', '', '1:1: The file is empty. Write something into it.'],
  ['nothing but comments', '# to do\n', '1:1: The file holds nothing but comments. Write something into it.'],
])('a property with %s is refused, with the line and what is expected', (_, text, sentence) => {
  expect(said(text).join('\n')).toContain(sentence)
})

test('a file that is no text is told so', () => {
  const path = file('')
  writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]))
  expect(() => readProperty(path)).toThrow(/:1:1: The file is not UTF-8 text\. Save it as UTF-8\.$/)
})

test('all that is wrong is said at once', () => {
  expect(
    said(small.replace('Europe/Berlin', 'Atlantis').replace('EUR', 'X').replace('sleeps: 2', 'sleeps: 0')).length,
  ).toBe(3)
})

test('a hotel of your own opens with its page, and a season is lived in it', async () => {
  const path = file(small)
  await using running = start(['up', '--port', '0', '--property', path])
  await running.says(/^My Hotel is open\./)
  await running.says(/Ctrl-C closes it/)
  const season = await mockinn(['season', '--property', path, '--days', '20'])
  expect([season.status, season.stdout]).toEqual([0, expect.stringMatching(/^my-hotel · seed 7 · 20 days/)])
})

test.each(['grand-hotel', 'paris', 'berlin', 'london', 'new-york', 'tokyo', 'manama'])(
  'the hotel %s opens too',
  async name => {
    await using running = start(['up', '--port', '0', '--property', name])
    await running.says(/Ctrl-C closes it/)
  },
)

test('a file that is not there, or wrong, ends with status 2 and a sentence', async () => {
  const missing = await mockinn(['up', '--property', './nowhere.yaml'])
  expect([missing.status, missing.stderr]).toEqual([
    2,
    expect.stringMatching(
      /^The property \.\/nowhere\.yaml cannot be read: there is nothing at that path\. Name a property file\.\n$/,
    ),
  ])
  const wrong = await mockinn(['up', '--property', file(small.replace('EUR', 'X'))])
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('a currency such as EUR is expected here.')])
})
