/** The SFTP server on a free port with hotels in it, and a real client that logs in to one of them. */
import ssh2, { type ClientErrorExtensions, type ConnectConfig, type FileEntryWithStats, type SFTPWrapper } from 'ssh2'
import { onTestFinished } from 'vitest'
import type { Hotel } from '../../simulator/hotel.ts'
import { HostedRuns } from '../../simulator/wire/hosted-runs.ts'
import { freshHostKey } from '../../simulator/wire/sftp/host-key.ts'
import { openSftp, type SftpOptions } from '../../simulator/wire/sftp/server.ts'
import { token } from './a-hotel.ts'

const hostKey = freshHostKey()

export async function anSftp(hotels: readonly Hotel[], over: Partial<SftpOptions> = {}) {
  const runs = new HostedRuns()
  for (const hotel of hotels) runs.host(hotel)
  const server = await openSftp({ host: '127.0.0.1', port: 0, runs, hostKey, authorizedKeys: [], ...over })
  onTestFinished(() => server.close())
  const login = (as: ConnectConfig = {}) => aClient(server.port, as)
  return { ...server, runs, login }
}

/** Rejects with what the client says of its login. */
export async function aClient(port: number, as: ConnectConfig = {}): Promise<Guest> {
  // Whatever goes wrong after the login is seen by what is asked of it.
  const client = new ssh2.Client().on('error', () => undefined)
  onTestFinished(() => void client.destroy())
  await new Promise<void>((resolve, reject) => {
    client.once('ready', resolve)
    client.once('error', reject)
    client.once('close', () => reject(new Error('closed')))
    client.connect({ host: '127.0.0.1', port, username: 'one', password: token, ...as })
  })
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) =>
    client.sftp((error, wrapper) => (error ? reject(error) : resolve(wrapper))),
  )
  return {
    ...{ client, sftp },
    list: () => done(back => sftp.readdir('/', back)),
    names: async () => (await done<FileEntryWithStats[]>(back => sftp.readdir('.', back))).map(each => each.filename),
    read: path => done(back => sftp.readFile(path, back)),
    gone: new Promise<void>(resolve => client.once('close', () => resolve())),
  }
}

export type Guest = {
  readonly client: ssh2.Client
  readonly sftp: SFTPWrapper
  readonly list: () => Promise<FileEntryWithStats[]>
  readonly names: () => Promise<string[]>
  readonly read: (path: string) => Promise<Buffer>
  readonly gone: Promise<void>
}

type Back<Value> = (error?: Error | null, value?: Value) => void

export const done = <Value = unknown>(ask: (back: Back<Value>) => unknown): Promise<Value> =>
  new Promise((resolve, reject) => ask((error, value) => (error ? reject(error) : resolve(value as Value))))

/** The number with which the server refuses (draft-ietf-secsh-filexfer-02). */
export async function statusOf(asked: Promise<unknown>): Promise<number | string | undefined> {
  return asked.then(
    () => 'allowed',
    (error: Error & ClientErrorExtensions & { code?: number }) => error.code ?? error.message,
  )
}

export const [noSuchFile, denied, failure] = [2, 3, 4]
