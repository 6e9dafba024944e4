/** How often a connector that cannot be told the time has read what it reads, as the transcript shows it. */
import { expect, test } from 'vitest'
import { readingsAfter, wholeCycle } from '../../../contracts/run/cycles.ts'
import type { Stage } from '../../../contracts/run/stage.ts'
import type { HotelTime, WireTime } from '../../../simulator/domain/time.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { wireNow } from '../../../simulator/wire/wall-clock.ts'

const since = 1000 as WireTime

function asked(path: string, over: Partial<Extract<Entry, { kind: 'request' }>> = {}): Entry {
  const times = { n: 1, at: 0 as HotelTime, wire: 2000 as WireTime, wireEnd: 2001 as WireTime }
  return {
    ...{ kind: 'request', window: 'polling', method: 'GET', path, status: 200, answerBytes: 10 },
    ...{ more: false, list: true, facts: { seqs: [] }, detail: null, ...times, ...over },
  }
}

test('a list that is read page by page is read once when its last page was given', () => {
  const pages = [asked('/api/v1/guests?after=g-1', { more: true }), asked('/api/v1/guests?after=g-2')]
  expect(readingsAfter(pages, since)).toBe(1)
  expect(readingsAfter([...pages, asked('/api/v1/guests?after=g-3')], since)).toBe(2)
  expect(readingsAfter([asked('/api/v1/guests', { wire: 999 as WireTime })], since)).toBe(0)
})

test('who reads day by day reads as many lists as there are days, each of them once', () => {
  const days = ['2026-06-01', '2026-06-02', '2026-06-03']
  expect(
    readingsAfter(
      days.map(day => asked(`/api/v1/reservations?arrivalFrom=${day}`)),
      since,
    ),
  ).toBe(1)
  const screens = days.map(day => asked(`/screens/arrivals?date=${day}`, { window: 'screens' }))
  expect(readingsAfter(screens, since)).toBe(1)
  expect(readingsAfter([...screens, ...screens], since)).toBe(2)
})

test('of a long log all that was said since counts, however much it is', () => {
  const walk = Array.from({ length: 250 }, (_, place) => asked(`/api/v1/reservations?guest=g${place}`))
  expect(readingsAfter([...walk, ...walk, ...walk, ...walk, ...walk], since)).toBe(5)
})

test('who opens a list several times on one way is not done before two of its cycles have passed', async () => {
  const { signal } = new AbortController()
  const manifest = { modes: { polling: { everySeconds: 0.4 } } }
  const began = wireNow()
  const again = () => ['1', '2', '3', '4'].map(() => asked('/api/v1/changes', { wire: wireNow(), wireEnd: wireNow() }))
  const stage = {
    ...{ options: { connector: { manifest }, mode: 'polling', signal }, process: null, unseen: false },
    hotel: { transcript: { all: again } },
  }
  expect(await wholeCycle(stage as unknown as Stage)).toBe(true)
  expect(wireNow() - began).toBeGreaterThanOrEqual(800)
})

test('a screen of one stay counts as a list does, and a record of the API does not', () => {
  const screen = asked('/screens/reservation?id=r1', { window: 'screens', list: false })
  expect(readingsAfter([screen, screen, screen], since)).toBe(3)
  const record = asked('/api/v1/reservations/r1', { list: false })
  expect(readingsAfter([record, record, record], since)).toBe(0)
})
