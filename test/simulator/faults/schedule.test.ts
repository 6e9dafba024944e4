/** When a fault strikes, and how often: by the hotel's time and the seed alone. */
import { describe, expect, test } from 'vitest'
import { days, hours, later } from '../../../simulator/domain/time.ts'
import { isMeant } from '../../../simulator/faults/life.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { aHotel, ask, book, cancel, checkIn, moment, register, token } from '../a-hotel.ts'
import { aReceiver, attemptsOf, subscribe } from '../a-receiver.ts'
import { aBadDay, firedIn, planFaults } from './a-bad-day.ts'

const poll = (hotel: Hotel, path = '/api/v1/changes') =>
  hotel.answer({
    method: 'GET',
    path,
    query: new URLSearchParams(),
    authorization: `Bearer ${token}`,
    headers: {},
    body: null,
  }).status

describe('the hours of a fault', () => {
  test('are those of the lobby, and its end is no longer its own', async () => {
    const hotel = aBadDay(['at: day1 09:00; on: polling; do: unavailable; until: day1 11:00'])
    const at = async (time: string) => {
      await hotel.advanceTo(moment(time))
      return poll(hotel)
    }
    expect(await at('2026-06-01T06:59:59Z')).toBe(200)
    expect(await at('2026-06-01T07:00:00Z')).toBe(503)
    expect(await at('2026-06-01T08:59:59Z')).toBe(503)
    expect(await at('2026-06-01T09:00:00Z')).toBe(200)
  })

  test('may wait for what happens to a stay, and for the first time that it does', async () => {
    const hotel = aBadDay(['at: +3h after stay(ada).checked-in; on: polling; do: unavailable; until: +1h'])
    ask(hotel, register('ada'), book('crm-01-ada', { arrival: '2026-06-01', departure: '2026-06-03' }), book('r-2'))
    ask(hotel, checkIn('crm-01-ada'))
    await hotel.advanceTo(later(hotel.now, hours(3) - 1))
    expect(poll(hotel)).toBe(200)
    await hotel.advanceTo(later(hotel.now, 1))
    expect(poll(hotel)).toBe(503)
    await hotel.advanceTo(later(hotel.now, hours(1)))
    expect(poll(hotel)).toBe(200)
  })

  test('have come already where that happened before somebody planned it', async () => {
    const hotel = aHotel()
    ask(hotel, register('ada'), book('r-1'), cancel('r-1'))
    planFaults(hotel, ['at: after stay(*).cancelled; on: polling; do: unavailable'])
    expect(poll(hotel)).toBe(503)
  })

  test('end for all that are left when somebody heals them', () => {
    const hotel = aBadDay(['on: polling; do: unavailable', 'at: day9; on: polling; do: latency'])
    expect(poll(hotel)).toBe(503)
    expect(hotel.faults?.desk.heal()).toEqual(['f1', 'f2'])
    expect(poll(hotel)).toBe(200)
    expect(hotel.faults?.desk.heal()).toEqual([])
  })
})

describe('whom a fault strikes', () => {
  test('is said by a pattern of types, paths or names', () => {
    const hotel = aBadDay(['on: polling(reservations*); do: unavailable'])
    ask(hotel, register('ada'), book('r-1'))
    const paths = ['changes', 'reservations', 'reservations/r-1', 'guests']
    expect(paths.map(path => poll(hotel, `/api/v1/${path}`))).toEqual([200, 503, 503, 200])
  })

  test.each([
    ['reservation.*', 'reservation.created', true],
    ['reservation.*', 'guest.created', false],
    ['*.created', 'guest.created', true],
    ['*', '', true],
    ['a*b*c', 'axxbxxc', true],
    ['a*b*c', 'axxc', false],
    ['a*a', 'a', false],
    ['ping', 'ping', true],
  ])('%s means %s: %s', (only, text, meant) => expect(isMeant(only, text)).toBe(meant))

  test('is drawn anew for each, by the seed and the name of what it is, and for no other fault', async () => {
    const struck = async (lines: readonly string[], seed = 7) => {
      const hotel = aBadDay(lines, { seed })
      const receiver = await aReceiver()
      subscribe(hotel, receiver.url)
      ask(
        hotel,
        register('ada'),
        ...Array.from({ length: 40 }, (_, place) =>
          book(`r-${place}`, { arrival: `2026-07-${10 + (place % 20)}`, departure: `2026-07-${11 + (place % 20)}` }),
        ),
      )
      await hotel.advanceTo(hotel.now)
      return firedIn(hotel).flatMap(({ fault, hit }) => (fault === 'f1' && hit.kind === 'delivery' ? [hit.id] : []))
    }
    const alone = await struck(['on: webhook; do: slow-drip(1ms); p: 1/4'])
    expect(alone.length).toBeGreaterThan(3)
    expect(alone.length).toBeLessThan(20)
    expect(await struck(['on: webhook; do: slow-drip(1ms); p: 1/4'])).toEqual(alone)
    expect(await struck(['on: webhook; do: slow-drip(1ms); p: 1/4', 'on: webhook; do: rewritten; p: 1/2'])).toEqual(
      alone,
    )
    expect(await struck(['on: webhook; do: slow-drip(1ms); p: 1/4'], 8)).not.toEqual(alone)
  })

  test('is so many and no more', async () => {
    const hotel = aBadDay(['on: polling; do: unavailable; times: 2'])
    expect([1, 2, 3, 4].map(() => poll(hotel))).toEqual([503, 503, 200, 200])
  })
})

test('faults strike one after the other in the order of the plan, and what holds a delivery up comes first', async () => {
  const hotel = aBadDay(['on: webhook; do: rewritten', 'on: webhook; do: two-signatures', 'on: webhook; do: delay(1h)'])
  const receiver = await aReceiver()
  subscribe(hotel, receiver.url)
  ask(hotel, register('ada'))
  await hotel.advanceTo(later(hotel.now, hours(2)))
  expect(firedIn(hotel).map(({ does }) => does)).toEqual(['delay', 'rewritten', 'two-signatures'])
  expect(
    receiver.received.map(({ body, headers }) => [body.toString()[1], headers['webhook-signature']?.split(' ').length]),
  ).toEqual([['\n', 2]])
  expect(attemptsOf(hotel)).toHaveLength(1)
})

test('the books of the hotel are the same with every fault and with none', async () => {
  const lived = async (lines: readonly string[]) => {
    const hotel = lines.length > 0 ? aBadDay(lines) : aHotel()
    const receiver = await aReceiver()
    subscribe(hotel, receiver.url)
    ask(hotel, register('ada'), book('r-1', { arrival: '2026-06-01' }), book('r-2'), checkIn('r-1'))
    await hotel.advanceTo(later(hotel.now, days(1)))
    poll(hotel)
    ask(hotel, cancel('r-2', 1))
    await hotel.advanceTo(later(hotel.now, days(2)))
    return { head: hotel.journal.head, fired: firedIn(hotel).length }
  }
  const good = await lived([])
  const words = ['drop', 'duplicate', 'delay', 'bad-signature', 'timeout', 'broken-schema', 'foreign-hotel', 'stale']
  const bad = await lived([
    ...words.map(word => `on: webhook; do: ${word}; p: 1/3`),
    'on: polling; do: outage',
    'on: endpoint; do: outage(1d)',
    'on: export; do: late; times: 1',
    'on: export; do: missing',
  ])
  expect(bad.fired).toBeGreaterThan(8)
  expect(bad.head).toBe(good.head)
})

test('where nothing is planned, not a line is written about faults', async () => {
  const hotel = aHotel()
  await hotel.openFaults()
  ask(hotel, register('ada'))
  poll(hotel)
  await hotel.advanceTo(later(hotel.now, days(1)))
  expect(hotel.transcript.all().filter(({ kind }) => kind.startsWith('fault'))).toEqual([])
  expect(hotel.files[0]).not.toHaveProperty('job')
})
