/** The journal's chain: equal for equal lives, and another for anything else. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import type { Hotel, HotelOptions } from '../../../simulator/hotel.ts'
import { commitLine } from '../../../simulator/journal/commit.ts'
import { headOf, Journal } from '../../../simulator/journal/journal.ts'
import { aHotel, ask, book, cancel, checkIn, day, moment, register } from '../a-hotel.ts'

const origins = { engine: 'test', seed: 7, date: '2026-06-01', property: 'harbour-house' }

async function livedIn(over: Partial<HotelOptions> = {}): Promise<Hotel> {
  const hotel = aHotel(over)
  ask(hotel, register('ada', { email: 'ada@guests.example' }), book('r1'), book('r2'), cancel('r2', 1))
  await hotel.advanceTo(moment('2026-06-02T12:00:00Z'))
  ask(hotel, checkIn('r1'))
  return hotel
}

test('the same seed, date and commands give the same journal', async () => {
  const [one, other] = [await livedIn(), await livedIn({ run: 'another', token: 'another' })]
  expect(other.journal.lines()).toEqual(one.journal.lines())
  expect(other.journal.head).toBe(one.journal.head)
  expect(one.journal.head).toMatch(/^[0-9a-f]{64}$/)
})

test.each<[string, Partial<HotelOptions>]>([
  ['engine', { engine: 'test2' }],
  ['seed', { seed: 8 }],
  ['date', { date: day('2026-05-31') }],
  ['property', { property: { ...harbourHouse, id: 'harbour-house2' } }],
])('another %s gives another head before anything has happened', (_, over) => {
  expect(aHotel(over).journal.head).not.toBe(aHotel().journal.head)
})

test('a letter, a millisecond and whoever asked all show in the head', async () => {
  const headAfter = async (details: Parameters<typeof register>[1], by: 'desk' | 'story', waitMs: number) => {
    const hotel = aHotel()
    await hotel.advanceTo((hotel.now + waitMs) as HotelTime)
    hotel.obey(register('ada', details), by)
    return hotel.journal.head
  }
  const heads = await Promise.all([
    headAfter({}, 'desk', 0),
    headAfter({ lastName: 'Byrom' }, 'desk', 0),
    headAfter({}, 'story', 0),
    headAfter({}, 'desk', 1),
  ])
  expect(new Set(heads).size).toBe(4)
  expect(await headAfter({}, 'desk', 0)).toBe(heads[0])
})

test('the head can be computed from the lines alone', async () => {
  const { journal } = await livedIn()
  expect(headOf(origins, journal.lines())).toBe(journal.head)
  expect(headOf(origins, [])).toBe(aHotel().journal.head)
})

test('one edited byte in any line, a lost line or two that changed places change the head', async () => {
  const { journal } = await livedIn()
  const lines = journal.lines()
  const edited = lines.map((line, place) => lines.with(place, line.replace(/.$/, ' ')))
  const lost = lines.map((_, place) => lines.toSpliced(place, 1))
  const swapped = [lines[1], lines[0], ...lines.slice(2)].map(String)
  const heads = [...edited, ...lost, swapped].map(each => headOf(origins, each))
  expect(new Set([journal.head, ...heads]).size).toBe(heads.length + 1)
})

test('a commit has one spelling: keys in order, no white space', () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), { kind: 'start-night-audit' })
  expect(hotel.journal.lines()[1]).toBe(
    '{"seq":2,"at":"2026-06-01T05:00:00.000Z","by":"desk","command":{"kind":"start-night-audit"},' +
      '"events":[{"kind":"night-audit-started","businessDate":"2026-06-01"}]}',
  )
  expect(hotel.journal.after(0).map(commitLine)).toEqual(hotel.journal.lines())
})

test('a commit from the past is refused, and the journal stays as it was', () => {
  const journal = new Journal(origins)
  const entry = { by: 'house', command: { kind: 'start-night-audit' }, events: [] } as const
  journal.append({ at: moment('2026-06-02T01:00:00Z'), ...entry })
  const { head } = journal
  expect(() => journal.append({ at: moment('2026-06-02T00:59:59.999Z'), ...entry })).toThrow(
    /hotel time never goes back/,
  )
  expect([journal.length, journal.head]).toEqual([1, head])
  expect(journal.append({ at: moment('2026-06-02T01:00:00Z'), ...entry }).seq).toBe(2)
})

test('commits are found by their number and read on from one', async () => {
  const { journal } = await livedIn()
  expect(journal.after(0).map(({ seq }) => seq)).toEqual(
    Array.from({ length: journal.length }, (_, place) => place + 1),
  )
  expect(journal.after(2, 2).map(({ seq }) => seq)).toEqual([3, 4])
  expect(journal.after(journal.length)).toEqual([])
  expect(journal.commit(3)).toBe(journal.after(2)[0])
  expect([journal.commit(0), journal.commit(99)]).toEqual([undefined, undefined])
  expect(journal.lastAt).toBe(moment('2026-06-02T12:00:00Z'))
})

test('seed, date and the inputs give the journal again', async () => {
  const { journal, inputs } = await livedIn()
  const again = aHotel()
  for (const { at, command } of inputs) {
    await again.advanceTo(at)
    ask(again, command)
  }
  expect(again.journal.head).toBe(journal.head)
})

test('a commit that was kept is given back as it was written, and comes before whatever happens after it', async () => {
  const { journal } = await livedIn()
  const [first, second] = journal.after(0)
  if (!first || !second) throw new Error('Nothing has happened.')
  const kept = new Journal(origins)
  const asWritten = ` ${commitLine(first)}`
  kept.restore(first, asWritten)
  kept.append(second)
  expect(kept.lines()).toEqual([asWritten, commitLine(second)])
  expect([kept.lines(1, 1), kept.lastLine]).toEqual([[commitLine(second)], commitLine(second)])
  expect(kept.head).toBe(headOf(origins, kept.lines()))
  expect(() => kept.restore(first, asWritten)).toThrow('open it anew')
})
