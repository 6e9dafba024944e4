/** The nightly file. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { nightlyLegacy } from '../../../simulator/personas/nightly-legacy.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, moment, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'
import { rowsOf, strictRows } from './csv.ts'

const morning = moment('2026-06-02T05:00:00Z')
const file = '/exports/reservations-2026-06-01.csv'

test('no file lies there before the first night, and one after every night, oldest first', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  expect(look(hotel, '/exports').json).toEqual({ files: [] })
  await hotel.advanceTo(moment('2026-06-04T05:00:00Z'))
  const { files } = look(hotel, '/exports').json as {
    files: { name: string; businessDate: string; writtenAt: string }[]
  }
  expect(files.map(({ name, businessDate, writtenAt }) => `${name} ${businessDate} ${writtenAt}`)).toEqual([
    'reservations-2026-06-01.csv 2026-06-01 2026-06-02T01:10:00.000Z',
    'reservations-2026-06-02.csv 2026-06-02 2026-06-03T01:10:00.000Z',
    'reservations-2026-06-03.csv 2026-06-03 2026-06-04T01:10:00.000Z',
  ])
})

test('the listing says how long each file is and what its bytes hash to', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada', { firstName: 'Zoë' }), book('r1'), book('r2'))
  await hotel.advanceTo(morning)
  const { text, type, status } = look(hotel, file)
  expect([status, type]).toEqual([200, 'text/csv; charset=utf-8; header=present'])
  expect(look(hotel, '/exports').json.files).toEqual([
    {
      ...{ name: 'reservations-2026-06-01.csv', businessDate: '2026-06-01', writtenAt: '2026-06-02T01:10:00.000Z' },
      ...{ rows: 2, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') },
      scope: { kind: 'full' },
    },
  ])
})

test('a file has the header and the row that connectors were promised', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada', { email: 'ada@guests.example', language: 'fr' }), book('r1', { expectedAt: '18:00' }))
  await hotel.advanceTo(morning)
  const [header, row, end, ...more] = look(hotel, file).text.split('\r\n')
  expect(header).toBe(
    'reservation,number,version,status,arrival,departure,expected_at,room_type,room,rate_plan,adults,children,amount,' +
      'cancellation_fee,currency,origin,guest,first_name,last_name,email,phone,language,country,consent_email,consent_sms,' +
      'created_at,updated_at',
  )
  const number = [...hotel.state.reservations.values()][0]?.number
  expect(row).toBe(
    `r1,${number},2,confirmed,2026-06-02,2026-06-04,18:00,double,,flexible,1,0,259.00,,EUR,direct,ada,Ada,Byron,` +
      'ada@guests.example,,fr,,given,never-asked,2026-06-01T05:00:00.000Z,2026-06-01T05:00:00.000Z',
  )
  expect([end, more]).toEqual(['', []])
})

test.each([
  ...['O’Brien, Jr.', 'Ada "Countess" Byron', '"', '""', ',', 'both\r\nof them'],
  ...[
    '=1+1',
    '=HYPERLINK("http://x.example";"x")',
    '@SUM(A1)',
    '-2',
    '+1',
    '\t=1',
    ' leading and trailing ',
    "'quoted'",
  ],
  ...['🏨👩‍💻', 'محمد بن سلمان', 'עדה', '山田 太郎', 'Zoë Łącki', '\u202eesrever', 'a;b|c\td', '\u0000', '\ufeff', ''],
])('a guest called %j is read back from the file as she is', async name => {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada', { firstName: name, lastName: name, email: null }), book('r1'), book('r2'))
  await hotel.advanceTo(morning)
  const { text } = look(hotel, file)
  const rows = rowsOf(text)
  expect(rows.map(row => [row.reservation, row.first_name, row.last_name, row.email])).toEqual([
    ['r1', name, name, ''],
    ['r2', name, name, ''],
  ])
  expect(strictRows(text).map(cells => cells.length)).toEqual([27, 27, 27])
  expect(strictRows(text)[1]?.[17]).toBe(name)
})

test('the full file tells of every reservation there is, whatever became of it', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const today = { arrival: '2026-06-01', departure: '2026-06-03' }
  ask(
    hotel,
    register('ada'),
    ...['missing', 'here', 'gone'].map(id => book(id, today)),
    book('off'),
    book('far', { departure: '2027-05-01' }),
  )
  ask(hotel, checkIn('here', '205'), checkIn('gone'), checkOut('gone'), cancel('off', 1))
  await hotel.advanceTo(morning)
  const rows = rowsOf(look(hotel, file).text).map(row => [row.reservation, row.status, row.room, row.cancellation_fee])
  expect(rows).toEqual([
    ['missing', 'no-show', '', ''],
    ['here', 'in-house', '205', ''],
    ['gone', 'checked-out', '201', ''],
    ['off', 'cancelled', '', '129.50'],
    ['far', 'confirmed', '', ''],
  ])
})

test('a file of arrivals tells of the next fifteen days and of who is in-house; the rest silently leaves it', async () => {
  const hotel = aHotel({ persona: nightlyLegacy })
  const on = (id: string, arrival: string, departure: string) => book(id, { arrival, departure })
  ask(hotel, register('ada'), on('here', '2026-06-01', '2026-06-03'), on('missing', '2026-06-01', '2026-06-03'))
  ask(
    hotel,
    on('first', '2026-06-02', '2026-06-03'),
    on('last', '2026-06-16', '2026-06-17'),
    on('beyond', '2026-06-17', '2026-06-18'),
  )
  ask(
    hotel,
    on('off', '2026-06-05', '2026-06-06'),
    cancel('off'),
    checkIn('here'),
    on('gone', '2026-06-01', '2026-06-02'),
  )
  ask(hotel, checkIn('gone'), checkOut('gone'))
  await hotel.advanceTo(morning)
  expect(rowsOf(look(hotel, file).text).map(({ reservation }) => reservation)).toEqual(['here', 'first', 'last'])
  expect((look(hotel, '/exports').json.files as object[])[0]).toMatchObject({
    rows: 3,
    scope: { kind: 'arrivals', from: '2026-06-02', to: '2026-06-16' },
  })
})

test('a file tells what was true when it was written, and stays as it is', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(morning)
  const { text } = look(hotel, file)
  ask(hotel, cancel('r1'), book('r2', { arrival: '2026-06-09', departure: '2026-06-10' }))
  expect(look(hotel, file).text).toBe(text)
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  expect(rowsOf(look(hotel, '/exports/reservations-2026-06-02.csv').text).map(({ status }) => status)).toEqual([
    'cancelled',
    'confirmed',
  ])
})

test('a row is as new as the newer of the stay and its guest', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-01T09:00:00Z'))
  ask(
    hotel,
    { kind: 'change-guest', guest: 'ada', changes: { phone: '1' } } as Parameters<typeof hotel.obey>[0],
    book('r2'),
  )
  await hotel.advanceTo(morning)
  const rows = rowsOf(look(hotel, file).text).map(row => [row.reservation, row.version, row.updated_at])
  expect(rows).toEqual([
    ['r1', '3', '2026-06-01T09:00:00.000Z'],
    ['r2', '4', '2026-06-01T09:00:00.000Z'],
  ])
})

test('a night on which the clocks go back writes one file, named after the day that ended', async () => {
  const hotel = aHotel({ persona: nightlyFull, date: day('2026-10-24') })
  await hotel.advanceTo(moment('2026-10-26T12:00:00Z'))
  expect(hotel.files.map(({ name, writtenAt }) => `${name} ${new Date(writtenAt).toISOString()}`)).toEqual([
    'reservations-2026-10-24.csv 2026-10-25T02:10:00.000Z',
    'reservations-2026-10-25.csv 2026-10-26T02:10:00.000Z',
  ])
})

test.each([
  'reservations-2026-06-02.csv',
  '../reservations-2026-06-01.csv',
  'RESERVATIONS-2026-06-01.csv',
  '.',
  '%2e%2e',
  'x'.repeat(3000),
])('there is no file %j, and the answer says where to look', async name => {
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(morning)
  const { status, json } = look(hotel, `/exports/${name}`)
  expect(status).toBe(404)
  expect(json.detail).toMatch(/^There is no file ".{0,100}"\. GET \/exports lists/)
})
