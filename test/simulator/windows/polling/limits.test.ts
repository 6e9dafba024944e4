/** What a PMS takes amiss, and only where somebody is too fast or too late by both clocks. */
import { expect, test } from 'vitest'
import { type HotelTime, hours, later } from '../../../../simulator/domain/time.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { openPolling } from '../../../../simulator/personas/polling-plan.ts'
import { aHotel, ask, book, register } from '../../a-hotel.ts'
import { aServer } from '../../a-server.ts'
import { look } from '../an-answer.ts'
import { aHotelThat } from './a-reading-hotel.ts'
import { aWireClock } from './a-wire-clock.ts'

const pass = (hotel: Hotel, ms: number) => hotel.advanceTo(later(hotel.now, ms))

function aStrictHotel() {
  const clock = aWireClock()
  const hotel = aHotelThat({ limit: { requests: 3, seconds: 10 } }, { wireNow: clock.wireNow })
  return { hotel, clock }
}

test('who asks too often is answered 429, told how long to wait, and answered again then', async () => {
  const { hotel, clock } = aStrictHotel()
  const { ask: get } = await aServer([hotel])
  const status = async () => (await get('/r/one/api/v1/guests')).status
  expect([await status(), await status()]).toEqual([200, 200])
  clock.pass(4)
  expect([await status(), await status()]).toEqual([200, 429])
  const refused = await get('/r/one/api/v1/guests')
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(refused.headers.get('retry-after')).toBe('6')
  expect(refused.json.detail).toBe(
    'This PMS answers 3 requests in 10 seconds, and there were more. Ask again in 6 seconds of real time, as Retry-After says.',
  )
  clock.pass(5.9)
  expect(await status()).toBe(429)
  clock.pass(0.1)
  // The two of the beginning are out of the count, and what was refused never was in it.
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429])
})

test('a month of hotel time that passes in seconds is no haste', async () => {
  const { hotel } = aStrictHotel()
  for (let day = 0; day < 30; day += 1) {
    await pass(hotel, hours(24))
    expect(look(hotel, '/api/v1/changes').status).toBe(200)
  }
})

test('a slow poller of a hotel whose clock stands still is not held back', () => {
  const { hotel, clock } = aStrictHotel()
  for (let poll = 0; poll < 30; poll += 1) {
    clock.pass(4)
    expect(look(hotel, '/api/v1/changes').status).toBe(200)
  }
})

test('who is turned away at the door, and who fetches files, is not counted', () => {
  const polling = { ...openPolling, limit: { requests: 2, seconds: 60 } }
  const persona = { ...allWindows, windows: { ...allWindows.windows, polling } }
  const hotel = aHotel({ persona, wireNow: aWireClock().wireNow })
  for (let time = 0; time < 5; time += 1) {
    expect(look(hotel, '/exports').status).toBe(200)
    expect(look(hotel, '/api/v1/changes', 'GET', { authorization: undefined }).status).toBe(401)
  }
  expect([1, 2, 3].map(() => look(hotel, '/api/v1/changes').status)).toEqual([200, 200, 429])
})

async function aForgetfulHotel() {
  const clock = aWireClock('2026-11-01T12:00:01Z')
  const hotel = aHotelThat({ cursorHours: 2 }, { wireNow: clock.wireNow })
  ask(hotel, register('ada'), book('r1'), book('r2'))
  const { ask: get } = await aServer([hotel])
  const read = async (path: string) => {
    const { status, json } = await get(`/r/one/api/v1/${path}`)
    return { status, json }
  }
  return { hotel, clock, read }
}

test.each(['changes', 'reservations', 'guests', 'rooms', 'consents'])(
  'a cursor of the %s is gone when its hours are over by both clocks, and says what to do',
  async list => {
    const { hotel, clock, read } = await aForgetfulHotel()
    const { next } = (await read(`${list}?limit=1`)).json
    const { status } = await read(`${list}?after=${next}`)
    expect(status).toBe(200)
    await pass(hotel, hours(30))
    expect((await read(`${list}?after=${next}`)).status).toBe(200)
    clock.pass(2 * 3600)
    expect((await read(`${list}?after=${next}`)).status).toBe(200)
    clock.pass(3600)
    const late = await read(`${list}?after=${next}`)
    expect(late).toMatchObject({ status: 410, json: { title: 'The cursor has expired' } })
    expect(late.json.detail).toMatch(
      /^This cursor was given more than 2 hours ago, .* Read the list again from its beginning/,
    )
  },
)

test('a cursor does not expire while the hotel’s clock stands still', async () => {
  const { clock, read } = await aForgetfulHotel()
  const { next } = (await read('guests')).json
  clock.pass(100 * 3600)
  expect((await read(`guests?after=${next}`)).status).toBe(200)
})

test('an unchanged page keeps its cursor within the hour, so that its tag holds', async () => {
  const { clock, read } = await aForgetfulHotel()
  const { next } = (await read('guests')).json
  clock.pass(3000)
  expect((await read('guests')).json.next).toBe(next)
})

test.each(['r-2-zzzzzz', 'g-2', 'g-2-abcdef-1', 'g-2-abcdef-1-2-3', 'g-2-abcdef-zzzzzzzz-1'])(
  '%s, a cursor that no list here gave, is refused',
  async cursor => {
    const { read } = await aForgetfulHotel()
    expect((await read(`guests?after=${cursor}`)).status).toBe(400)
  },
)

test('a cursor that expires is not one of a PMS whose cursors do not, and the other way round', async () => {
  const { hotel, read } = await aForgetfulHotel()
  const lasting = aHotelThat()
  ask(lasting, register('ada'))
  const [expiring, plain] = [look(hotel, '/api/v1/guests').json.next, look(lasting, '/api/v1/guests').json.next]
  expect(plain).toMatch(/^g-1-[0-9a-f]{6}$/)
  expect(expiring).toMatch(/^g-1-[0-9a-f]{6}-[0-9a-z]+-[0-9a-z]+$/)
  expect(look(lasting, `/api/v1/guests?after=${expiring}`).status).toBe(400)
  expect((await read(`guests?after=${plain}`)).status).toBe(400)
})

test('cursors of a hotel that opened long ago are read too', async () => {
  const hotel = aHotelThat({ cursorHours: 1 }, { wireNow: () => 0 as never })
  const { next } = look(hotel, '/api/v1/guests').json
  expect(hotel.now).toBeGreaterThan(0 as HotelTime)
  expect(look(hotel, `/api/v1/guests?after=${next}`).status).toBe(200)
})
