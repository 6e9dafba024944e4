/** A hotel comes back as it was: its journal, its pages, its files, its hours, and what it still owes to webhooks. */
import { copyFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Hotel } from '../../../simulator/hotel.ts'
import { nightlyDelta } from '../../../simulator/personas/nightly-delta.ts'
import { entryLine } from '../../../simulator/transcript/transcript.ts'
import { ask, book, cancel, checkIn, checkOut, moment, register } from '../a-hotel.ts'
import { aFile, open } from '../a-kept-hotel.ts'

async function aWeek(hotel: Hotel): Promise<void> {
  ask(
    hotel,
    register('ada'),
    register('bea'),
    book('r1', { arrival: '2026-06-01', departure: '2026-06-03' }),
    checkIn('r1'),
  )
  ask(
    hotel,
    book('r2', { guest: 'bea' }),
    book('r3', { arrival: '2026-06-20', departure: '2026-06-25' }),
    cancel('r3', 1),
  )
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  ask(hotel, checkOut('r1'))
  hotel.answer({
    method: 'GET',
    path: '/api/v1/changes',
    query: new URLSearchParams(),
    authorization: 'Bearer the-token-of-this-run',
    headers: {},
    body: null,
  })
  await hotel.advanceTo(moment('2026-06-05T12:34:00Z'))
}

/** All that somebody outside could see of a hotel, and all that it is. */
const everything = (hotel: Hotel) => ({
  head: hotel.journal.head,
  lines: hotel.journal.lines(),
  transcript: hotel.transcript.all().map(entryLine),
  inputs: hotel.inputs,
  now: hotel.now,
  state: hotel.state,
  feed: String(hotel.shelves.changes.page(0, hotel.shelves.changes.length, '[', ']')),
  ids: Array.from({ length: hotel.shelves.changes.length }, (_, place) => hotel.shelves.changes.change(place)?.id),
  stays: String(hotel.shelves.reservations.page(0, 100, '[', next => `],${next}`).body),
  files: hotel.files.map(({ name, content, upTo, writtenAt }) => ({ name, upTo, writtenAt, text: String(content) })),
  due: hotel.agenda.next()?.at,
})

test('a hotel that comes back is the hotel that it was, byte for byte, and goes on the same', async () => {
  const file = aFile()
  const first = open(file)
  await aWeek(first.hotel)
  const before = everything(first.hotel)
  expect(before.files.length).toBe(4)
  first.store.close()
  const second = open(file)
  expect(everything(second.hotel)).toEqual(before)
  await second.hotel.advanceTo(moment('2026-06-07T12:00:00Z'))
  const uninterrupted = open(aFile())
  await aWeek(uninterrupted.hotel)
  await uninterrupted.hotel.advanceTo(moment('2026-06-07T12:00:00Z'))
  expect(second.hotel.journal.head).toBe(uninterrupted.hotel.journal.head)
  expect(everything(second.hotel).files).toEqual(everything(uninterrupted.hotel).files)
})

test('a hotel that comes back writes what changed since the file that it wrote before it went', async () => {
  const file = aFile()
  const first = open(file, {}, nightlyDelta)
  await aWeek(first.hotel)
  first.store.close()
  const second = open(file, {}, nightlyDelta)
  ask(second.hotel, book('late', { guest: 'bea', arrival: '2026-06-08', departure: '2026-06-09' }))
  await second.hotel.advanceTo(moment('2026-06-06T12:00:00Z'))
  expect(everything(second.hotel).files.slice(0, -1)).toEqual(everything(first.hotel).files)
  expect(second.hotel.files.map(({ reservations }) => reservations)).toEqual([
    ...[['r1', 'r2', 'r3'], ['r2'], ['r1'], []],
    ['late'],
  ])
})

test('a hotel that was ended in the middle of night audit ends the audit', async () => {
  const file = aFile()
  const first = open(file)
  await first.hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  expect(first.hotel.state.auditRunning).toBe(true)
  first.store.close()
  const { hotel } = open(file)
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
  expect([hotel.state.auditRunning, hotel.state.businessDate]).toEqual([false, '2026-06-02'])
  expect(hotel.files.map(({ name }) => name)).toEqual(['reservations-2026-06-01.csv'])
})

test('a file that was due when the hotel ended is written when it comes back', () => {
  const file = aFile()
  const first = open(file)
  ask(first.hotel, { kind: 'start-night-audit' }, { kind: 'end-night-audit' })
  first.store.close()
  const { hotel } = open(file)
  expect(hotel.files).toEqual([])
  return hotel.advanceTo(hotel.now).then(() => {
    expect(hotel.files.map(({ name }) => name)).toEqual(['reservations-2026-06-01.csv'])
  })
})

async function kept(): Promise<string> {
  const file = aFile()
  const { hotel, store } = open(file)
  await aWeek(hotel)
  store.close()
  return file
}

test.each([
  [
    'a commit was edited',
    "UPDATE commits SET line = replace(line, 'Ada', 'Eve') WHERE seq = 1",
    'commit 1 is not what was written',
  ],
  ['a commit is missing', 'DELETE FROM commits WHERE seq = 3', 'commit 3 is missing'],
  [
    'the last commit was edited',
    "UPDATE commits SET line = line || ' ' WHERE seq = (SELECT max(seq) FROM commits)",
    'is not what was written',
  ],
  [
    'a line of the transcript was edited',
    "UPDATE entries SET line = replace(line, '200', '500') WHERE line LIKE '%200%'",
    'of its transcript is not what was written',
  ],
  ['a line of the transcript is missing', 'DELETE FROM entries WHERE n = 1', 'line 1 of its transcript is missing'],
  ['it does not say its seed', "DELETE FROM origins WHERE name = 'seed'", 'does not say its seed'],
])('a store in which %s is refused in a sentence', async (_, sql, sentence) => {
  const file = await kept()
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
  expect(() => open(file)).toThrow(new RegExp(`is damaged: .*${sentence}.*--data\\.$`))
})

test('what is no store is refused, and left as it is', () => {
  const file = aFile()
  writeFileSync(file, 'Dear diary')
  expect(() => open(file)).toThrow(/cannot be opened as a hotel's store/)
})

test('two hotels do not write into one store', () => {
  const file = aFile()
  const { store } = open(file)
  expect(() => open(file)).toThrow(/Another hotel is open in .*--data/)
  store.close()
  open(file).store.close()
})

test('a hotel does not come back as another one', async () => {
  const file = await kept()
  expect(() => open(file, { seed: 8 })).toThrow(/has the seed 7, and 8 is asked for/)
  expect(() => open(file, { persona: 'nightly-legacy' })).toThrow(/has the persona all-windows/)
  // Nobody has to ask for a house to get one.
  expect(() => open(file, { property: 'new-york' })).toThrow(
    /has the property harbour-house, and new-york would be opened\. Name harbour-house, or the file .*, with --property, or choose/,
  )
  open(file, { seed: 7 }).store.close()
})

test('a copy of a store is a hotel of its own', async () => {
  const file = await kept()
  const copy = aFile()
  copyFileSync(file, copy)
  const [one, other] = [open(file), open(copy)]
  expect(other.hotel.journal.head).toBe(one.hotel.journal.head)
  for (const { store } of [one, other]) store.close()
})
