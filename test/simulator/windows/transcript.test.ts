/** What a connector asks is remembered, without its token. */
import { expect, test } from 'vitest'
import { nightlyDelta } from '../../../simulator/personas/nightly-delta.ts'
import { writtenEntry } from '../../../simulator/transcript/transcript.ts'
import { aHotel, ask, book, moment, register, token } from '../a-hotel.ts'
import { look } from './an-answer.ts'

function aHotelWithAda() {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1'), { kind: 'start-night-audit' }, book('r2'))
  return hotel
}

test('a page of the feed is remembered with the commits it told of, and whether more was to come', () => {
  const hotel = aHotelWithAda()
  const first = look(hotel, '/api/v1/changes?limit=2').json as { next: string }
  const second = look(hotel, `/api/v1/changes?after=${first.next}`).json as { next: string }
  look(hotel, `/api/v1/changes?after=${second.next}`)
  expect(hotel.transcript.all()).toMatchObject([
    {
      n: 1,
      kind: 'request',
      window: 'polling',
      path: '/api/v1/changes?limit=2',
      list: true,
      more: true,
      facts: { from: 1, to: 2 },
    },
    { n: 2, status: 200, more: false, facts: { from: 4, to: 4 } },
    { n: 3, status: 200, list: true, more: false, facts: { seqs: [] } },
  ])
})

test('records and files are remembered with the commits they told of', async () => {
  const hotel = aHotelWithAda()
  look(hotel, '/api/v1/reservations')
  look(hotel, '/api/v1/guests/ada')
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  look(hotel, '/exports/reservations-2026-06-01.csv')
  const [list, one, written, fetched] = hotel.transcript.all()
  expect(list).toMatchObject({ facts: { seqs: [2, 4] }, list: true })
  expect(one).toMatchObject({ facts: { seqs: [1] }, list: false })
  expect(written).toMatchObject({
    kind: 'file-written',
    rows: 2,
    upTo: hotel.journal.length,
    scope: 'full',
    reservations: ['r1', 'r2'],
  })
  expect(fetched).toMatchObject({ window: 'export', facts: { from: 1, to: hotel.journal.length } })
})

test('a file of what changed tells nothing of what was before the file before', async () => {
  const hotel = aHotel({ persona: nightlyDelta })
  ask(hotel, register('ada'), book('r1'))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  const fetched = ['01', '02'].map(day => {
    look(hotel, `/exports/reservations-2026-06-${day}.csv`)
    return hotel.transcript.all().at(-1)
  })
  expect(fetched).toMatchObject([{ facts: { from: 1, to: 4 } }, { facts: { from: 5, to: 6 } }])
})

test('a refused request is remembered with what was wrong, and no token ever is', () => {
  const hotel = aHotelWithAda()
  look(hotel, '/api/v1/changes?limit=0')
  const authorization = 'Bearer the-wrong-token'
  look(hotel, '/api/v1/changes', 'GET', { authorization })
  expect(hotel.transcript.all()).toMatchObject([
    { status: 400, facts: null, detail: expect.stringContaining('limit') },
    { status: 401, facts: null, detail: expect.stringContaining('not the one of this run') },
  ])
  const lines = hotel.transcript
    .all()
    .map(entry => JSON.stringify(writtenEntry(entry)))
    .join('\n')
  expect(lines).not.toContain(token)
  expect(lines).not.toContain('the-wrong-token')
})

test('an address without an end is cut short', () => {
  const hotel = aHotelWithAda()
  look(hotel, `/api/v1/guests/${'x'.repeat(9000)}`)
  expect(JSON.stringify(hotel.transcript.all()).length).toBeLessThan(2000)
})

test('a line of the transcript carries both times as RFC 3339', () => {
  const hotel = aHotelWithAda()
  look(hotel, '/api/v1/property')
  const [line] = hotel.transcript.all().map(writtenEntry)
  expect(line?.at).toBe('2026-06-01T05:00:00.000Z')
  expect(Math.abs(Date.parse(String(line?.wire)) - Date.now())).toBeLessThan(60_000)
})
