/** The polling API as a poller meets it. */
import { expect, test } from 'vitest'
import { aHotel, ask, book, cancel, checkIn, moment, moveTo, register } from '../a-hotel.ts'
import { type Listed, listOf, look } from './an-answer.ts'

/** Ada and Grace, and a stay each. */
function aHotelOfTwo() {
  const hotel = aHotel()
  ask(hotel, register('ada', { email: 'ada@guests.example' }), register('grace', { firstName: 'Grace' }))
  ask(hotel, book('r1', { expectedAt: '18:00' }), book('r2', { guest: 'grace', arrival: '2026-06-01' }))
  return hotel
}

test('the property says where and when it is', async () => {
  const hotel = aHotel()
  await hotel.advanceTo(moment('2026-06-02T00:30:00Z'))
  expect(look(hotel, '/api/v1/property').json).toEqual({
    ...{ id: 'harbour-house', name: 'Harbour House', timeZone: 'Europe/Paris', currency: 'EUR' },
    ...{ businessDate: '2026-06-01', now: '2026-06-02T00:30:00.000Z', checkInTime: '15:00', checkOutTime: '11:00' },
  })
})

test('a reservation has the fields that connectors were promised, in that order', () => {
  const [first] = listOf(aHotelOfTwo(), '/api/v1/reservations', 'reservations')
  const { number, ...rest } = first as Listed
  expect(number).toMatch(/^\d{8}$/)
  expect(JSON.stringify(rest)).toBe(
    '{"id":"r1","property":"harbour-house","version":3,"status":"confirmed","guest":"ada","arrival":"2026-06-02",' +
      '"departure":"2026-06-04","expectedAt":"18:00","roomType":"double","room":null,"ratePlan":"flexible","adults":1,' +
      '"children":0,"amount":{"minor":25900,"currency":"EUR"},"cancellationFee":null,"origin":"direct",' +
      '"createdAt":"2026-06-01T05:00:00.000Z","updatedAt":"2026-06-01T05:00:00.000Z",' +
      '"booker":null,"companions":[],"company":null,"travelAgent":null,"segment":null,"guarantee":null,"channel":null,' +
      '"crsNumber":null,"booking":null,"block":null,"preferences":[],"notes":null,"bookedRoomType":"double",' +
      '"assignedRoom":null,"sharesWith":null,"nightly":[12950,12950],"optionUntil":null,"cancelledBy":null,' +
      '"cancellationReason":null,"relocatedTo":null,"noShowFee":null,"extras":[]}',
  )
})

test('a guest has the fields that connectors were promised, in that order', () => {
  expect(look(aHotelOfTwo(), '/api/v1/guests/ada').text).toBe(
    '{"id":"ada","property":"harbour-house","version":1,"firstName":"Ada","lastName":"Byron","title":null,' +
      '"email":"ada@guests.example","phone":null,"language":null,"country":null,"birthDate":null,' +
      '"consent":{"email":"given","sms":"never-asked"},' +
      '"createdAt":"2026-06-01T05:00:00.000Z","updatedAt":"2026-06-01T05:00:00.000Z",' +
      '"moreConsent":{"post":"never-asked","phone":"never-asked"},"emailKind":null,"address":null,"vip":null,' +
      '"loyalty":null,"preferences":[],"notes":null,"status":"active","mergedInto":null}',
  )
})

test('the feed tells of each change once, oldest first, by the names that connectors know', async () => {
  const hotel = aHotelOfTwo()
  ask(hotel, checkIn('r2', '201'), moveTo('r1', '2026-06-01', '2026-06-03'), book('r3'), cancel('r3', 1))
  ask(hotel, { kind: 'change-guest', guest: 'ada', changes: { language: 'fr' } } as Parameters<typeof hotel.obey>[0])
  ask(hotel, { kind: 'check-out', reservation: 'r2' } as Parameters<typeof hotel.obey>[0])
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const told = listOf(hotel, '/api/v1/changes', 'changes').map(
    ({ type, data }) => `${type} ${(data as { id: string }).id}`,
  )
  expect(told).toEqual([
    ...['guest.created ada', 'guest.created grace', 'reservation.created r1', 'reservation.created r2'],
    ...['reservation.checked_in r2', 'reservation.updated r1', 'reservation.created r3', 'reservation.cancelled r3'],
    // She left on the day of her arrival, so her stay became shorter before it ended.
    ...['guest.updated ada', 'reservation.updated r2', 'reservation.checked_out r2', 'reservation.no_show r1'],
  ])
})

test('a change carries the record as of that change, and the lists carry it as it is now', () => {
  const hotel = aHotelOfTwo()
  ask(hotel, checkIn('r2', '201'))
  const [, , , created, arrived] = listOf(hotel, '/api/v1/changes', 'changes').map(change => change.data as object)
  expect(created).toMatchObject({ id: 'r2', status: 'confirmed', room: null })
  expect(arrived).toMatchObject({ id: 'r2', status: 'in-house', room: '201' })
  const now = listOf(hotel, '/api/v1/reservations', 'reservations')
  expect(now.map(({ id }) => id)).toEqual(['r1', 'r2'])
  expect(now[1]).toEqual(arrived)
  expect(look(hotel, '/api/v1/reservations/r2').json).toEqual(arrived)
})

test('changes have ids of their own, and hotel time', () => {
  const changes = listOf(aHotelOfTwo(), '/api/v1/changes', 'changes')
  expect(new Set(changes.map(({ id }) => id)).size).toBe(4)
  for (const { id, timestamp } of changes) {
    expect(id).toMatch(/^evt_[0-9a-f]{24}$/)
    expect(timestamp).toBe('2026-06-01T05:00:00.000Z')
  }
})

test.each(['changes', 'reservations', 'guests'])('%s come page by page, and the last page says so', name => {
  const hotel = aHotelOfTwo()
  const whole = listOf(hotel, `/api/v1/${name}`, name)
  const first = look(hotel, `/api/v1/${name}?limit=1`).json
  expect(first).toMatchObject({ hasMore: true, [name]: [whole[0]] })
  const rest = look(hotel, `/api/v1/${name}?after=${first.next}`).json
  expect(rest).toMatchObject({ hasMore: false, [name]: whole.slice(1) })
  const empty = look(hotel, `/api/v1/${name}?after=${rest.next}`).json
  expect(empty).toEqual({ [name]: [], next: rest.next, hasMore: false })
})

test.each(['changes', 'reservations', 'guests'])(
  'an empty list of %s gives a cursor too, from which the first is found',
  name => {
    const hotel = aHotel()
    const { next } = look(hotel, `/api/v1/${name}`).json
    ask(hotel, register('ada'), book('r1'))
    expect(listOf(hotel, `/api/v1/${name}?after=${next}`, name).length).toBeGreaterThan(0)
  },
)

test('a page holds a hundred unless asked for less or more, and five hundred at most', () => {
  const hotel = aHotel()
  ask(hotel, ...Array.from({ length: 510 }, (_, place) => register(`g${place}`)))
  const count = (query: string) => listOf(hotel, `/api/v1/guests${query}`, 'guests').length
  expect(['', '?limit=1', '?limit=7', '?limit=500'].map(count)).toEqual([100, 1, 7, 500])
  expect(listOf(hotel, '/api/v1/changes', 'changes')).toHaveLength(100)
})

test('records updated since an instant include those of that very instant, in any offset it is written', async () => {
  const hotel = aHotelOfTwo()
  await hotel.advanceTo(moment('2026-06-01T09:00:00Z'))
  ask(hotel, book('r3'), book('r4'))
  const since = (instant: string) =>
    listOf(hotel, `/api/v1/reservations?updatedSince=${encodeURIComponent(instant)}`, 'reservations').map(
      ({ id }) => id,
    )
  expect(since('2026-06-01T05:00:00Z')).toEqual(['r1', 'r2', 'r3', 'r4'])
  expect(since('2026-06-01T05:00:00.001Z')).toEqual(['r3', 'r4'])
  expect(since('2026-06-01T09:00:00.000Z')).toEqual(['r3', 'r4'])
  expect(since('2026-06-01T11:00:00+02:00')).toEqual(['r3', 'r4'])
  expect(since('2026-06-01T09:00:00.001Z')).toEqual([])
})

test('where a cursor and an instant are both given, the cursor wins', () => {
  const hotel = aHotelOfTwo()
  const { next } = look(hotel, '/api/v1/guests?limit=1').json
  const both = `/api/v1/guests?after=${next}&updatedSince=2026-06-01T05:00:00Z`
  expect(listOf(hotel, both, 'guests').map(({ id }) => id)).toEqual(['grace'])
})
