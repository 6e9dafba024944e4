/** What lies beside a file, and what a hotel’s own tools make of it: sha256sum and gunzip. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { type CsvFormat, type ExportPlan, plainExport } from '../../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import type { ExportFile } from '../../../../simulator/windows/export/file.ts'
import { keepExportFolder } from '../../../../simulator/wire/export-folder.ts'
import { aHotel, ask, book, moment, register } from '../../a-hotel.ts'
import { look } from '../an-answer.ts'
import { aNastyHotel, lastFile, withPlan } from './a-nasty-hotel.ts'

const hasTool = (tool: string) => spawnSync(tool, ['--version']).status === 0
const csv = plainExport.format as CsvFormat

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'beside-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function inFolder(plan: Partial<ExportPlan>) {
  const folder = aFolder()
  const hotel = aHotel({ persona: withPlan(plan) })
  keepExportFolder(hotel, folder)
  ask(hotel, register('ada', { lastName: 'Łącka 🏨' }), ...Array.from({ length: 10 }, (_, n) => book(`r${n}`)))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  return { folder, hotel, file: lastFile(hotel) }
}

test('a plan without them leaves one file, and says nothing of others', async () => {
  const { folder, hotel } = await inFolder({})
  expect(readdirSync(folder)).toEqual(['reservations-2026-06-01.csv'])
  expect((look(hotel, '/exports').json.files as object[])[0]).not.toHaveProperty('beside')
})

test('the mark and the checksum lie beside the file, over HTTP and in the folder, and the listing names them', async () => {
  const { folder, hotel } = await inFolder({ marker: 'done-file', checksum: 'sha256-file' })
  const name = 'reservations-2026-06-01.csv'
  expect(readdirSync(folder).sort()).toEqual([name, `${name}.done`, `${name}.sha256`])
  expect((look(hotel, '/exports').json.files as object[])[0]).toMatchObject({
    ...{ name, beside: [`${name}.sha256`, `${name}.done`] },
  })
  for (const each of [name, `${name}.done`, `${name}.sha256`]) {
    const { status, text } = look(hotel, `/exports/${each}`)
    expect([status, text]).toEqual([200, readFileSync(join(folder, each), 'utf8')])
  }
  expect(readFileSync(join(folder, `${name}.done`), 'utf8')).toBe('')
})

test('while a file is not whole its mark is not there, not even that of an older one', async () => {
  const folder = aFolder()
  const there = (name: string) => existsSync(join(folder, name))
  const hotel = aHotel({ persona: withPlan({ fileName: 'all.csv', marker: 'done-file', checksum: 'sha256-file' }) })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const { content, ...file } = lastFile(hotel)
  for (const name of ['all.csv', 'all.csv.done', 'all.csv.sha256']) writeFileSync(join(folder, name), 'older')
  const seen: unknown[] = []
  const read = (from: number, to: number) => {
    seen.push([readFileSync(join(folder, 'all.csv'), 'utf8'), there('all.csv.done'), there('all.csv.sha256')])
    return content.read(from, to)
  }
  keepExportFolder(writing({ ...file, content: { ...content, read } }), folder)
  expect(seen).toEqual([['older', false, false]])
  expect([there('all.csv.done'), readFileSync(join(folder, 'all.csv')).equals(wholeOf(content))]).toEqual([true, true])
})

/** A hotel that writes this file to whoever listens. */
const writing = (file: ExportFile): Hotel =>
  ({ listen: ({ written }: { written: (file: ExportFile) => void }) => written(file) }) as unknown as Hotel

test.each(['none', 'gzip'] as const)(
  'the checksum (of a file with compression %s) is that of the bytes, as sha256sum itself finds',
  async compression => {
    const { folder, file } = await inFolder({ checksum: 'sha256-file', compression })
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, file.name)))
      .digest('hex')
    expect([file.sha256, readFileSync(join(folder, `${file.name}.sha256`), 'utf8')]).toEqual([
      sum,
      `${sum}  ${file.name}\n`,
    ])
    if (!hasTool('sha256sum')) return
    const check = () =>
      spawnSync('sha256sum', ['--check', '--strict', `${file.name}.sha256`], { cwd: folder, encoding: 'utf8' })
    expect([check().status, check().stdout]).toEqual([0, `${file.name}: OK\n`])
    writeFileSync(join(folder, file.name), 'cut off')
    expect(check().status).toBe(1)
  },
)

test.each([
  ['CSV', csv],
  ['JSON Lines', { kind: 'json-lines' }],
  ['XML', { kind: 'xml', message: 'OTA_HotelResNotifRQ' }],
] as const)(
  'a compressed file of %s is, unpacked by zlib and by gunzip, the file as it would be',
  async (_, format) => {
    const plain = wholeOf(lastFile(await aNastyHotel(withPlan({ format }))).content)
    const packed = lastFile(await aNastyHotel(withPlan({ format, compression: 'gzip' })))
    const bytes = wholeOf(packed.content)
    expect([packed.name, packed.contentType]).toEqual(['reservations-2026-06-02.csv.gz', 'application/gzip'])
    expect(gunzipSync(bytes).equals(plain)).toBe(true)
    expect(bytes.length).toBeLessThan(plain.length / 2)
    if (!hasTool('gunzip')) return
    const { status, stdout } = spawnSync('gunzip', ['--stdout'], { input: bytes })
    expect([status, stdout.equals(plain)]).toEqual([0, true])
  },
)

test('the last line counts the rows, and header and trailer are none of them', async () => {
  const file = async (over: Partial<CsvFormat>, plan: Partial<ExportPlan> = {}) => {
    const { content, rows } = lastFile(await aNastyHotel(withPlan({ ...plan, format: { ...csv, ...over } })))
    return [rows, wholeOf(content).toString().trimEnd().split('\r\n').at(-1)]
  }
  expect(await file({ trailer: true })).toEqual([7, 'TRAILER,7'])
  expect(await file({ trailer: true, quoting: 'all', separator: ';' })).toEqual([7, '"TRAILER";"7"'])
  expect(await file({ trailer: true, header: 'none' }, { grain: 'room-night' })).toEqual([14, 'TRAILER,14'])
  expect(await file({ trailer: true }, { scope: { kind: 'departed', lastDays: 0, nextDays: 0 } })).toEqual([
    0,
    'TRAILER,0',
  ])
})
