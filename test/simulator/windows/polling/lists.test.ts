/** The lists beyond stays and guests, as a poller reads them over HTTP. */
import { expect, test } from 'vitest'
import { roomsLeft } from '../../../../simulator/domain/reservations/availability.ts'
import { daysFrom } from '../../../../simulator/domain/time.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { ask, book, checkIn, day, moment, register } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { asked, checkOutBy, item, pay, post } from '../../domain/books/a-bill.ts'
import { look } from '../an-answer.ts'
import { aHotelThat, aPersonaThat } from './a-reading-hotel.ts'

/** Ada is in 201, has eaten, and paid a part of it. */
function withAda(hotel: Hotel = aHotelThat()): Hotel {
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('r1', '201'))
  ask(hotel, post('p1', [item('2000', 1800, 2, 'Breakfast')]), pay('y1', 3000, { reference: 'tok_1' }))
  return hotel
}

async function read(hotel: Hotel, path: string) {
  const { ask: get } = await aServer([hotel])
  return (await get(`/r/one/api/v1/${path}`)).json
}

test('a folio says line by line what was sold, with net, VAT and gross, and what is still owed in which window', async () => {
  const folio = await read(withAda(), 'folios/r1')
  expect(folio).toMatchObject({
    ...{ id: 'r1', property: 'harbour-house', version: 5, reservation: 'r1', guest: 'ada', currency: 'EUR' },
    balance: { minor: 600, currency: 'EUR' },
    windows: [{ number: 1, payer: { kind: 'guest' }, balance: { minor: 600, currency: 'EUR' }, invoice: null }],
    payments: ['y1'],
    updatedAt: '2026-06-01T05:00:00.000Z',
  })
  const [line] = folio.lines as Record<string, number>[]
  expect(line).toMatchObject({
    ...{ id: 'p1.1', posting: 'p1', stay: 'r1', businessDate: '2026-06-01', window: 1, transactionCode: '2000' },
    ...{ text: 'Breakfast', quantity: 2, unit: 1800, gross: 3600, reverses: null },
  })
  expect((line?.net ?? 0) + (line?.vat ?? 0)).toBe(3600)
  expect(line?.vat).toBeGreaterThan(0)
})

test('a payment says what was taken, how, and how much of it went back', async () => {
  const hotel = withAda()
  ask(hotel, asked({ kind: 'refund-payment', payment: 'y2', of: 'y1', minor: 500 }))
  const { payments } = await read(hotel, 'payments')
  expect(payments).toMatchObject([
    { id: 'y1', for: 'folio', reservation: 'r1', method: 'card', amount: { minor: 3000 }, refunded: { minor: 500 } },
    { id: 'y2', amount: { minor: -500 }, reverses: 'y1', refunded: { minor: 0 } },
  ])
})

test('a deposit is a payment too, with the day on which it came in', async () => {
  const hotel = aHotelThat()
  ask(hotel, register('ada'), book('r1'))
  ask(
    hotel,
    asked({ kind: 'take-deposit', payment: 'd1', reservation: 'r1', method: 'card', minor: 5000, reference: null }),
  )
  expect(await read(hotel, 'payments/d1')).toMatchObject({
    ...{ for: 'deposit', reservation: 'r1', window: null, businessDate: '2026-06-01', amount: { minor: 5000 } },
  })
})

test('a room says its type, who is in it, and when it is out of order', async () => {
  const hotel = withAda()
  const close = { room: '202', from: '2026-06-02', to: '2026-06-04', reason: 'Paint', as: 'out-of-order' }
  ask(hotel, asked({ kind: 'close-room', ...close } as never))
  const { ask: get } = await aServer([hotel])
  const room = async (number: string) => (await get(`/r/one/api/v1/rooms/${number}`)).json
  expect(await room('201')).toMatchObject({ number: '201', type: 'double', status: 'occupied', stays: ['r1'] })
  expect(await room('202')).toMatchObject({
    ...{ status: 'vacant', closed: null, closures: [{ kind: 'out-of-order', from: '2026-06-02', to: '2026-06-04' }] },
  })
  const { next } = (await get('/r/one/api/v1/rooms')).json
  await hotel.advanceTo(moment('2026-06-02T10:00:00Z'))
  expect((await get(`/r/one/api/v1/rooms?after=${next}`)).json.rooms).toMatchObject([
    { number: '202', closed: 'out-of-order' },
  ])
})

test('housekeeping says how each room is, and that a night was slept in it', async () => {
  const hotel = withAda()
  const { ask: get } = await aServer([hotel])
  const { next, housekeeping } = (await get('/r/one/api/v1/housekeeping')).json
  expect(housekeeping).toContainEqual(expect.objectContaining({ room: '201', condition: 'inspected', occupied: true }))
  await hotel.advanceTo(moment('2026-06-02T10:00:00Z'))
  expect((await get(`/r/one/api/v1/housekeeping?after=${next}`)).json.housekeeping).toMatchObject([
    { room: '201', condition: 'dirty' },
  ])
})

test('a consent says every change of mind on its channel', async () => {
  const hotel = withAda()
  ask(hotel, asked({ kind: 'set-consent', guest: 'ada', channel: 'email', to: 'refused', by: 'guest' } as never))
  const { consents } = await read(hotel, 'consents?guest=ada')
  expect((consents as { id: string }[]).map(({ id }) => id)).toEqual([
    ...['ada.sms', 'ada.post', 'ada.phone', 'ada.email'],
  ])
  expect(await read(hotel, 'consents/ada.email')).toMatchObject({
    ...{ guest: 'ada', channel: 'email', status: 'refused' },
    history: [
      { to: 'given', by: 'desk', at: '2026-06-01T05:00:00.000Z' },
      { to: 'refused', by: 'guest' },
    ],
  })
})

test('history is a guest’s earlier stays, as far back as this PMS looks', async () => {
  const [all, short] = [null, 2].map(days =>
    withAda(aHotelThat({}, { persona: aPersonaThat({}, { history: { days } }) })),
  )
  for (const hotel of [all, short] as Hotel[]) {
    expect((await read(hotel, 'history')).history).toEqual([])
    ask(hotel, checkOutBy('card'), book('r2', { arrival: '2026-06-20', departure: '2026-06-22' }))
    expect((await read(hotel, 'history?guest=ada')).history).toMatchObject([
      { id: 'r1', guest: 'ada', status: 'checked-out', nights: 0, spent: { minor: 3600, currency: 'EUR' } },
    ])
    await hotel.advanceTo(moment('2026-06-06T10:00:00Z'))
  }
  expect((await read(all as Hotel, 'history')).history).toHaveLength(1)
  expect(await read(short as Hotel, 'history')).toMatchObject({ history: [], hasMore: false })
  expect(look(short as Hotel, '/api/v1/history/r1').status).toBe(404)
})

test('a PMS without history or consents has no such list, whatever its plan says', () => {
  const hotel = aHotelThat({}, { persona: aPersonaThat({}, { history: 'none', consents: 'none' }) })
  for (const list of ['history', 'consents']) {
    const { status, json } = look(hotel, `/api/v1/${list}`)
    expect([status, json.detail]).toEqual([404, expect.stringContaining(`has no list of ${list}`)])
  }
})

test('availability tells day by day what is left of each room type, as the hotel sells it', async () => {
  const hotel = withAda()
  ask(
    hotel,
    asked({
      kind: 'close-room',
      room: '202',
      from: '2026-06-02',
      to: '2026-06-04',
      reason: '',
      as: 'out-of-order',
    } as never),
  )
  const { availability } = await read(hotel, 'availability?from=2026-06-01&to=2026-06-05')
  const told = availability as { date: string; roomType: string; available: number; outOfOrder: number; sold: number }[]
  expect(told).toHaveLength(5 * hotel.state.property.roomTypes.length)
  const left = daysFrom(day('2026-06-01'), day('2026-06-06')).flatMap(date =>
    hotel.state.property.roomTypes.map(({ code }) => roomsLeft(hotel.state, code, date)),
  )
  expect(told.map(({ available }) => available)).toEqual(left)
  expect(told).toContainEqual(
    expect.objectContaining({ date: '2026-06-02', roomType: 'double', outOfOrder: 1, sold: 1 }),
  )
})

test.each([
  ['from=2026-06-01&to=2027-06-01', 200],
  ['from=2026-06-01&to=2027-06-02', 400],
  ['from=2026-06-02&to=2026-06-01', 400],
  ['from=yesterday', 400],
  ['until=2026-06-01', 400],
  ['', 200],
])('availability?%s is answered %i: a year and a day at most', (query, status) => {
  const answer = look(aHotelThat(), `/api/v1/availability?${query}`)
  expect(answer.status).toBe(status)
  if (status === 400) expect(answer.json.errors).toHaveLength(1)
})

test('what a persona keeps of a bill stands in no folio, line or payment', async () => {
  const fields = {
    reservation: 'all',
    guest: 'all',
    folio: ['windows', 'lines', 'text', 'businessDate', 'method'],
  } as const
  const hotel = withAda(aHotelThat({}, { persona: aPersonaThat({}, { fields }) }))
  const folio = await read(hotel, 'folios/r1')
  expect(Object.keys(folio)).toEqual([
    ...['id', 'property', 'version', 'reservation', 'guest', 'windows', 'lines', 'updatedAt'],
  ])
  expect([folio.windows, folio.lines]).toEqual([
    [{ number: 1 }],
    [{ id: 'p1.1', businessDate: '2026-06-01', text: 'Breakfast' }],
  ])
  expect(JSON.stringify(await read(hotel, 'payments'))).not.toMatch(/amount|minor|tok_1/)
  expect(look(hotel, '/api/v1/payments?fields=amount').status).toBe(400)
})

test('records updated since an instant include all of that very instant, split over pages or not', async () => {
  const hotel = withAda()
  await hotel.advanceTo(moment('2026-06-01T09:00:00Z'))
  for (let n = 2; n <= 6; n += 1) ask(hotel, pay(`y${n}`, 10))
  await hotel.advanceTo(moment('2026-06-01T09:30:00Z'))
  ask(hotel, pay('y7', 10))
  const { ask: get } = await aServer([hotel])
  const met: string[] = []
  for (let place = 'updatedSince=2026-06-01T09:00:00Z', more = true; more; ) {
    const { payments, next, hasMore } = (await get(`/r/one/api/v1/payments?limit=2&${place}`)).json
    met.push(...(payments as { id: string }[]).map(({ id }) => id))
    place = `after=${next}`
    more = hasMore as boolean
  }
  expect(met).toEqual(['y2', 'y3', 'y4', 'y5', 'y6', 'y7'])
})

test('a guest who is forgotten is met again in the lists, without what would say who it was', async () => {
  const hotel = withAda()
  ask(
    hotel,
    asked({ kind: 'take-deposit', payment: 'd1', reservation: 'r1', method: 'card', minor: 600, reference: 'tok_2' }),
  )
  ask(hotel, checkOutBy('card'))
  const { ask: get } = await aServer([hotel])
  const lists = ['folios', 'payments', 'history']
  const before = await Promise.all(lists.map(async list => (await get(`/r/one/api/v1/${list}`)).json.next as string))
  ask(hotel, asked({ kind: 'erase-guest', guest: 'ada' } as never))
  const [folios, payments, history] = await Promise.all(
    lists.map(
      async (list, place) => (await get(`/r/one/api/v1/${list}?after=${before[place]}`)).json[list] as object[],
    ),
  )
  expect([folios, history].map(each => each?.length)).toEqual([1, 1])
  expect(payments?.map(each => (each as { id: string }).id)).toEqual(expect.arrayContaining(['d1']))
  for (const list of lists) expect((await get(`/r/one/api/v1/${list}`)).text).not.toContain('tok_2')
})

test('in a group, rooms and payments of a sister house stand under its name', async () => {
  const hotel = aHotelThat({}, { sisters: [{ ...aHotelThat().state.property, id: 'sister' }] })
  const { rooms } = await read(hotel, 'rooms?limit=500')
  const ids = (rooms as { id: string }[]).map(({ id }) => id)
  expect(ids).toContain('201')
  expect(ids).toContain('sister.201')
  expect(look(hotel, '/api/v1/rooms/sister.201').json).toMatchObject({ property: 'sister', number: '201' })
})
