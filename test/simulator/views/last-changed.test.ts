/** Records in the order of their last change, with their bytes and without, against a list that is sorted anew each time. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { stream } from '../../../simulator/population/streams.ts'
import type { Label } from '../../../simulator/views/drawer.ts'
import { RecordLog } from '../../../simulator/views/record-log.ts'

type Entry = { id: string; tick: number; at: number }

/** Changes at random, or all records in turn, so that whole stretches fall empty. */
const ways = ['at random', 'in turn'] as const

/** Of every eleventh there is nothing to show. */
const isBlank = (tick: number): boolean => tick % 11 === 0
const build = ({ id, tick }: Label) => (isBlank(tick) ? undefined : JSON.stringify(`${id} ${tick}`))

function changed(way: (typeof ways)[number], records: number, changes: number) {
  const draw = stream(changes, way)
  const [built, log, now] = [new RecordLog(build), new RecordLog(), new Map<string, Entry>()]
  for (let tick = 1; tick <= changes; tick += 1) {
    const id = `r${way === 'in turn' ? tick % records : draw() % records}`
    const at = Math.floor(tick / 7)
    built.put(id, tick, at as HotelTime, null)
    log.put(id, tick, at as HotelTime, `"${id}"`)
    now.set(id, { id, tick, at })
    // Somebody reads in the middle, so that some are made early and move on later.
    if (tick % 97 === 0) built.page(draw() % tick, 60, '[', () => ']')
  }
  const sorted = [...now.values()].sort((a, b) => a.tick - b.tick)
  return { built, log, sorted, draw }
}

const labels = (log: RecordLog, tick: number): string[] => [...log.labelsAfter(tick)].map(({ id }) => id)
const page = (log: RecordLog, tick: number, limit = 1000) => log.page(tick, limit, '[', () => ']')

test.each(ways.flatMap(way => [40, 900, 9000].map(changes => [way, changes] as const)))(
  'what changed last is read last, %s, after %i changes, from any place and from any moment',
  (way, changes) => {
    const { built, log, sorted, draw } = changed(way, 500, changes)
    for (const tick of [0, changes, ...Array.from({ length: 40 }, () => draw() % changes)]) {
      const behind = sorted.filter(entry => entry.tick > tick)
      const expected = behind.map(({ id }) => id)
      expect(labels(log, tick)).toEqual(expected)
      expect(labels(built, tick)).toEqual(expected)
      expect(JSON.parse(String(page(log, tick).body))).toEqual(expected)
      const shown = behind.filter(entry => !isBlank(entry.tick))
      const texts = shown.map(entry => `${entry.id} ${entry.tick}`)
      expect(JSON.parse(String(page(built, tick).body))).toEqual(texts)
      expect(JSON.parse(String(page(built, tick, 9).body))).toEqual(texts.slice(0, 9))
      expect(page(built, tick).seqs).toEqual(shown.map(entry => entry.tick))
      const at = Math.floor(tick / 7)
      const since = sorted.filter(entry => entry.at >= at).map(({ id }) => id)
      for (const each of [log, built]) expect(labels(each, each.tickBefore(at as HotelTime))).toEqual(since)
    }
    for (const { id, tick } of sorted) {
      for (const each of [log, built]) expect(each.tickOf(id)).toBe(tick)
      expect(log.get(id)).toMatchObject({ seq: tick })
      expect(String(built.get(id)?.bytes)).toBe(isBlank(tick) ? 'undefined' : `"${id} ${tick}"`)
    }
    expect(built.get('nobody')).toBeUndefined()
  },
)

test('a record that is made late is made once for all who read pages, and each time for who asks for it before', () => {
  let made = 0
  const log = new RecordLog(({ id }) => {
    made += 1
    return `"${id} ${made}"`
  })
  log.put('a', 1, 1 as HotelTime, null)
  log.put('b', 2, 2 as HotelTime, null)
  expect(made).toBe(0)
  expect([String(log.get('a')?.bytes), String(log.get('a')?.bytes)]).toEqual(['"a 1"', '"a 2"'])
  expect(String(page(log, 0).body)).toBe('["a 3","b 4"]')
  expect([String(page(log, 0).body), String(log.get('a')?.bytes)]).toEqual(['["a 3","b 4"]', '"a 3"'])
  log.put('a', 3, 3 as HotelTime, null)
  expect(String(page(log, 0).body)).toBe('["b 4","a 5"]')
})
