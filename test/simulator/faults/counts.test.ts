/** What came of the faults: planned, struck, and struck in vain. */
import { expect, test } from 'vitest'
import { hours, later, minutes } from '../../../simulator/domain/time.ts'
import { sumsOf } from '../../../simulator/transcript/fault-counts.ts'
import { ask, book, moment, register } from '../a-hotel.ts'
import { aReceiver, subscribe } from '../a-receiver.ts'
import { aServer } from '../a-server.ts'
import { aBadDay } from './a-bad-day.ts'

const countsIn = (hotel: ReturnType<typeof aBadDay>) =>
  hotel.faults?.counts().map(({ fired, absorbed }) => [fired, absorbed])

test('a delivery that nothing overtakes was held back in vain', async () => {
  const counted = async (another: boolean) => {
    const hotel = aBadDay(['on: webhook(guest.created); do: reorder(10m); times: 1'])
    subscribe(hotel, (await aReceiver()).url)
    ask(hotel, register('ada'))
    await hotel.advanceTo(later(hotel.now, minutes(1)))
    if (another) ask(hotel, register('bob'))
    await hotel.advanceTo(later(hotel.now, hours(1)))
    return countsIn(hotel)
  }
  expect(await counted(false)).toEqual([[1, 1]])
  expect(await counted(true)).toEqual([[1, 0]])
})

test('a file that is late was late in vain where nobody looked for it, and a spoiled one where nobody took it', async () => {
  const hotel = aBadDay([
    'at: day1; on: export; do: late(4h); until: day2 12:00',
    'at: day2 12:00; on: export; do: truncated(mended: 1h); until: day3 12:00',
    'at: day3 12:00; on: export; do: missing; until: day4 12:00',
  ])
  const { ask: connector } = await aServer([hotel])
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
  await connector('/r/one/exports')
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  await connector('/r/one/exports/reservations-2026-06-02.csv')
  expect(countsIn(hotel)).toEqual([
    [1, 1],
    [1, 1],
    [0, 0],
  ])
  await hotel.advanceTo(moment('2026-06-04T08:00:00Z'))
  expect(countsIn(hotel)?.[2]).toEqual([1, 1])
  await connector('/r/one/exports')
  expect(countsIn(hotel)?.[2]).toEqual([1, 0])
  expect(sumsOf(hotel.faults?.counts() ?? [])).toEqual({ planned: 3, fired: 3, absorbed: 2 })
})

test('a page on which nothing could become different was struck in vain', async () => {
  const hotel = aBadDay(['on: polling; do: duplicate-rows; times: 2'])
  const { ask: connector } = await aServer([hotel])
  await connector('/r/one/api/v1/reservations')
  ask(hotel, register('ada'), book('r-1'))
  await connector('/r/one/api/v1/reservations')
  expect(countsIn(hotel)).toEqual([[2, 1]])
})

test('whoever steers plans faults, reads what came of them, and ends them', async () => {
  const hotel = aBadDay(['on: polling; do: unavailable; times: 1'])
  const server = await aServer([hotel])
  const faults = '/r/one/control/faults'
  const planned = await server.steer(faults, ['on: polling(changes); do: latency(5ms)', { on: 'webhook', do: 'drop' }])
  expect(planned).toMatchObject({ status: 201, json: { names: ['f2', 'f3'], planned: 3, fired: 0 } })
  await server.ask('/r/one/api/v1/property')
  await server.ask('/r/one/api/v1/changes')
  expect((await server.steer(faults)).json).toMatchObject({
    ...{ planned: 3, fired: 2, absorbed: 0 },
    faults: [
      { fault: 'f1', fired: 1 },
      { fault: 'f2', line: 'on: polling(changes); do: latency(by: 5ms)', fired: 1 },
      { fired: 0 },
    ],
  })
  const healed = await fetch(server.url + faults, {
    method: 'DELETE',
    headers: { authorization: `Bearer the-control-token-of-this-server` },
  })
  expect(await healed.json()).toMatchObject({ healed: ['f2', 'f3'] })
  const wrong = await server.steer(faults, { faults: ['on: polling; do: lateness', 7] })
  expect(wrong).toMatchObject({ status: 400 })
  expect(wrong.json.detail).toMatch(
    /^faults\.0\.do: `do` is "lateness", .* Did you mean `latency`\? faults\.1: A fault is "7"/,
  )
})
