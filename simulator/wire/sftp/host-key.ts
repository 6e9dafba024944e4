/** The key by which clients know the SFTP server again: made once and kept where the hotel is kept, else fresh. */
import { randomUUID } from 'node:crypto'
import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { fingerprintOf } from './fingerprint.ts'
import { SftpTrouble } from './trouble.ts'

export type HostKey = {
  /** In the format of OpenSSH. */
  readonly text: string
  /** `SHA256:…` */
  readonly fingerprint: string
}

export function freshHostKey(): HostKey {
  for (;;) {
    const key = readHostKey(ssh2.utils.generateKeyPairSync('ed25519').private)
    // ssh2 1.17 cuts the leading zeros off a public key: one in 256 is no key at all.
    if (key) return key
  }
}

/** Throws `SftpTrouble` where the file is there and no key, or cannot be read or written. */
export function keptHostKey(folder: string): HostKey {
  const file = join(folder, 'sftp-host-key')
  try {
    const status = lstatSync(file, { throwIfNoEntry: false })
    if (status === undefined) return keep(file, freshHostKey())
    if (!status.isFile() || status.size > bytesMax) throw notAKey(file)
    if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) chmodSync(file, 0o600)
    const key = readHostKey(readFileSync(file, 'utf8'))
    if (!key) throw notAKey(file)
    return key
  } catch (error) {
    if (error instanceof SftpTrouble) throw error
    throw new SftpTrouble(
      `The host key ${file} cannot be used: ${(error as Error).message}. Let this user read and write it.`,
    )
  }
}

const bytesMax = 16 * 1024

function keep(file: string, key: HostKey): HostKey {
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, key.text, { mode: 0o600, flag: 'wx', flush: true })
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return key
}

function readHostKey(text: string): HostKey | undefined {
  const parsed = ssh2.utils.parseKey(text)
  if (parsed instanceof Error || !parsed.isPrivateKey()) return undefined
  return { text, fingerprint: fingerprintOf(parsed.getPublicSSH()) }
}

const notAKey = (file: string): SftpTrouble =>
  new SftpTrouble(
    `${file} is not a host key that Mockinn wrote. Mend it, or remove it: a new one is then made, and clients that know the old one must be told.`,
  )
