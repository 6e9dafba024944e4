/** How the files of an open hotel leave it beside HTTP, read from the flags and checked: by SFTP, to somebody's SFTP server, as mail. */
import { readFileSync } from 'node:fs'
import { SetupTrouble } from '../contracts/connectors/setup-trouble.ts'
import type { Hotel } from '../simulator/hotel.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import {
  type Read,
  readMailAddress,
  readMailServer,
  readSftpAddress,
} from '../simulator/wire/export-delivery/addresses.ts'
import type { Route } from '../simulator/wire/export-delivery/outbox.ts'
import type { PushTarget } from '../simulator/wire/export-delivery/sftp-push.ts'
import type { Server } from '../simulator/wire/server.ts'
import { SftpTrouble } from '../simulator/wire/sftp/trouble.ts'
import { fileTrouble } from './file-trouble.ts'
import type { FileWayFlags } from './file-way-flags.ts'
import { readPort } from './options.ts'
import { sayWhy } from './serve.ts'
import { UsageError } from './usage.ts'

type Flags = FileWayFlags & { readonly data?: string }

export type FileWays = {
  /** What must not be read in any log. */
  readonly secrets: readonly string[]
  readonly open: (server: Server, hotel: Hotel) => Promise<OpenWays>
}

export type OpenWays = {
  /** What the greeting says of them. */
  readonly lines: readonly string[]
  readonly close: () => Promise<void>
}

const noWays: OpenWays = { lines: [], close: async () => undefined }

/** Throws UsageError where a flag cannot be meant, or is given without the other that it needs. */
export async function readFileWays(flags: Flags, persona: Persona): Promise<FileWays> {
  requirePairs(flags)
  if (persona.windows.export === null)
    throw new UsageError(
      `${givenOf(flags)} is given, and a PMS like ${persona.name} writes no files. Choose another --persona, or leave it out.`,
    )
  const port = flags.sftp === undefined ? undefined : readPort(flags.sftp, '--sftp')
  const authorizedKeys = flags.sftpAuthorizedKey === undefined ? [] : await publicKeys(flags.sftpAuthorizedKey)
  const mail = flags.mailExport === undefined ? undefined : readMail(flags.mailExport, flags.smtp ?? '')
  const push = flags.sftpPush === undefined ? undefined : await readPush(flags.sftpPush, flags)
  return {
    secrets: push?.password === undefined ? [] : [push.password],
    open: async (server, hotel) => {
      const routes: Route[] = []
      if (push) routes.push((await import('../simulator/wire/export-delivery/sftp-push.ts')).pushRoute(push))
      if (mail)
        routes.push((await import('../simulator/wire/export-delivery/mail.ts')).mailRoute(hotel, mail, mail.address))
      for (const route of routes) (await import('../simulator/wire/export-delivery/outbox.ts')).sendFiles(hotel, route)
      const sent = routes.map(({ by, place }) => `  ${by === 'mail' ? 'Mailed to ' : 'Pushed to '} ${place}`)
      if (port === undefined) return { ...noWays, lines: sent }
      const sftp = await openSftp(server, port, authorizedKeys, flags.data)
      const { run, token } = hotel.options
      const host = server.reachedAs.includes(':') ? `[${server.reachedAs}]` : server.reachedAs
      const line = `  SFTP     sftp://${run}@${host}:${sftp.port}   password ${token}   host key ${sftp.fingerprint}`
      return { lines: [line, ...sent], close: sftp.close }
    },
  }
}

const givenOf = (flags: FileWayFlags): string =>
  flags.sftp !== undefined ? '--sftp' : flags.sftpPush !== undefined ? '--sftp-push' : '--mail-export'

function requirePairs(flags: FileWayFlags): void {
  const pairs = [
    ['--sftp-authorized-key', flags.sftpAuthorizedKey, '--sftp', flags.sftp],
    ['--sftp-push-key', flags.sftpPushKey, '--sftp-push', flags.sftpPush],
    ['--sftp-push-host-key', flags.sftpPushHostKey, '--sftp-push', flags.sftpPush],
    ['--mail-export', flags.mailExport, '--smtp', flags.smtp],
    ['--smtp', flags.smtp, '--mail-export', flags.mailExport],
  ] as const
  for (const [flag, given, other, needed] of pairs)
    if (given !== undefined && needed === undefined)
      throw new UsageError(`${flag} is given without ${other}. Give both, or leave it out.`)
}

function readOr<Value extends object>(flag: string, text: string, read: Read<Value>): Value {
  if (!('wrong' in read)) return read
  throw new UsageError(`${flag} is ${JSON.stringify(text.slice(0, 200))}, and ${read.wrong}`)
}

const readMail = (to: string, server: string) => ({
  ...readOr('--mail-export', to, readMailAddress(to)),
  ...readOr('--smtp', server, readMailServer(server)),
})

async function readPush(text: string, { sftpPushKey, sftpPushHostKey }: Flags): Promise<PushTarget> {
  const read = readSftpAddress(text)
  // What may hold a password is not said again.
  if ('wrong' in read) throw new UsageError(`--sftp-push cannot be used: ${read.wrong}`)
  const password = process.env.MOCKINN_SFTP_PUSH_PASSWORD || undefined
  const privateKey = sftpPushKey === undefined ? undefined : await privateKeyIn(sftpPushKey)
  if (password === undefined && privateKey === undefined)
    throw new UsageError(
      '--sftp-push needs a way to log in. Set MOCKINN_SFTP_PUSH_PASSWORD, or name a private key with --sftp-push-key FILE.',
    )
  const hostKey = await hostKeyOf(read, sftpPushHostKey)
  return { ...read, hostKey, password, privateKey }
}

/** Asks the server where nobody has said it: it is told, and never trusted unseen. */
async function hostKeyOf(
  peer: { readonly host: string; readonly port: number },
  said: string | undefined,
): Promise<string> {
  const { readFingerprint } = await import('../simulator/wire/sftp/fingerprint.ts')
  const fingerprint = readFingerprint(said ?? '')
  if (fingerprint !== undefined) return fingerprint
  if (said !== undefined)
    throw new UsageError(
      `--sftp-push-host-key is ${JSON.stringify(said.slice(0, 200))}, and SHA256: with 43 signs behind it is expected, as ssh-keygen -l prints it.`,
    )
  const { seenHostKey } = await import('../simulator/wire/export-delivery/sftp-push.ts')
  const seen = await seenHostKey(peer, AbortSignal.timeout(10_000)).then(
    key => `It shows the host key ${key}: if you know that to be its own, add --sftp-push-host-key ${key}`,
    error => `It could not be asked: ${error.message} Say which host key it shows with --sftp-push-host-key SHA256:…`,
  )
  throw new UsageError(`--sftp-push sends nothing to a server that anybody could play. ${seen}`)
}

const publicKeys = async (file: string) => {
  const { readAuthorizedKeys } = await import('../simulator/wire/sftp/authorized-keys.ts')
  return asUsage(() => readAuthorizedKeys(readKey('--sftp-authorized-key', file), `--sftp-authorized-key ${file}`))
}

async function privateKeyIn(file: string): Promise<string> {
  const { default: ssh2 } = await import('ssh2')
  const text = readKey('--sftp-push-key', file)
  const key = ssh2.utils.parseKey(text)
  if (!(key instanceof Error) && key.isPrivateKey()) return text
  throw new UsageError(
    `--sftp-push-key ${file} is no private key without a passphrase. Name one in the format of OpenSSH or PEM.`,
  )
}

const keyBytesMax = 64 * 1024

function readKey(flag: string, file: string): string {
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length <= keyBytesMax) return text
  } catch (error) {
    throw new UsageError(`${flag} ${file} cannot be read: ${fileTrouble(error)}. Name a key file.`)
  }
  throw new UsageError(`${flag} ${file} is too long to be a key file. Name another.`)
}

function asUsage<Value>(work: () => Value): Value {
  try {
    return work()
  } catch (error) {
    throw error instanceof SftpTrouble ? new UsageError(error.message) : error
  }
}

async function openSftp(
  { runs, listensOn: host }: Server,
  port: number,
  authorizedKeys: Awaited<ReturnType<typeof publicKeys>>,
  data: string | undefined,
) {
  const { freshHostKey, keptHostKey } = await import('../simulator/wire/sftp/host-key.ts')
  const { openSftp: open } = await import('../simulator/wire/sftp/server.ts')
  try {
    const hostKey = data === undefined ? freshHostKey() : keptHostKey(data)
    return await open({ host, port, runs, hostKey, authorizedKeys })
  } catch (error) {
    if (error instanceof SftpTrouble) throw new SetupTrouble(error.message)
    throw new SetupTrouble(sayWhy(error as NodeJS.ErrnoException, host, port, '--sftp'))
  }
}
