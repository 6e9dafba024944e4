/** One run's hotel: obeying, telling whoever listens, and moving time. */
import { expect, test } from 'vitest'
import type { HotelTime } from '../../simulator/domain/time.ts'
import { aHotel, ask, book, moment, register } from './a-hotel.ts'

const nine = moment('2026-06-01T07:00:00Z')
const ten = moment('2026-06-01T08:00:00Z')

test('a hotel opens at seven in the morning of its first business date, by its own clock', () => {
  expect(aHotel().now).toBe(moment('2026-06-01T05:00:00Z'))
})

test('who listens is told of each commit with its changes, until it stops', () => {
  const hotel = aHotel()
  const told: string[] = []
  const stop = hotel.listen({ committed: ({ seq }, changes) => told.push(`${seq} ${changes.map(({ type }) => type)}`) })
  ask(hotel, register('ada'), book('r1'), { kind: 'start-night-audit' })
  stop()
  ask(hotel, book('r2'))
  expect(told).toEqual(['1 guest.created', '2 reservation.created', '3 '])
})

test('things due happen at their own time, in order, before the advance returns', async () => {
  const hotel = aHotel()
  const seen: string[] = []
  const plan = (at: HotelTime, id: string) =>
    hotel.agenda.add({
      at,
      priority: 'story',
      id,
      run: async () => {
        await new Promise(resolve => setTimeout(resolve, 5))
        seen.push(`${id} at ${new Date(hotel.now).toISOString().slice(11, 16)}`)
      },
    })
  plan(ten, 'second')
  plan(nine, 'first')
  await hotel.advanceTo(ten)
  expect(seen).toEqual(['first at 07:00', 'second at 08:00'])
  expect(hotel.now).toBe(ten)
})

test('what becomes due during an advance happens within it', async () => {
  const hotel = aHotel()
  const seen: string[] = []
  hotel.agenda.add({
    ...{ at: nine, priority: 'story', id: 'cause' },
    run: () => hotel.agenda.add({ at: nine, priority: 'story', id: 'effect', run: () => void seen.push('effect') }),
  })
  await hotel.advanceTo(nine)
  expect(seen).toEqual(['effect'])
})

test('time stops short of what is due later', async () => {
  const hotel = aHotel()
  const seen: string[] = []
  hotel.agenda.add({ at: ten, priority: 'story', id: 'late', run: () => void seen.push('late') })
  await hotel.advanceTo((ten - 1) as HotelTime)
  expect([hotel.now, seen]).toEqual([ten - 1, []])
})

test('time never goes back', async () => {
  const hotel = aHotel()
  await hotel.advanceTo(ten)
  await hotel.advanceTo(nine)
  expect(hotel.now).toBe(ten)
})

test('two advances that are asked for at once follow one another', async () => {
  const hotel = aHotel()
  const seen: string[] = []
  hotel.agenda.add({
    ...{ at: nine, priority: 'story', id: 'slow' },
    run: async () => {
      seen.push('begun')
      await new Promise(resolve => setTimeout(resolve, 30))
      seen.push('done')
    },
  })
  const first = hotel.advanceTo(nine).then(() => seen.push('first'))
  const second = hotel.advanceTo(ten).then(() => seen.push('second'))
  await Promise.all([first, second])
  expect(seen).toEqual(['begun', 'done', 'first', 'second'])
})

test('an advance that fails does not take the next one with it', async () => {
  const hotel = aHotel()
  hotel.agenda.add({
    ...{ at: nine, priority: 'story', id: 'broken' },
    run: () => {
      throw new Error('A step of the story is broken.')
    },
  })
  await expect(hotel.advanceTo(nine)).rejects.toThrow('broken')
  await hotel.advanceTo(ten)
  expect(hotel.now).toBe(ten)
})

test('a pace that says no ends the advance before the next thing happens', async () => {
  const hotel = aHotel()
  const asked: number[] = []
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'), async next => {
    asked.push(next)
    return asked.length < 2
  })
  // The first thing due is the start of night audit, the second its end.
  expect(hotel.state.auditRunning).toBe(true)
  expect(hotel.now).toBe(moment('2026-06-02T01:00:00Z'))
  expect(asked).toEqual([moment('2026-06-02T01:00:00Z'), moment('2026-06-02T01:10:00Z')])
})

test('only what came from the desk is remembered as an input, with its place', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'))
  hotel.obey(book('r1'), 'story')
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  ask(hotel, book('r2'))
  expect(hotel.inputs.map(({ command, afterSeq }) => [command.kind, afterSeq])).toEqual([
    ['register-guest', 0],
    ['book', 4],
  ])
})
