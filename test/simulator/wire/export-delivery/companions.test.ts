/** What speaks for a file (a mark that it is whole, its sum) goes with it on every way, and never before it. */
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { contentOf } from '../../../../simulator/windows/export/content.ts'
import type { ExportFile } from '../../../../simulator/windows/export/file.ts'
import { filesToDeliver } from '../../../../simulator/windows/export/files-to-deliver.ts'
import { mailRoute } from '../../../../simulator/wire/export-delivery/mail.ts'
import { pushRoute } from '../../../../simulator/wire/export-delivery/sftp-push.ts'
import { aHotel, moment } from '../../a-hotel.ts'
import { aPushTarget } from '../../a-push-target.ts'
import { anSftp } from '../../an-sftp.ts'

const first = 'reservations-2026-06-01.csv'
const signal = AbortSignal.timeout(20_000)

async function aMarkedFile() {
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const beside = [{ name: `${first}.done`, content: contentOf(Buffer.alloc(0)) }]
  const file = { ...(hotel.files[0] as ExportFile), beside }
  return { hotel, file }
}

test('the mark of an earlier file is gone before the new file comes, and there again when it is whole', async () => {
  const { target, files, seen } = await aPushTarget()
  files.set(`/inbox/${first}.done`, Buffer.from('of last year'))
  const { file } = await aMarkedFile()
  await pushRoute(target).deliver(file, signal)
  expect([...files.keys()]).toEqual([`/inbox/${first}`, `/inbox/${first}.done`])
  expect(files.get(`/inbox/${first}.done`)?.length).toBe(0)
  expect(seen).toEqual([
    `without /inbox/${first}.done`,
    ...[`/inbox/.${first}.part`, `/inbox/${first}`, `/inbox/.${first}.done.part`, `/inbox/${first}.done`],
  ])
})

test('whoever fetches a mark by SFTP is told nothing of the guests by it', async () => {
  const { hotel, file } = await aMarkedFile()
  Object.defineProperty(hotel, 'files', {
    get: () => [{ ...file, beside: [{ name: `${first}.sha256`, content: contentOf(Buffer.from('sum')) }] }],
  })
  const guest = await (await anSftp([hotel])).login()
  expect(await guest.names()).toEqual([first, `${first}.sha256`])
  for (const name of [`${first}.sha256`, first]) await guest.read(name)
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')).toMatchObject([
    { name: `${first}.sha256`, whole: true, facts: null },
    { name: first, whole: true, facts: { from: 1 } },
  ])
})

test('a delta tells of what was changed after the file before', async () => {
  const { file } = await aMarkedFile()
  const [{ facts }] = filesToDeliver({ ...file, scope: { kind: 'delta', afterSeq: 12 }, upTo: 20 })
  expect(facts).toEqual({ from: 13, to: 20 })
})

test('a file that no mail server would take is not mailed, and said to be too long', async () => {
  const { hotel, file } = await aMarkedFile()
  const content = { length: 26_214_401, read: () => Buffer.alloc(0) }
  const { deliver } = mailRoute(hotel, { host: '127.0.0.1', port: 1 }, 'crm@example.com')
  await expect(deliver({ ...file, content }, signal)).rejects.toThrow(
    'The file has 26214401 bytes, and 26214400 are the most that are mailed. Fetch it, or have it uploaded.',
  )
})
