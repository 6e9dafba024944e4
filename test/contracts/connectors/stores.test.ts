/** A connector that keeps what it believes in a file or in SQLite is seen there, whatever it is doing with it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Lookout, openLookout } from '../../../contracts/connectors/lookout.ts'
import { hireRobot } from '../../../contracts/connectors/robot.ts'
import { sharedManifest } from './manifests.ts'

let dir: string
let lookout: Lookout | null
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stores-'))
})
afterEach(() => {
  lookout?.close?.()
  rmSync(dir, { recursive: true })
})

const look = (probe: Record<string, unknown>, id = 'ada') => {
  lookout?.close?.()
  lookout = openLookout(sharedManifest({ probe }), { dir, robot: hireRobot(undefined), sink: null })
  return lookout?.look({ 'reservation.id': id, 'connector.dir': dir })
}
const because = (sentence: string) => ({ kind: 'not-seen', because: expect.stringContaining(sentence) })
const seen = { kind: 'seen', status: 'confirmed', said: 'booked', arrival: '2026-06-07', revenueMinor: 25900 }
const common = {
  read: { status: 'state', arrival: 'from', revenueMinor: 'total' },
  statuses: { confirmed: ['booked'] },
}
const stays = [
  { ref: { pms: 'ada' }, state: 'booked', from: '2026-06-07', total: 25900 },
  { ref: { pms: 'grace' }, state: 'booked', from: '2026-06-08', total: 100 },
]

describe('a file', () => {
  const file = (changes = {}) => ({
    file: { path: '{connector.dir}/stays.json', where: { 'ref.pms': '{reservation.id}' }, ...common, ...changes },
  })
  const write = (text: string, name = 'stays.json') => writeFileSync(join(dir, name), text)

  test('of JSON is read, also where the list is further in', async () => {
    write(JSON.stringify(stays))
    expect(await look(file())).toMatchObject(seen)
    expect(await look(file(), 'nobody')).toEqual({ kind: 'unknown-reservation' })
    write(JSON.stringify({ book: { stays } }))
    expect(await look(file({ list: 'book.stays' }))).toMatchObject(seen)
  })

  test('of CSV is read, and its numbers are numbers', async () => {
    write('\ufeffpms;state;from;total\n"ada";booked;2026-06-07;25900\n', 'stays.csv')
    const csv = { path: 'stays.csv', separator: ';', where: { pms: '{reservation.id}' } }
    expect(await look(file(csv))).toMatchObject(seen)
  })

  test.each<[string, () => void, string]>([
    ['not there yet', () => {}, 'does not exist: the connector has not written it yet'],
    ['half written', () => write('[{"ref":'), 'is not JSON, or not all of it is written yet.'],
    ['a pipe', () => execFileSync('mkfifo', [join(dir, 'stays.json')]), 'is not a file.'],
    ['100 MB long', () => write(`"${'x'.repeat(100 * 1024 * 1024)}"`), 'is larger than 10 MB.'],
    [
      'in doubt about who it is',
      () => write(JSON.stringify([stays[0], stays[0]])),
      'holds 2 stays where `probe.file.where` should find one',
    ],
  ])('that is %s is not seen', async (_, prepare, sentence) => {
    prepare()
    expect(await look(file())).toEqual(because(sentence))
  })
})

describe('a database', () => {
  const sqlite = (select: string) => ({
    sqlite: { database: '{connector.dir}/crm.sqlite', select, values: ['{reservation.id}'], ...common },
  })
  const bySelect = sqlite('SELECT state, arrival AS "from", total FROM stays WHERE id = ?')
  const fillIn = () => {
    const db = new DatabaseSync(join(dir, 'crm.sqlite'))
    db.exec(
      "PRAGMA journal_mode = WAL; CREATE TABLE stays (id, state, arrival, total); INSERT INTO stays VALUES ('ada', 'booked', '2026-06-07', 25900)",
    )
    return db
  }

  test('is read while its owner writes to it', async () => {
    using db = fillIn()
    db.exec('BEGIN IMMEDIATE')
    expect(await look(bySelect)).toMatchObject(seen)
    expect(await look(bySelect, "x' OR 1 = 1 --")).toEqual({ kind: 'unknown-reservation' })
    db.exec('COMMIT')
  })

  test('is not changed', async () => {
    using db = fillIn()
    expect(await look(sqlite('WITH x AS (SELECT ?) DELETE FROM stays'))).toEqual(because('readonly database'))
    expect(await look(sqlite('SELECT ? AS state; DROP TABLE stays'))).toMatchObject({ kind: 'not-seen' })
    expect(db.prepare('SELECT count(*) AS n FROM stays').get()).toEqual({ n: 1 })
  })

  test('that answers without end is left after two seconds, and seen again', async () => {
    using _ = fillIn()
    const endless = sqlite('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i), ? FROM n')
    expect(await look(bySelect)).toMatchObject(seen)
    expect(await look(endless)).toEqual(because('It took longer than'))
    expect(await look(bySelect)).toMatchObject(seen)
  }, 60_000)

  test('that is not there, is none, or gives two rows is not seen', async () => {
    expect(await look(bySelect)).toEqual(because('does not exist: the connector has not made it yet'))
    writeFileSync(join(dir, 'crm.sqlite'), 'garbage'.repeat(1000))
    expect(await look(bySelect)).toEqual(because('file is not a database'))
    rmSync(join(dir, 'crm.sqlite'))
    using _ = fillIn()
    expect(await look(sqlite('SELECT ? AS state UNION SELECT 2'))).toEqual(because('gives more than one row'))
  })
})
