/** Each fault of a file: seen over HTTP, by SFTP and in a folder alike. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished } from 'vitest'
import { hours, later } from '../../../../simulator/domain/time.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { type ExportPlan, plainExport } from '../../../../simulator/personas/export-plan.ts'
import { keepExportFolder } from '../../../../simulator/wire/export-folder.ts'
import { ask, book, moment, register } from '../../a-hotel.ts'
import { aServer, type Said } from '../../a-server.ts'
import { anSftp } from '../../an-sftp.ts'
import { aBadDay, firedIn, planFaults } from '../a-bad-day.ts'
import type { Case } from './questions.ts'

/** Night audit ends at ten past three by the lobby's clock, which is ten past one in UTC. */
const morning = moment('2026-06-02T03:00:00Z')
const name = 'reservations-2026-06-01.csv'

type Listed = { readonly name: string; readonly bytes: number; readonly sha256: string; readonly writtenAt: string }

/** Four stays in the book, the first night's file struck by a fault, and three ways to its bytes. */
async function night(doing: string, plan: Partial<ExportPlan> = {}, at = 'opening') {
  const persona = { ...allWindows, windows: { ...allWindows.windows, export: { ...plainExport, ...plan } } }
  const hotel = aBadDay([`at: ${at}; on: export; do: ${doing}; times: 1`], { persona })
  const folder = mkdtempSync(join(tmpdir(), 'mockinn-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  keepExportFolder(hotel, folder)
  ask(
    hotel,
    register('ada'),
    ...['r-1', 'r-2', 'r-3', 'r-4'].map(id => book(id, { arrival: '2026-06-10', departure: '2026-06-12' })),
  )
  const server = await aServer([hotel])
  const { login } = await anSftp([hotel])
  const sftp = await login()
  await hotel.advanceTo(morning)
  return {
    hotel,
    logIn: () => login(),
    listed: async () => ((await server.ask('/r/one/exports')).json as { files: Listed[] }).files,
    overHttp: async (file: string) => fetchBytes(server.url, file),
    names: {
      http: () => listedNames(server.ask),
      sftp: async () => (await sftp.names()).filter(each => !each.startsWith('.')),
      folder: () => readdirSync(folder).sort(),
    },
    bySftp: (file: string) => sftp.read(file),
    inFolder: (file: string) => readFileSync(join(folder, file)),
  }
}

async function fetchBytes(url: string, file: string): Promise<Buffer> {
  const answer = await fetch(`${url}/r/one/exports/${file}`, {
    headers: { authorization: 'Bearer the-token-of-this-run' },
  })
  return Buffer.from(await answer.arrayBuffer())
}

async function listedNames(asked: (path: string) => Promise<Said>): Promise<string[]> {
  return ((await asked('/r/one/exports')).json as { files: Listed[] }).files.map(each => each.name)
}

type Night = Awaited<ReturnType<typeof night>>

/** The same names, whoever looks. */
async function namesAre({ names }: Night, expected: readonly string[]): Promise<void> {
  expect(await names.http()).toEqual(expected)
  expect((await names.sftp()).sort()).toEqual([...expected].sort())
  expect(names.folder()).toEqual([...expected].sort())
}

/** The same bytes, whoever reads them. */
async function bytesOf({ overHttp, bySftp, inFolder }: Night, file = name): Promise<Buffer> {
  const bytes = await overHttp(file)
  expect(await bySftp(file)).toEqual(bytes)
  expect(inFolder(file)).toEqual(bytes)
  return bytes
}

const rowsOf = (bytes: Buffer): string[] => bytes.toString().trimEnd().split('\r\n')
const reservationsIn = (bytes: Buffer): string[] =>
  rowsOf(bytes)
    .slice(1)
    .map(row => row.split(',')[0] ?? '')
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const wait = (hotel: Hotel, ms: number) => hotel.advanceTo(later(hotel.now, ms))
const struck = ({ hotel }: Night, spoils: boolean) =>
  expect(firedIn(hotel)).toMatchObject([
    { spoils, hit: { kind: 'file', property: 'harbour-house', businessDate: '2026-06-01' } },
  ])

export const fileCases: Record<string, Case> = {
  'export late': async () => {
    const late = await night('late(4h)')
    await namesAre(late, [])
    await wait(late.hotel, hours(4))
    await namesAre(late, [name])
    expect(await late.listed()).toMatchObject([{ writtenAt: '2026-06-02T05:10:00.000Z' }])
    struck(late, false)
  },
  'export missing': async () => {
    const missing = await night('missing')
    await namesAre(missing, [])
    await wait(missing.hotel, hours(24))
    await namesAre(missing, ['reservations-2026-06-02.csv'])
    struck(missing, true)
  },
  'export duplicate': async () => {
    const twice = await night('duplicate(1h)')
    const first = await bytesOf(twice)
    await wait(twice.hotel, hours(1))
    await namesAre(twice, [name, 'reservations-2026-06-01-again.csv'])
    expect(await bytesOf(twice, 'reservations-2026-06-01-again.csv')).toEqual(first)
    struck(twice, false)
  },
  'export truncated': async () => {
    for (const compression of ['none', 'gzip'] as const) {
      const file = compression === 'gzip' ? `${name}.gz` : name
      const cut = await night('truncated(after: 60%, mended: 6h)', { compression, marker: 'done-file' })
      const part = await bytesOf(cut, file)
      const [said] = await cut.listed()
      expect(said).toMatchObject({ name: file, bytes: part.length })
      expect(said?.sha256).not.toBe(sha256(part))
      expect(cut.names.folder()).toEqual([file])
      if (compression === 'gzip') expect(() => gunzipSync(part)).toThrow('unexpected end of file')
      await wait(cut.hotel, hours(6))
      const whole = await bytesOf(cut, file)
      expect(cut.names.folder()).toEqual([file, `${file}.done`])
      expect(whole.length).toBeGreaterThan(part.length)
      expect((await cut.listed())[0]?.sha256).toBe(sha256(whole))
      struck(cut, true)
    }
  },
  'export corrected': async () => {
    const mended = await night('corrected(6h)')
    expect(reservationsIn(await bytesOf(mended))).toEqual(['r-1', 'r-3'])
    await wait(mended.hotel, hours(6))
    await namesAre(mended, [name])
    expect(reservationsIn(await bytesOf(mended))).toEqual(['r-1', 'r-2', 'r-3', 'r-4'])
    struck(mended, true)
  },
  'export drifting-columns': async () => {
    const drifted = await night('drifting-columns')
    const [today = ''] = rowsOf(await bytesOf(drifted))
    await wait(drifted.hotel, hours(24))
    const [tomorrow = ''] = rowsOf(await bytesOf(drifted, 'reservations-2026-06-02.csv'))
    expect(today.split(',').toReversed()).toEqual(tomorrow.split(','))
    struck(drifted, false)
  },
  'export added-column': async () => {
    const added = await night('added-column')
    const [header = '', row = ''] = rowsOf(await bytesOf(added))
    expect(header.split(',')).toContain('x_season')
    expect(row.split(',')).toHaveLength(header.split(',').length)
    struck(added, false)
  },
  'export duplicate-rows': async () => {
    const doubled = await night('duplicate-rows')
    expect(reservationsIn(await bytesOf(doubled))).toEqual(['r-1', 'r-1', 'r-2', 'r-2', 'r-3', 'r-3', 'r-4', 'r-4'])
    struck(doubled, false)
  },
  'export empty': async () => {
    const empty = await night('empty')
    expect(rowsOf(await bytesOf(empty))).toHaveLength(1)
    await wait(empty.hotel, hours(24))
    expect(reservationsIn(await bytesOf(empty, 'reservations-2026-06-02.csv'))).toHaveLength(4)
    struck(empty, true)
  },
  'export outdated': async () => {
    const old = await night('outdated', {}, 'day2 12:00')
    const first = await bytesOf(old)
    ask(old.hotel, book('r-5', { arrival: '2026-06-10', departure: '2026-06-12' }))
    await wait(old.hotel, hours(24))
    expect(await bytesOf(old, 'reservations-2026-06-02.csv')).toEqual(first)
    await wait(old.hotel, hours(24))
    expect(reservationsIn(await bytesOf(old, 'reservations-2026-06-03.csv'))).toContain('r-5')
    expect(firedIn(old.hotel)).toMatchObject([{ spoils: true, hit: { businessDate: '2026-06-02' } }])
  },
  'sftp outage': async () => {
    const away = await night('two-files(8h)')
    const logIn = () => away.logIn().then(guest => guest.names())
    expect(await logIn()).toEqual([name])
    const standing = await away.logIn()
    planFaults(away.hotel, ['on: sftp; do: outage(2h); at: day2 06:00'])
    await wait(away.hotel, hours(1) + 1)
    await expect(logIn()).rejects.toThrow()
    await expect(
      Promise.race([standing.names(), standing.gone.then(() => Promise.reject(new Error('gone')))]),
    ).rejects.toThrow()
    await wait(away.hotel, hours(2))
    expect(await logIn()).toEqual([name])
    expect(
      firedIn(away.hotel)
        .filter(({ fault }) => fault === 'f2')
        .map(({ hit }) => hit.kind),
    ).toEqual(['login', 'login'])
  },
  'sftp broken-off': async () => {
    const cut = await night('two-files(8h)')
    planFaults(cut.hotel, ['on: sftp(reservations-*); do: broken-off; times: 1'])
    const first = await cut.logIn()
    await Promise.race([first.read(name).catch(() => undefined), first.gone])
    await first.gone
    expect(await (await cut.logIn()).read(name)).toEqual(await cut.overHttp(name))
    expect(firedIn(cut.hotel).map(({ does }) => does)).toEqual(['two-files', 'broken-off'])
  },
  'export two-files': async () => {
    const two = await night('two-files(8h)')
    ask(two.hotel, book('r-5', { arrival: '2026-06-10', departure: '2026-06-12' }))
    await wait(two.hotel, hours(8))
    await namesAre(two, [name, 'reservations-2026-06-01-2.csv'])
    expect(reservationsIn(await bytesOf(two))).toHaveLength(4)
    expect(reservationsIn(await bytesOf(two, 'reservations-2026-06-01-2.csv'))).toContain('r-5')
    struck(two, false)
  },
}
