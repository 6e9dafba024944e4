/** Which stays stand in the file of a night, by its scope. */
import { expect, test } from 'vitest'
import { type ExportScope, plainExport } from '../../../simulator/personas/export-plan.ts'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moment, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'
import { rowsOf } from './csv.ts'

/** The stays of each night's file: here leaves on the 3rd, come comes on the 20th, gone is cancelled on the 2nd, and bea's address changes on the 3rd. */
async function filesOf(scope: ExportScope, changes: Persona['changes'] = 'all') {
  const hotel = aHotel({
    persona: { ...nightlyFull, changes, windows: { ...nightlyFull.windows, export: { ...plainExport, scope } } },
  })
  const today = { arrival: '2026-06-01', departure: '2026-06-03' }
  ask(hotel, register('ada'), register('bea'), book('here', today), checkIn('here'))
  ask(
    hotel,
    book('come', { guest: 'bea', arrival: '2026-06-20', departure: '2026-06-22' }),
    book('gone', { arrival: '2026-06-10', departure: '2026-06-11' }),
  )
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
  ask(hotel, cancel('gone'))
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  ask(hotel, checkOut('here'), {
    kind: 'change-guest',
    guest: 'bea' as never,
    changes: { email: 'bea@guests.example' },
  })
  await hotel.advanceTo(moment('2026-06-05T08:00:00Z'))
  return ['01', '02', '03', '04'].map(day =>
    rowsOf(look(hotel, `/exports/reservations-2026-06-${day}.csv`).text).map(row => row.reservation),
  )
}

const nightly: readonly (readonly [string, ExportScope, string[][]])[] = [
  ['full: every stay every night', { kind: 'full' }, Array(4).fill(['here', 'come', 'gone'])],
  [
    'delta: first all, then what changed since, of the guest too',
    { kind: 'delta' },
    [['here', 'come', 'gone'], ['gone'], ['here', 'come'], []],
  ],
  ['in-house: who sleeps here', { kind: 'in-house' }, [['here'], ['here'], [], []]],
  [
    'departed: who left on the closed day or the day before',
    { kind: 'departed', lastDays: 2, nextDays: 0 },
    [[], [], ['here'], ['here']],
  ],
  [
    'departed, and who comes within 17 days',
    { kind: 'departed', lastDays: 1, nextDays: 17 },
    [['gone'], ['gone'], ['here', 'come', 'gone'], ['come', 'gone']],
  ],
]

test.each(nightly)('%s', async (_, scope, files) => {
  expect(await filesOf(scope)).toEqual(files)
})

test('a delta of a PMS with which not every change counts holds those that do, and who is new', async () => {
  const counting = (...changes: string[]) => filesOf({ kind: 'delta' }, changes)
  expect(await counting('reservation.cancelled')).toEqual([['here', 'come', 'gone'], ['gone'], [], []])
  expect(await counting('reservation.checked_out')).toEqual([['here', 'come', 'gone'], [], ['here'], []])
  expect(await counting('guest.updated')).toEqual([['here', 'come', 'gone'], [], ['come'], []])
})
