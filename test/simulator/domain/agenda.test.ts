/** What is due comes in one total order: time, then kind of thing, then id. */
import { expect, test } from 'vitest'
import { Agenda, type AgendaItem } from '../../../simulator/domain/agenda.ts'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { stream } from '../../../simulator/population/streams.ts'

const inOrder = ['house', 'story', 'export', 'delivery', 'connector', 'look'] as const

/** Two moments, six kinds and three ids, written down as they must come. */
const expected = [1000, 2000].flatMap(at =>
  inOrder.flatMap(priority => ['10', '9', 'a'].map(id => ({ at: at as HotelTime, priority, id }))),
)

const run = () => undefined

function drain(agenda: Agenda): Omit<AgendaItem, 'run'>[] {
  const taken: Omit<AgendaItem, 'run'>[] = []
  for (let item = agenda.take(); item !== undefined; item = agenda.take()) {
    const { at, priority, id } = item
    taken.push({ at, priority, id })
  }
  return taken
}

test('whoever asks first, the order is the same', () => {
  const draw = stream(1, 'shuffle')
  for (let round = 0; round < 200; round += 1) {
    const agenda = new Agenda()
    const shuffled = expected.map(item => ({ item, rank: draw() })).sort((a, b) => a.rank - b.rank)
    for (const { item } of shuffled) agenda.add({ ...item, run })
    expect(drain(agenda)).toEqual(expected)
  }
})

test('what is added while others are taken finds its place', () => {
  const agenda = new Agenda()
  const add = (at: number, priority: AgendaItem['priority'], id: string) =>
    agenda.add({ at: at as HotelTime, priority, id, run })
  add(5, 'look', 'b')
  add(5, 'house', 'b')
  expect(agenda.take()?.priority).toBe('house')
  add(5, 'look', 'a')
  add(4, 'look', 'z')
  expect(drain(agenda).map(({ at, id }) => `${at} ${id}`)).toEqual(['4 z', '5 a', '5 b'])
})

test('looking at the next thing leaves it where it is, and an empty agenda has none', () => {
  const agenda = new Agenda()
  expect(agenda.next()).toBeUndefined()
  expect(agenda.take()).toBeUndefined()
  agenda.add({ at: 1 as HotelTime, priority: 'story', id: 'only', run })
  expect(agenda.next()?.id).toBe('only')
  expect(agenda.take()?.id).toBe('only')
  expect(agenda.next()).toBeUndefined()
})
