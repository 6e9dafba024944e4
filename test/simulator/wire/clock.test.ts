/** Moving a run's time from outside. */
import { expect, test } from 'vitest'
import { days, minutes } from '../../../simulator/domain/time.ts'
import { paceOf } from '../../../simulator/wire/run-clock.ts'
import { aHotel, ask, moment, register } from '../a-hotel.ts'
import { aReceiver, subscribe } from '../a-receiver.ts'
import { aServer, pause } from '../a-server.ts'

test.each([
  [{ advance: 'PT6H' }, '2026-06-01T11:00:00.000Z'],
  [{ advance: 'P1DT30M' }, '2026-06-02T05:30:00.000Z'],
  [{ to: '2026-06-07T16:00:00Z' }, '2026-06-07T16:00:00.000Z'],
  [{ to: '2026-06-07T18:00:00.001+02:00' }, '2026-06-07T16:00:00.001Z'],
  [{ advance: 'PT0M' }, '2026-06-01T05:00:00.000Z'],
  [{ advance: 'P400D' }, '2027-07-06T05:00:00.000Z'],
])('the clock moves by %o', async (move, now) => {
  const { clock } = await aServer([aHotel()])
  const { status, json } = await clock(move)
  expect(status).toBe(200)
  expect(json.clock).toMatchObject({ mode: 'stepped', paused: false, heldByPlay: false, now })
})

test('the answer says what the clock on the wall shows and which business date it is', async () => {
  const { clock } = await aServer([aHotel()])
  const { json } = await clock({ to: '2026-06-02T00:30:00Z' })
  expect(json.clock).toMatchObject({ local: '2026-06-02 02:30', businessDate: '2026-06-01' })
})

test('an advance is answered when all that was due has happened and every delivery was answered', async () => {
  const hotel = aHotel()
  const receiver = await aReceiver(response => void setTimeout(() => response.writeHead(204).end(), 60))
  subscribe(hotel, receiver.url)
  const { obey, clock } = await aServer([hotel])
  await obey(register('ada'))
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'delivery')).toHaveLength(1)
  hotel.agenda.add({
    ...{ at: moment('2026-06-01T09:00:00Z'), priority: 'story', id: 'a guest' },
    run: () => ask(hotel, register('grace')),
  })
  await clock({ advance: 'P1D' })
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'delivery')).toHaveLength(2)
  expect([hotel.state.businessDate, hotel.files.length]).toEqual(['2026-06-02', 1])
})

test.each([
  ['backwards', { to: '2026-06-01T04:59:59.999Z' }, 409, 'time-goes-forward'],
  ['too far', { advance: 'P400DT1M' }, 400, 'too-far'],
  ['to the end of days', { to: '9999-12-31T00:00:00Z' }, 400, 'too-far'],
])('the clock does not go %s', async (_, move, status, kind) => {
  const hotel = aHotel()
  const { clock } = await aServer([hotel])
  const answer = await clock(move)
  expect([answer.status, answer.json.type]).toEqual([status, `urn:mockinn:problem:${kind}`])
  expect(answer.json.detail).toMatch(/\.$/)
  expect(hotel.now).toBe(moment('2026-06-01T05:00:00Z'))
})

test.each([
  ...[
    {},
    { advance: 'soon' },
    { advance: 'P' },
    { advance: 'PT' },
    { advance: '-P1D' },
    { advance: 'P1Y' },
    { advance: 5 },
  ],
  ...[
    { to: 'tomorrow' },
    { to: '2026-06-07' },
    { mode: 'backwards' },
    { mode: 'scaled' },
    { mode: 'scaled', daysPerMinute: 0 },
  ],
  ...[
    { mode: 'scaled', daysPerMinute: 1e9 },
    { paused: 'yes' },
    { advance: 'P1D', to: '2026-06-07T16:00:00Z' },
    'null',
    '[]',
  ],
])('%j is no way to move a clock', async move => {
  const hotel = aHotel()
  const { clock } = await aServer([hotel])
  const { status, json } = await clock(move)
  expect(status).toBe(400)
  expect(json.detail).toMatch(/\.$/)
  expect(hotel.now).toBe(moment('2026-06-01T05:00:00Z'))
})

test('while a story is played, its own steps move the time and nobody else', async () => {
  const hotel = aHotel()
  const { clock, runs, obey } = await aServer([hotel])
  const run = runs.run('one')
  if (run) run.clock.heldByPlay = true
  for (const move of [{ advance: 'PT1H' }, { mode: 'live' }, { paused: true }]) {
    const { status, json } = await clock(move)
    expect([status, json.type]).toEqual([409, 'urn:mockinn:problem:clock-held'])
  }
  expect((await obey(register('ada'))).status).toBe(201)
  expect(hotel.now).toBe(moment('2026-06-01T05:00:00Z'))
})

test('a scaled clock runs by itself at its pace, stands while it is paused, and stops when stepped', async () => {
  const hotel = aHotel()
  const { clock } = await aServer([hotel])
  const from = hotel.now
  const began = Date.now()
  expect((await clock({ mode: 'scaled', daysPerMinute: 100 })).json.clock).toMatchObject({
    mode: 'scaled',
    daysPerMinute: 100,
  })
  await pause(700)
  await clock({ paused: true })
  const hotelMs = hotel.now - from
  // A hundred days a minute are 40 hours a second; it moves in steps of a tenth, and a busy machine may be late.
  expect(hotelMs).toBeGreaterThan(days(0.4))
  expect(hotelMs).toBeLessThanOrEqual((Date.now() - began) * (days(100) / minutes(1)))
  await pause(250)
  expect(hotel.now - from).toBe(hotelMs)
  expect((await clock({ paused: false })).json.clock).toMatchObject({ paused: false, mode: 'scaled' })
  await pause(400)
  expect(hotel.now - from).toBeGreaterThan(hotelMs)
  await clock({ mode: 'stepped' })
  const stopped = hotel.now
  await pause(250)
  expect(hotel.now).toBe(stopped)
  expect(hotel.state.businessDate > '2026-06-01').toBe(true)
})

test('a live clock goes as the real one does', async () => {
  const hotel = aHotel()
  const { clock } = await aServer([hotel])
  const [from, began] = [hotel.now, Date.now()]
  await clock({ mode: 'live' })
  await pause(600)
  await clock({ mode: 'stepped' })
  expect(hotel.now - from).toBeGreaterThan(200)
  expect(hotel.now - from).toBeLessThanOrEqual(Date.now() - began)
})

test('a story at a pace waits in real time for its moments, and not at all without one', async () => {
  const hotel = aHotel()
  const stop = new AbortController()
  const began = Date.now()
  expect(await paceOf(hotel, null, stop.signal)(moment('2036-06-01T00:00:00Z'))).toBe(true)
  expect(Date.now() - began).toBeLessThan(100)
  // A day a minute: seven hotel minutes are some 290 ms.
  expect(await paceOf(hotel, 1, stop.signal)(moment('2026-06-01T05:07:00Z'))).toBe(true)
  expect(Date.now() - began).toBeGreaterThanOrEqual(285)
  const endless = paceOf(hotel, 1, stop.signal)(moment('2036-06-01T00:00:00Z'))
  stop.abort()
  expect(await endless).toBe(false)
})
