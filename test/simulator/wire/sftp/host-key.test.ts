/** The host key: the same one after a restart, readable by its owner alone, and never a broken one. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ssh2, { type ParsedKey } from 'ssh2'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprintOf, readFingerprint } from '../../../../simulator/wire/sftp/fingerprint.ts'
import { freshHostKey, keptHostKey } from '../../../../simulator/wire/sftp/host-key.ts'
import { aHotel } from '../../a-hotel.ts'
import { anSftp } from '../../an-sftp.ts'

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a hotel that comes back shows the key that it showed before, and nobody else can read it', () => {
  const folder = aFolder()
  const made = keptHostKey(folder)
  expect(keptHostKey(folder)).toEqual(made)
  expect(readdirSync(folder)).toEqual(['sftp-host-key'])
  const file = join(folder, 'sftp-host-key')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  chmodSync(file, 0o644)
  expect(keptHostKey(folder)).toEqual(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keptHostKey(aFolder()).fingerprint).not.toBe(made.fingerprint)
})

test('a file that is no key is left as it is, and said to be none', () => {
  const folder = aFolder()
  const file = join(folder, 'sftp-host-key')
  writeFileSync(file, 'of somebody’s own')
  expect(() => keptHostKey(folder)).toThrow(
    `${file} is not a host key that Mockinn wrote. Mend it, or remove it: a new one is then made, and clients that know the old one must be told.`,
  )
  expect(readFileSync(file, 'utf8')).toBe('of somebody’s own')
  expect(() => keptHostKey(join(folder, 'nowhere'))).toThrow(/^The host key .* cannot be used: ENOENT/)
})

test('every key that is made can be used, however it begins', () => {
  const said = Buffer.from('by the hotel')
  for (let n = 0; n < 1500; n += 1) {
    const key = ssh2.utils.parseKey(freshHostKey().text) as ParsedKey
    expect([key.getPublicSSH().length, key.verify(said, key.sign(said))]).toEqual([51, true])
  }
})

test('a client sees the key whose fingerprint the server says', async () => {
  const { login, fingerprint } = await anSftp([aHotel()])
  const seen: string[] = []
  await login({ hostVerifier: (key: Buffer) => seen.push(fingerprintOf(key)) > 0 })
  expect(seen).toEqual([fingerprint])
  expect(readFingerprint(`${fingerprint}=`)).toBe(fingerprint)
  for (const text of ['', 'SHA256:', 'MD5:aa:bb', fingerprint.slice(1), `${fingerprint}x`])
    expect(readFingerprint(text), text).toBeUndefined()
})
