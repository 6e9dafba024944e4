/** Every record once, as it is now, in the order of its last change. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { RecordLog } from '../../../simulator/views/record-log.ts'

type Read = { ids: string[]; next: number; more: boolean }

/** Puts records whose time is their seq, unless told otherwise. */
function put(log: RecordLog, id: string, seq: number, at = seq): void {
  log.put(id, seq, at as HotelTime, JSON.stringify(`${id}@${seq}`))
}

function read(log: RecordLog, tick: number, limit = 100): Read {
  const { body } = log.page(tick, limit, '{"ids":[', (next, more) => `],"next":${next},"more":${more}}`)
  return JSON.parse(body.toString())
}

function logOf(...ids: string[]): RecordLog {
  const log = new RecordLog()
  ids.forEach((id, place) => void put(log, id, place + 1))
  return log
}

test('a changed record moves to the end and leaves nothing behind', () => {
  const log = logOf('a', 'b', 'c')
  put(log, 'a', 4)
  expect(read(log, 0).ids).toEqual(['b@2', 'c@3', 'a@4'])
  expect(log.get('a')?.bytes.toString()).toBe('"a@4"')
  expect(log.get('a')?.seq).toBe(4)
  expect(log.get('nobody')).toBeUndefined()
})

test('pages take up where the last one ended, over dead places too', () => {
  const log = logOf('a', 'b', 'c', 'd', 'e')
  put(log, 'b', 6)
  put(log, 'd', 7)
  const first = read(log, 0, 2)
  expect(first).toMatchObject({ ids: ['a@1', 'c@3'], more: true })
  const second = read(log, first.next, 2)
  expect(second).toMatchObject({ ids: ['e@5', 'b@6'], more: true })
  expect(read(log, second.next, 2)).toMatchObject({ ids: ['d@7'], more: false })
})

test('a page that ends before nothing but dead places says that there is no more', () => {
  const log = logOf('a', 'b', 'c')
  const page = read(log, 0, 3)
  expect(page).toMatchObject({ more: false })
  put(log, 'c', 4)
  expect(read(log, 0, 2)).toMatchObject({ ids: ['a@1', 'b@2'], more: true })
  expect(read(log, page.next)).toMatchObject({ ids: ['c@4'], more: false })
})

test('an empty page gives a cursor from which the next change is found', () => {
  const log = new RecordLog()
  const empty = read(log, 0)
  expect(empty).toMatchObject({ ids: [], more: false })
  put(log, 'a', 1)
  const page = read(log, empty.next)
  expect(page.ids).toEqual(['a@1'])
  const atTheEnd = read(log, page.next)
  expect(atTheEnd).toEqual({ ids: [], next: page.next, more: false })
  put(log, 'a', 2)
  expect(read(log, atTheEnd.next).ids).toEqual(['a@2'])
})

test('a page says which commits changed its records last', () => {
  const log = logOf('a', 'b', 'c')
  put(log, 'a', 9)
  expect(log.page(0, 2, '[', () => ']').seqs).toEqual([2, 3])
})

test('reading since a moment includes all that changed at that very moment', () => {
  const log = new RecordLog()
  put(log, 'a', 1, 1000)
  for (const [seq, id] of ['b', 'c', 'd'].entries()) put(log, id, seq + 2, 2000)
  put(log, 'e', 5, 3000)
  const since = (time: number) => read(log, log.tickBefore(time as HotelTime)).ids.map(id => id[0])
  expect(since(1000)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(since(1001)).toEqual(['b', 'c', 'd', 'e'])
  expect(since(2000)).toEqual(['b', 'c', 'd', 'e'])
  expect(since(2001)).toEqual(['e'])
  expect(since(3001)).toEqual([])
  put(log, 'b', 6, 3000)
  expect(since(2000)).toEqual(['c', 'd', 'e', 'b'])
})

test('reading since a moment that is still to come begins with the first change after it was asked', () => {
  const log = logOf('a')
  const tick = log.tickBefore(99 as HotelTime)
  put(log, 'b', 2)
  expect(read(log, tick).ids).toEqual(['b@2'])
})

test('a thousand changes of three records cost the reader nothing: cursors from before are still good', () => {
  const log = logOf('a', 'b', 'c')
  const cursors = [0, 1, 2, 3].map(tick => read(log, tick, 1).next)
  let seq = 3
  // Dead places are left behind after 1,024 and some: this passes that point several times, and looks around it each time.
  for (let round = 0; round < 4000; round += 1) {
    put(log, round % 2 === 0 ? 'a' : 'b', ++seq)
    if (round % 97 === 0) {
      const last = round % 2 === 0 ? 'a' : 'b'
      expect(read(log, 0).ids.at(-1)).toBe(`${last}@${seq}`)
      expect(log.get('c')?.bytes.toString()).toBe('"c@3"')
    }
  }
  expect(cursors.map(cursor => read(log, cursor).ids.map(id => id[0]))).toEqual([
    ...[
      ['c', 'a', 'b'],
      ['c', 'a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])
  expect(read(log, log.tickBefore(seq as HotelTime)).ids).toEqual([`b@${seq}`])
})

test('a page that is on its way is not changed by what comes after it', () => {
  const log = logOf('a', 'b', 'c', 'd')
  const sent = log.page(0, 3, '[', () => ']').body
  const before = sent.toString()
  for (let seq = 5; seq < 3000; seq += 1) {
    put(log, ['a', 'b', 'c', `new-${seq}`][seq % 4] as string, seq)
    if (seq % 7 === 0) read(log, 0, 2)
  }
  expect(before).toBe('["a@1","b@2","c@3"]')
  expect(sent.toString()).toBe(before)
})

test('records of very different lengths lie side by side', () => {
  const log = new RecordLog()
  const lengths = [1, 40_000, 3, 5000, 0, 90_000]
  for (let round = 0; round < 3; round += 1) {
    lengths.forEach((length, place) => {
      log.put(`r${place}`, round * 10 + place, round as HotelTime, JSON.stringify('é'.repeat(length)))
    })
  }
  const expected = `[${lengths.map(length => JSON.stringify('é'.repeat(length))).join(',')}]`
  expect(log.page(0, 100, '[', () => ']').body.toString() === expected).toBe(true)
  expect(log.get('r5')?.bytes.toString().length).toBe(90_002)
})

test('a page is gathered from few places, however many records before it have moved on', () => {
  const log = new RecordLog()
  for (let seq = 1; seq <= 12_800; seq += 1) put(log, `r${seq}`, seq)
  const staying = (seq: number) => seq % 50 === 0
  for (let seq = 1; seq <= 12_800; seq += 1) if (!staying(seq)) put(log, `r${seq}`, 12_800 + seq)
  const first = read(log, 0)
  expect(first.ids).toEqual(Array.from({ length: 100 }, (_, place) => `r${50 * (place + 1)}@${50 * (place + 1)}`))
  expect(log.page(0, 100, '[', () => ']').body.pieces.length).toBeLessThanOrEqual(6)
  const then = read(log, first.next, 300)
  expect(then.ids.slice(155, 158)).toEqual(['r12800@12800', 'r1@12801', 'r2@12802'])
  for (const seq of [50, 6400, 12_800]) expect(log.get(`r${seq}`)?.seq).toBe(seq)
})
