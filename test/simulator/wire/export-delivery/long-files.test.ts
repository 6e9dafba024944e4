/** A file of many stretches arrives as it is, however it travels, and is never held twice. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { contentOf } from '../../../../simulator/windows/export/content.ts'
import type { ExportFile } from '../../../../simulator/windows/export/file.ts'
import { pushRoute } from '../../../../simulator/wire/export-delivery/sftp-push.ts'
import { aHotel, moment } from '../../a-hotel.ts'
import { aPushTarget } from '../../a-push-target.ts'
import { anSftp, done } from '../../an-sftp.ts'

const first = 'reservations-2026-06-01.csv'
/** No multiple of any stretch. */
const long = Buffer.concat(Array.from({ length: 200_001 }, (_, n) => createHash('sha256').update(`${n}`).digest()))

async function aLongFile() {
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const asked: number[] = []
  const content = {
    ...contentOf(long),
    read: (from: number, to: number) => {
      asked.push(to - from)
      return long.subarray(from, to)
    },
  }
  const file: ExportFile = { ...(hotel.files[0] as ExportFile), content }
  Object.defineProperty(hotel, 'files', { get: () => [file] })
  return { hotel, file, longest: () => Math.max(...asked) }
}

test('fetched by SFTP', async () => {
  const { hotel, longest } = await aLongFile()
  const folder = mkdtempSync(join(tmpdir(), 'long-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const { sftp } = await (await anSftp([hotel])).login()
  await done(back => sftp.fastGet(first, join(folder, 'fetched'), back))
  expect(readFileSync(join(folder, 'fetched')).equals(long)).toBe(true)
  expect(longest()).toBeLessThanOrEqual(32 * 1024)
  const fetched = hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')
  expect(fetched).toMatchObject([{ bytes: long.length, whole: true }])
})

test('uploaded', async () => {
  const { file, longest } = await aLongFile()
  const { target, files } = await aPushTarget()
  await pushRoute(target).deliver(file, AbortSignal.timeout(60_000))
  expect(files.get(`/inbox/${first}`)?.equals(long)).toBe(true)
  expect(longest()).toBeLessThanOrEqual(32 * 1024)
})
