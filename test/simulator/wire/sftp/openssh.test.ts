/** What people have: the `sftp` of OpenSSH, where this machine has it. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import ssh2 from 'ssh2'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { readAuthorizedKeys } from '../../../../simulator/wire/sftp/authorized-keys.ts'
import { aHotel, moment } from '../../a-hotel.ts'
import { anSftp } from '../../an-sftp.ts'

const first = 'reservations-2026-06-01.csv'
const program = (process.env.PATH ?? '')
  .split(delimiter)
  .map(folder => join(folder, 'sftp'))
  .find(existsSync)

/** `commands` are what somebody types. */
async function typed(context: TestContext, commands: (folder: string) => readonly string[]) {
  if (program === undefined) return context.skip('This machine has no sftp command of OpenSSH.')
  const folder = mkdtempSync(join(tmpdir(), 'openssh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const key = ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 })
  writeFileSync(join(folder, 'key'), key.private, { mode: 0o600 })
  writeFileSync(join(folder, 'batch'), `${commands(folder).join('\n')}\n`)
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  const { port } = await anSftp([hotel], { authorizedKeys: readAuthorizedKeys(key.public, 'key.pub') })
  const settings = { IdentityFile: join(folder, 'key'), IdentitiesOnly: 'yes', StrictHostKeyChecking: 'accept-new' }
  const options = Object.entries({ ...settings, UserKnownHostsFile: join(folder, 'known'), BatchMode: 'yes' })
  const given = [
    '-F',
    '/dev/null',
    '-P',
    `${port}`,
    '-b',
    join(folder, 'batch'),
    ...options.flatMap(([name, value]) => ['-o', `${name}=${value}`]),
  ]
  const { status, said } = await new Promise<{ status: number; said: string }>(resolve =>
    execFile(program, [...given, 'one@127.0.0.1'], { timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, said: stdout + stderr }),
    ),
  )
  return { hotel, folder, status, said }
}

test('OpenSSH lists the folder, fetches a file with its time, and fetches it again', async context => {
  const seen = await typed(context, folder => [
    'pwd',
    'ls -la',
    `get -p ${first} ${folder}/one.csv`,
    `get ${first} ${folder}/two.csv`,
  ])
  const { hotel, folder, status, said } = seen
  expect({ status, said }).toMatchObject({ status: 0 })
  expect(said).toContain('Remote working directory: /')
  expect(said).toContain(first)
  const bytes = wholeOf(hotel.files[0]?.content ?? { length: 0, read: () => Buffer.alloc(0) })
  for (const copy of ['one.csv', 'two.csv']) expect(readFileSync(join(folder, copy)).equals(bytes)).toBe(true)
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')).toMatchObject([
    { whole: true },
    { whole: true },
  ])
})

test('OpenSSH is told that it may not write, and goes home with its status', async context => {
  const { status, said } = await typed(context, folder => [`put ${folder}/batch x.csv`])
  expect(status).not.toBe(0)
  expect(said).toMatch(/Permission denied/)
})

test('OpenSSH is told that a file is not there', async context => {
  const { status, said } = await typed(context, folder => [`get ../../etc/passwd ${folder}/stolen`])
  expect(status).not.toBe(0)
  expect(said).toMatch(/not found|No such file/)
})
