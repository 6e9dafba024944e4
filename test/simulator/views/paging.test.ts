/** Readers who page while the hotel goes on changing: whatever the order of things, they miss nothing and come to an end. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { stream } from '../../../simulator/population/streams.ts'
import { RecordLog } from '../../../simulator/views/record-log.ts'

type Page = { records: { id: string; seq: number }[]; next: number; more: boolean }

/** A house of up to sixty records that change at random, a few at the same moment. */
function livelyHouse(seed: number) {
  const draw = stream(seed, 'changes')
  const log = new RecordLog()
  const now = new Map<string, number>()
  let [seq, at] = [0, 0]
  const change = () => {
    const id = `r${draw() % 60}`
    if (draw() % 3 === 0) at += 1000
    seq += 1
    now.set(id, seq)
    log.put(id, seq, at as HotelTime, JSON.stringify({ id, seq }))
  }
  const page = (tick: number, limit: number): Page => {
    const read = log.page(tick, limit, '{"records":[', (next, more) => `],"next":${next},"more":${more}}`)
    return JSON.parse(read.body.toString())
  }
  return { change, page, now, log, time: () => at as HotelTime }
}

const rounds = Array.from({ length: 60 }, (_, round) => round)

test.each(rounds)('a reader who pages while records change misses none and meets no version twice (%i)', round => {
  const house = livelyHouse(round)
  const draw = stream(round, 'reader')
  const known = new Map<string, number>()
  const met = new Set<string>()
  let cursor = 0
  const readOn = (limit: number) => {
    const page = house.page(cursor, limit)
    expect(page.records.length).toBeLessThanOrEqual(limit)
    expect(page.next).toBeGreaterThanOrEqual(cursor)
    if (page.more) expect(page.records).toHaveLength(limit)
    for (const { id, seq } of page.records) {
      expect(met.has(`${id}@${seq}`), `${id}@${seq} was read twice`).toBe(false)
      expect(seq).toBeGreaterThan(known.get(id) ?? 0)
      met.add(`${id}@${seq}`)
      known.set(id, seq)
    }
    cursor = page.next
    return page.more
  }
  for (let step = 0; step < 120; step += 1) {
    for (let changes = draw() % 40; changes > 0; changes -= 1) house.change()
    readOn(1 + (draw() % 7))
  }
  let pages = 0
  while (pages < 20 && readOn(5)) pages += 1
  expect(pages).toBeLessThan(20)
  expect(known).toEqual(house.now)
})

test.each(rounds.slice(0, 20))('who asks again since the last moment it knows misses none either (%i)', round => {
  const house = livelyHouse(1000 + round)
  const draw = stream(round, 'since')
  const known = new Map<string, number>()
  let since = 0 as HotelTime
  for (let poll = 0; poll < 40; poll += 1) {
    for (let changes = draw() % 60; changes > 0; changes -= 1) house.change()
    const asked = house.time()
    let cursor = house.log.tickBefore(since)
    for (let more = true; more; ) {
      const page = house.page(cursor, 1 + (draw() % 9))
      for (const { id, seq } of page.records) known.set(id, seq)
      cursor = page.next
      more = page.more
    }
    since = asked
    expect(known).toEqual(house.now)
  }
})
