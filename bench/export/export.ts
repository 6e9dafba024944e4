/** What a full file of a hundred thousand reservations takes in memory while it is written, and while somebody reads it over HTTP, beyond what the hotel holds. */
import { createHash } from 'node:crypto'
import { get } from 'node:http'
import type { ExportPlan } from '../../simulator/personas/export-plan.ts'
import { startChild } from '../children.ts'
import { figureOf, type Measured } from '../figures.ts'
import type { Held, Written } from './one-night.ts'

const reservations = 100_000
const rounds = 3
const token = 'bench-token'
const roomy = { readyMs: 900_000, heapMb: 8192 }
const [allowedMb, bytesAMb] = [100, 1_000_000]

const xml = { kind: 'xml', message: 'OTA_HotelResNotifRQ' } as const
const plans: readonly [what: string, plan: Partial<ExportPlan>][] = [
  ['CSV', {}],
  ['OTA_HotelResNotifRQ', { format: xml }],
  ['the same in Windows-1252 and gzip', { format: xml, encoding: 'windows-1252', compression: 'gzip' }],
]

type Night = { readonly written: Written; readonly held: Held; readonly seconds: number }

export async function measureExport(): Promise<Measured> {
  const measured: { readonly what: string; readonly nights: Night[] }[] = []
  for (const [what, plan] of plans) {
    const nights: Night[] = []
    for (let round = 0; round < rounds; round += 1) nights.push(await night(plan))
    measured.push({ what, nights })
  }
  const beyond = ({ idle, writing, reading }: Held) => (Math.max(writing, reading) - idle) / bytesAMb
  return {
    figures: measured.map(({ what, nights }) =>
      figureOf(
        { part: 'export', what: `${what}, beyond idle against ${allowedMb} MB`, unit: 'MB', target: { atMost: 1 } },
        nights.map(({ held }) => ({ ours: beyond(held), baseline: allowedMb })),
      ),
    ),
    notes: measured.flatMap(({ what, nights: [first] }) => (first ? [noteOf(what, first)] : [])),
  }
}

const noteOf = (what: string, { written, held, seconds }: Night): string =>
  `export: ${what}: ${written.rows} rows, ${mb(written.bytes)} MB, written within a night of ${seconds.toFixed(1)} s and read over HTTP. Resident: idle ${mb(held.idle)} MB, at most ${mb(held.writing)} MB while night audit ran and the file was written, ${mb(held.reading)} MB while it was read; the first of ${rounds} rounds, each in a process of its own.`

const mb = (bytes: number): string => (bytes / bytesAMb).toFixed(0)

async function night(plan: Partial<ExportPlan>): Promise<Night> {
  const hotel = await startChild('export/one-night.ts', [String(reservations), token, JSON.stringify(plan)], roomy)
  const began = performance.now()
  const written = (await hotel.ask('write', 600_000)) as Written
  const seconds = (performance.now() - began) / 1000
  const sha256 = await read(`http://127.0.0.1:${hotel.ready}/r/main/exports/${written.name}`)
  if (sha256 !== written.sha256) throw new Error('The file that was read is not the one that was written.')
  const held = (await hotel.ask('held')) as Held
  hotel.end()
  return { written, held, seconds }
}

/** What the bytes hash to, none of which is kept. */
function read(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { authorization: `Bearer ${token}` } }, answer => {
      const hash = createHash('sha256')
      answer.on('data', piece => hash.update(piece))
      answer.on('error', reject)
      answer.on('end', () => resolve(hash.digest('hex')))
    })
    request.on('error', reject)
  })
}
