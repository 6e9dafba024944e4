/** The nightly files in a folder: whole or not at all, and the same as over HTTP. */

import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nightlyFull } from '../../../simulator/personas/nightly-full.ts'
import { pollingRich } from '../../../simulator/personas/polling-rich.ts'
import { wholeOf } from '../../../simulator/windows/export/content.ts'
import { keepExportFolder } from '../../../simulator/wire/export-folder.ts'
import { aHotel, ask, book, moment, register } from '../a-hotel.ts'
import { aServer } from '../a-server.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('each night leaves one file, equal to the one over HTTP, and nothing else', async () => {
  const folder = join(aFolder(), 'made', 'where', 'missing')
  const hotel = aHotel({ persona: nightlyFull })
  keepExportFolder(hotel, folder)
  expect(readdirSync(folder)).toEqual([])
  ask(hotel, register('ada', { firstName: 'Zoë 🏨' }), book('r1'))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  const names = ['reservations-2026-06-01.csv', 'reservations-2026-06-02.csv']
  expect(readdirSync(folder).sort()).toEqual(names)
  const { ask: look } = await aServer([hotel])
  for (const name of names)
    expect((await look(`/r/one/exports/${name}`)).text).toBe(readFileSync(join(folder, name), 'utf8'))
})

test('the file is whole when the hotel says that it is written', async () => {
  const folder = aFolder()
  const hotel = aHotel({ persona: nightlyFull })
  keepExportFolder(hotel, folder)
  const seen: (string | boolean)[][] = []
  hotel.listen({
    written: ({ name, content }) =>
      seen.push([...readdirSync(folder), readFileSync(join(folder, name)).equals(wholeOf(content))]),
  })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(seen).toEqual([['reservations-2026-06-01.csv', true]])
})

test('who is still reading an older file of that name reads it to its end: the new one takes its place at once', async () => {
  const folder = aFolder()
  const hotel = aHotel({ persona: nightlyFull })
  keepExportFolder(hotel, folder)
  const path = join(folder, 'reservations-2026-06-01.csv')
  writeFileSync(path, 'of an earlier run')
  const reading = openSync(path, 'r')
  onTestFinished(() => closeSync(reading))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(readFileSync(reading, 'utf8')).toBe('of an earlier run')
  expect(readFileSync(path, 'utf8')).toMatch(/^reservation,number,/)
})

test('a PMS without an export leaves no file', async () => {
  const folder = aFolder()
  const hotel = aHotel({ persona: pollingRich })
  keepExportFolder(hotel, folder)
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  expect(readdirSync(folder)).toEqual([])
})
