/** The order of last changes, against a list that is sorted anew each time; and the log of bytes, which keeps the same order. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { stream } from '../../../simulator/population/streams.ts'
import { LastChanges } from '../../../simulator/views/last-changes.ts'
import { RecordLog } from '../../../simulator/views/record-log.ts'

type Entry = { id: string; tick: number; at: number }

/** Changes at random, or all records in turn, so that whole stretches fall empty. */
const ways = ['at random', 'in turn'] as const

function changed(way: (typeof ways)[number], records: number, changes: number) {
  const draw = stream(changes, way)
  const [order, log, now] = [new LastChanges(), new RecordLog(), new Map<string, Entry>()]
  for (let tick = 1; tick <= changes; tick += 1) {
    const id = `r${way === 'in turn' ? tick % records : draw() % records}`
    const at = Math.floor(tick / 7)
    order.put(id, tick, at as HotelTime)
    log.put(id, tick, at as HotelTime, `"${id}"`)
    now.set(id, { id, tick, at })
  }
  const sorted = [...now.values()].sort((a, b) => a.tick - b.tick)
  return { order, log, sorted, draw }
}

const readFrom = (order: LastChanges, tick: number): string[] => [...order.after(tick)].map(({ id }) => id)

test.each(ways.flatMap(way => [40, 900, 9000].map(changes => [way, changes] as const)))(
  'what changed last is read last, %s, after %i changes, from any place and from any moment',
  (way, changes) => {
    const { order, log, sorted, draw } = changed(way, 500, changes)
    for (const tick of [0, changes, ...Array.from({ length: 40 }, () => draw() % changes)]) {
      const expected = sorted.filter(entry => entry.tick > tick).map(({ id }) => id)
      expect(readFrom(order, tick)).toEqual(expected)
      expect([...log.labelsAfter(tick)].map(({ id }) => id)).toEqual(expected)
      expect(JSON.parse(String(log.page(tick, 1000, '[', () => ']').body))).toEqual(expected)
      const at = Math.floor(tick / 7)
      const since = sorted.filter(entry => entry.at >= at).map(({ id }) => id)
      expect(readFrom(order, order.tickBefore(at as HotelTime))).toEqual(since)
      expect([...log.labelsAfter(log.tickBefore(at as HotelTime))].map(({ id }) => id)).toEqual(since)
    }
    for (const { id, tick } of sorted) {
      expect(order.get(id)).toMatchObject({ id, seq: tick, tick })
      expect(log.tickOf(id)).toBe(tick)
    }
    expect(order.get('nobody')).toBeUndefined()
  },
)
