/** A file of several megabytes over real HTTP. */
import { createHash } from 'node:crypto'
import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { ExportPlan } from '../../../simulator/personas/export-plan.ts'
import { wholeOf } from '../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, moment, register, token } from '../a-hotel.ts'
import { aServer } from '../a-server.ts'
import { lastFile, withPlan } from '../windows/export/a-nasty-hotel.ts'

const columns = ['number', 'last_name', 'guest_notes'].map(field => ({ field, header: field }))

/** The same few kilobytes about two thousand stays; compressed they are fewer. */
async function aBusyHotel(plan: Partial<ExportPlan> = {}) {
  const property = { ...harbourHouse, overselling: { double: 10_000 } }
  const hotel = aHotel({ property, persona: withPlan({ columns, ...plan }) })
  ask(hotel, register('ada', { lastName: 'Łącka, "née" Żółć', notes: 'Ruhig, bitte! 🏨\n'.repeat(150) }))
  ask(hotel, ...Array.from({ length: 2000 }, (_, n) => book(`r${n}`)))
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const file = lastFile(hotel)
  const server = await aServer([hotel])
  return { ...server, file, address: `${server.url}/r/one/exports/${file.name}` }
}

const headers = { authorization: `Bearer ${token}` }

test('is byte for byte the file that was written, as long and with the hash that the listing says', async () => {
  const { file, address, ask: look } = await aBusyHotel()
  const answer = await fetch(address, { headers })
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(bytes.length).toBeGreaterThan(4_000_000)
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  expect(bytes.equals(wholeOf(file.content))).toBe(true)
  const { files } = (await look('/r/one/exports')).json as { files: { bytes: number; sha256: string; rows: number }[] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(files).toMatchObject([{ bytes: bytes.length, sha256, rows: 2000 }])
})

test('is packed as a whole where the plan says so, and unpacked it is the same', async () => {
  const { address } = await aBusyHotel({ compression: 'gzip' })
  const answer = await fetch(address, { headers })
  expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toEqual([
    'application/gzip',
    null,
  ])
  const { file } = await aBusyHotel()
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).equals(wholeOf(file.content))).toBe(true)
})

test('whoever only asks for its head is told how long it is, and sent nothing', async () => {
  const { address, file } = await aBusyHotel()
  const answer = await fetch(address, { method: 'HEAD', headers })
  expect([answer.headers.get('content-length'), await answer.text()]).toEqual([String(file.content.length), ''])
})

test('who goes away in the middle harms nobody: not the file, not who reads it at that moment, not the hotel', async () => {
  const { address, file, ask: look } = await aBusyHotel()
  const reading = fetch(address, { headers })
  await Promise.all(Array.from({ length: 20 }, () => leave(address)))
  const bytes = Buffer.from(await (await reading).arrayBuffer())
  expect(bytes.equals(wholeOf(file.content))).toBe(true)
  const again = Buffer.from(await (await fetch(address, { headers })).arrayBuffer())
  expect(again.equals(bytes)).toBe(true)
  expect((await look('/r/one/exports')).status).toBe(200)
})

/** Reads one piece, and hangs up. */
function leave(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers, agent: false }, answer => {
      answer.once('data', () => answer.destroy())
      answer.on('error', () => undefined)
      answer.once('close', resolve)
    })
    request.on('error', reject)
  })
}
