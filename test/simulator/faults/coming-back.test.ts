/** A hotel that was killed in the middle of a bad day, and opened again. */
import { expect, test } from 'vitest'
import { hours, later, minutes } from '../../../simulator/domain/time.ts'
import { openFaults } from '../../../simulator/hotel/faults.ts'
import { Hotel } from '../../../simulator/hotel.ts'
import { openStore } from '../../../simulator/store/hotel-store.ts'
import { sendFiles } from '../../../simulator/wire/export-delivery/outbox.ts'
import { pushRoute } from '../../../simulator/wire/export-delivery/sftp-push.ts'
import { aHotel, ask, book, cancel, moment, register, token } from '../a-hotel.ts'
import { aFile, origins } from '../a-kept-hotel.ts'
import { aPushTarget } from '../a-push-target.ts'
import { aReceiver, subscribe } from '../a-receiver.ts'
import { firedIn, planFaults } from './a-bad-day.ts'

/** `lives` go on from each other; what is kept between them is the two logs alone. */
function aLife(file: string): { hotel: Hotel; end: () => void } {
  const store = openStore(file, {}, origins)
  const hotel = new Hotel({ ...aHotel().options, keeper: store.keeper, faults: openFaults }, store.kept)
  return { hotel, end: () => store.close() }
}

const poll = (hotel: Hotel) =>
  hotel.answer({
    method: 'GET',
    path: '/api/v1/changes',
    query: new URLSearchParams(),
    authorization: `Bearer ${token}`,
    headers: {},
    body: null,
  }).status

test('what was planned goes on, what was healed stays healed, and what has struck so often strikes no more', async () => {
  const file = aFile()
  const first = aLife(file)
  planFaults(first.hotel, ['on: polling; do: unavailable; times: 2', 'on: polling; do: reset'])
  first.hotel.faults?.desk.heal()
  planFaults(first.hotel, [
    'on: polling; do: too-many-requests; times: 2',
    'at: +1h after stay(*).cancelled; on: polling; do: unavailable(502)',
  ])
  ask(first.hotel, register('ada'), book('r-1'), cancel('r-1'))
  expect(poll(first.hotel)).toBe(429)
  first.end()
  const { hotel, end } = aLife(file)
  expect([poll(hotel), poll(hotel)]).toEqual([429, 200])
  await hotel.advanceTo(later(hotel.now, hours(1)))
  expect(poll(hotel)).toBe(502)
  expect(planFaults(hotel, ['on: polling; do: latency'])).toEqual(['f5'])
  expect(hotel.faults?.counts().map(({ fired }) => fired)).toEqual([0, 0, 2, 1, 0])
  end()
})

/** A day in so many lives: twelve questions, three guests, and eleven minutes. */
async function aDayIn(lives: number) {
  const file = aFile()
  const receiver = await aReceiver()
  const statuses: number[] = []
  let life = aLife(file)
  const turn = (number: number) => {
    if (number >= lives) return
    life.end()
    life = aLife(file)
    subscribe(life.hotel, receiver.url)
  }
  planFaults(life.hotel, ['on: polling; do: unavailable; p: 1/2', 'on: webhook; do: reorder(10m, window: 2); times: 1'])
  subscribe(life.hotel, receiver.url)
  for (const [number, guest] of ['ada', 'bo', 'cy', 'di'].entries()) {
    for (let asked = 0; asked < 3; asked += 1) statuses.push(poll(life.hotel))
    ask(life.hotel, register(guest))
    await life.hotel.advanceTo(later(life.hotel.now, minutes(1)))
    turn(number + 1)
  }
  await life.hotel.advanceTo(later(life.hotel.now, minutes(7)))
  life.end()
  return { statuses, told: receiver.received.map(({ id, hotelTime }) => `${hotelTime} ${id}`) }
}

test('in four lives the same questions are struck, and what was held back is overtaken, as in one', async () => {
  const once = await aDayIn(1)
  expect(new Set(once.statuses)).toEqual(new Set([200, 503]))
  expect(once.told).toHaveLength(4)
  expect(await aDayIn(4)).toEqual(once)
})

test('a file that was late comes when it should, one that was cut off is mended, and a missing one stays away', async () => {
  const file = aFile()
  const first = aLife(file)
  planFaults(first.hotel, [
    'at: day1; on: export; do: late(5h); until: day2 12:00',
    'at: day2 12:00; on: export; do: truncated(mended: 4h); until: day3 12:00',
    'at: day3 12:00; on: export; do: missing; until: day4 12:00',
  ])
  ask(first.hotel, register('ada'), book('r-1', { arrival: '2026-06-20', departure: '2026-06-22' }))
  const written = ({ files }: Hotel) =>
    files.map(({ name, content, job }) => [name.slice(13, 23), content.length > 400, job?.does ?? null])
  await first.hotel.advanceTo(moment('2026-06-02T02:00:00Z'))
  expect(written(first.hotel)).toEqual([])
  first.end()
  const second = aLife(file)
  await second.hotel.advanceTo(moment('2026-06-03T02:00:00Z'))
  const [late, cut] = written(second.hotel)
  expect([late, cut?.[2]]).toEqual([['2026-06-01', true, 'late'], 'truncated'])
  expect(second.hotel.files[0]?.writtenAt).toBe(moment('2026-06-02T06:10:00Z'))
  second.end()
  const third = aLife(file)
  expect(third.hotel.files.map(({ content, sha256 }) => [content.length, sha256])).toEqual(
    second.hotel.files.map(({ content, sha256 }) => [content.length, sha256]),
  )
  await third.hotel.advanceTo(moment('2026-06-04T02:00:00Z'))
  third.end()
  const fourth = aLife(file)
  await fourth.hotel.advanceTo(moment('2026-06-05T02:00:00Z'))
  expect(written(fourth.hotel).map(([day, , does]) => [day, does])).toEqual([
    ['2026-06-01', 'late'],
    ['2026-06-02', 'truncated'],
    ['2026-06-02', 'whole'],
    ['2026-06-04', null],
  ])
  expect(firedIn(fourth.hotel).map(({ does }) => does)).toEqual(['late', 'truncated', 'missing'])
  fourth.end()
})

test.each(['on: webhook; do: delay(6h)', 'at: day1 07:00; on: endpoint; do: outage(6h) then catchup'])(
  'a delivery that was held back (%s) is let go once, when its time has come, and struck by the same fault no second time',
  async fault => {
    const file = aFile()
    const receiver = await aReceiver()
    const first = aLife(file)
    planFaults(first.hotel, [fault])
    subscribe(first.hotel, receiver.url)
    ask(first.hotel, register('ada'))
    await first.hotel.advanceTo(later(first.hotel.now, hours(1)))
    first.end()
    const second = aLife(file)
    subscribe(second.hotel, receiver.url)
    await second.hotel.advanceTo(later(second.hotel.now, hours(4)))
    expect(receiver.received).toEqual([])
    await second.hotel.advanceTo(later(second.hotel.now, hours(4)))
    expect(receiver.received.map(({ hotelTime }) => hotelTime)).toEqual(['2026-06-01T11:00:00.000Z'])
    expect(firedIn(second.hotel)).toHaveLength(1)
    second.end()
  },
)

test('a corrected file is pushed again, also where the hotel was killed in between, and what was taken is not', async () => {
  const file = aFile()
  const { target, files } = await aPushTarget()
  const first = aLife(file)
  planFaults(first.hotel, ['on: export; do: corrected(6h); times: 1'])
  sendFiles(first.hotel, pushRoute(target))
  ask(
    first.hotel,
    register('ada'),
    ...['r-1', 'r-2'].map(id => book(id, { arrival: '2026-06-20', departure: '2026-06-22' })),
  )
  await first.hotel.advanceTo(moment('2026-06-02T02:00:00Z'))
  const pushed = () => files.get('/inbox/reservations-2026-06-01.csv')?.toString() ?? ''
  expect([pushed().includes('r-1,'), pushed().includes('r-2,')]).toEqual([true, false])
  first.end()
  const second = aLife(file)
  sendFiles(second.hotel, pushRoute(target))
  await second.hotel.advanceTo(moment('2026-06-02T10:00:00Z'))
  expect(pushed()).toContain('r-2,')
  second.end()
  const third = aLife(file)
  sendFiles(third.hotel, pushRoute(target))
  await third.hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  expect(third.hotel.transcript.all().filter(({ kind }) => kind === 'file-delivery')).toHaveLength(2)
  third.end()
})
