/** A poller that wants some of it: filters and fields, and what is said of those that there are not. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../../../simulator/domain/time.ts'
import { guestFields, reservationFields } from '../../../../simulator/views/record-fields.ts'
import { RecordLog } from '../../../../simulator/views/record-log.ts'
import { guestRecord, reservationRecord } from '../../../../simulator/views/records.ts'
import { chosenPage, mostLookedAt } from '../../../../simulator/windows/polling/chosen-records.ts'
import { aHotel, ask, book, cancel, checkIn, moveTo, register, stay } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { look } from '../an-answer.ts'
import { aHotelThat, aPersonaThat } from './a-reading-hotel.ts'

/** Four stays: one in-house, one cancelled, one of Grace's, one far off. */
function aHotelOfFour() {
  const hotel = aHotelThat()
  ask(hotel, register('ada'), register('grace', { firstName: 'Grace' }))
  ask(hotel, book('r1', { arrival: '2026-06-01' }), checkIn('r1', '201'), book('r2'), cancel('r2'))
  ask(hotel, book('r3', { guest: 'grace', arrival: '2026-06-03' }))
  ask(hotel, book('r4', { arrival: '2026-07-01', departure: '2026-07-02' }))
  return hotel
}

test.each([
  ['status=in-house', ['r1']],
  ['status=cancelled,confirmed', ['r2', 'r3', 'r4']],
  ['guest=grace', ['r3']],
  ['guest=nobody', []],
  ['arrivalFrom=2026-06-02', ['r2', 'r3', 'r4']],
  ['arrivalTo=2026-06-02', ['r1', 'r2']],
  ['arrivalFrom=2026-06-02&arrivalTo=2026-06-03&status=confirmed', ['r3']],
  ['guest=ada&status=confirmed&updatedSince=2026-06-01T05:00:00Z', ['r4']],
])('reservations?%s are %j', async (query, ids) => {
  const { ask: get } = await aServer([aHotelOfFour()])
  const { json } = await get(`/r/one/api/v1/reservations?${query}`)
  expect((json.reservations as { id: string }[]).map(({ id }) => id)).toEqual(ids)
  expect(json.hasMore).toBe(false)
})

test.each(['guest=ada', 'status=confirmed,cancelled,in-house', 'fields=status'])(
  'reservations?%s are paged as all are, and one that changes on the way is met again',
  query => {
    const hotel = aHotelOfFour()
    const first = look(hotel, `/api/v1/reservations?limit=1&${query}`).json
    expect(first).toMatchObject({ hasMore: true, reservations: [{ id: 'r1' }] })
    ask(hotel, moveTo('r1', '2026-06-01', '2026-06-05'))
    const met: string[] = []
    for (let { next, hasMore } = first; hasMore; ) {
      const page = look(hotel, `/api/v1/reservations?limit=1&after=${next}&${query}`).json
      met.push(...(page.reservations as { id: string }[]).map(({ id }) => id))
      next = page.next
      hasMore = page.hasMore
    }
    expect(met).toEqual(query === 'guest=ada' ? ['r2', 'r4', 'r1'] : ['r2', 'r3', 'r4', 'r1'])
  },
)

test('a page of chosen fields has those alone, in the order of the record, and always the id', async () => {
  const { ask: get } = await aServer([aHotelOfFour()])
  const chosen = (await get('/r/one/api/v1/reservations?fields=status,arrival&limit=1')).json
  expect(JSON.stringify(chosen.reservations)).toBe('[{"id":"r1","status":"in-house","arrival":"2026-06-01"}]')
  expect((await get('/r/one/api/v1/guests/ada?fields=lastName')).text).toBe('{"id":"ada","lastName":"Byron"}')
  expect((await get('/r/one/api/v1/rooms/201?fields=status')).text).toBe('{"id":"201","status":"occupied"}')
  expect((await get('/r/one/api/v1/guests?fields=vip&limit=1')).json.guests).toEqual([{ id: 'ada', vip: null }])
})

test('the fields that can be chosen are all that there are', () => {
  const hotel = aHotelOfFour()
  expect(Object.keys(reservationRecord(stay(hotel, 'r1')))).toEqual([...reservationFields])
  expect(Object.keys(guestRecord([...hotel.state.guests.values()][0] as never))).toEqual([...guestFields])
})

test('a field that this PMS keeps to itself cannot be chosen', () => {
  const fields = { reservation: ['arrival'], guest: 'all', folio: 'all' } as const
  const hotel = aHotel({ persona: aPersonaThat({}, { fields }) })
  const { status, json } = look(hotel, '/api/v1/reservations?fields=amount')
  expect([status, json.detail]).toEqual([
    400,
    'fields: found "amount", expected among id, number, property, version, status, guest, arrival, createdAt, updatedAt.',
  ])
})

test.each([
  ['reservations?status=gone', 'status', '"gone"', /^among inquired, optional/],
  ['reservations?arrivalFrom=2026-02-30', 'arrivalFrom', '"2026-02-30"', /^a day such as/],
  ['reservations?arrivalTo=1', 'arrivalTo', '"1"', /^a day such as/],
  ['reservations?arrivalFrom=2026-06-02&arrivalTo=2026-06-01', 'arrivalTo', '"2026-06-01"', /from 2026-06-02 on/],
  ['reservations?guest=', 'guest', '""', /^the id of a guest$/],
  ['reservations?fields=', 'fields', '""', /^among id/],
  ['reservations?fields=id,nonsense', 'fields', '"nonsense"', /^among id/],
  ['reservations?colour=red', 'colour', '"red"', /^no parameter but after, updatedSince, limit, status/],
  ['guests?status=confirmed', 'status', '"confirmed"', /^no parameter but/],
  ['changes?fields=id', 'fields', '"id"', /^no parameter but after, updatedSince, limit$/],
  ['guests/ada?limit=1', 'limit', '"1"', /^no parameter but fields$/],
  ['property?x=1', 'x', '"1"', /^no parameter at all$/],
  ['rooms?guest=ada', 'guest', '"ada"', /^no parameter but/],
  ['consents?guest=', 'guest', '""', /^the id of a guest$/],
  ['folios/r1?fields=nothing', 'fields', '"nothing"', /^among id/],
  ['history?fields=nothing', 'fields', '"nothing"', /^among id/],
])('%s is refused: what was found, where, and what was expected', (path, where, found, expected) => {
  const { status, type, json } = look(aHotelOfFour(), `/api/v1/${path}`)
  expect([status, type]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(json.errors).toEqual([{ where, found, expected: expect.stringMatching(expected) }])
})

test('a filter that fits few looks at no more than its bound for one page, and says that there is more', () => {
  const log = new RecordLog()
  for (let n = 1; n <= mostLookedAt + 5; n += 1) log.put(`r${n}`, n, 0 as HotelTime, `{"id":"r${n}"}`)
  const last = `r${mostLookedAt + 5}`
  const read = (tick: number) => {
    const chosen = { fits: (id: string) => id === last, among: null, fields: null }
    return chosenPage(log, tick, 10, chosen, '[', next => `]${next}`)
  }
  expect([String(read(0).body), read(0).more]).toEqual([`[]${mostLookedAt}`, true])
  expect([String(read(mostLookedAt).body), read(mostLookedAt).more]).toEqual([
    `[{"id":"${last}"}]${mostLookedAt + 5}`,
    false,
  ])
})
