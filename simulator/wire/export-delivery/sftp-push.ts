/** A file is put on somebody's SFTP server: under a name that nobody looks for, and under its own when it is whole. */
import ssh2, { type SFTPWrapper } from 'ssh2'
import { type Deliverable, filesToDeliver } from '../../windows/export/files-to-deliver.ts'
import { fingerprintOf } from '../sftp/fingerprint.ts'
import type { SftpAddress } from './addresses.ts'
import type { Route } from './outbox.ts'
import { type Peer, reach, sayPeer, sayWhy } from './reach.ts'

export type PushTarget = SftpAddress & {
  /** The only key that its server may show: `SHA256:…`. */
  readonly hostKey: string
  readonly password?: string | undefined
  /** In a format of OpenSSH or PEM. */
  readonly privateKey?: string | undefined
}

export function pushRoute(target: PushTarget): Route {
  const { user, folder } = target
  return {
    by: 'sftp-push',
    place: `sftp://${user}@${sayPeer(target)}${folder.startsWith('/') ? folder : `/~${folder.slice(1)}`}`,
    deliver: async (file, signal) => {
      const { client, sftp } = await login(target, signal)
      // What is asked of a connection that is gone is never answered.
      const gone = new Promise<never>((_, reject) => {
        client.once('close', () => reject(new Error(`${sayPeer(target)} closed the connection.`)))
      })
      const uploadAll = async () => {
        const [first, ...beside] = filesToDeliver(file)
        // What lies there from an earlier file of that name would speak for this one before it is whole.
        for (const { name } of beside)
          await done(back => sftp.unlink(placeIn(target, name), back)).catch(() => undefined)
        for (const each of [first, ...beside]) await upload(sftp, target, each)
      }
      try {
        await Promise.race([uploadAll(), gone])
      } finally {
        client.end()
      }
    },
  }
}

/** The fingerprint that a server shows, without logging in. Throws a whole sentence where nobody answers. */
export async function seenHostKey(peer: Peer, signal: AbortSignal): Promise<string> {
  let seen: string | undefined
  const target = { ...peer, user: 'mockinn', folder: '/', hostKey: '' }
  await login(target, signal, key => {
    seen = key
  }).catch(error => {
    if (seen === undefined) throw error
  })
  return seen ?? ''
}

async function login(target: PushTarget, signal: AbortSignal, seen: (hostKey: string) => void = () => undefined) {
  const { user: username, hostKey, password, privateKey } = target
  const sock = await reach(target, signal)
  const client = new ssh2.Client()
  let shown = ''
  const hostVerifier = (key: Buffer): boolean => {
    shown = fingerprintOf(key)
    seen(shown)
    return shown === hostKey
  }
  const trouble = (error: Error & { level?: string }): string => {
    if (shown !== '' && shown !== hostKey)
      return `${sayPeer(target)} shows the host key ${shown}, and ${hostKey} is expected. Nothing was sent. Make sure who that is.`
    return error.level === 'client-authentication'
      ? `${sayPeer(target)} does not let "${username}" in. Check the user, and the password or the key.`
      : sayWhy(target, error)
  }
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) => {
    client.on('error', error => reject(new Error(trouble(error))))
    client.once('close', () => reject(new Error(`${sayPeer(target)} closed the connection.`)))
    client.once('ready', () =>
      client.sftp((error, opened) =>
        error ? reject(new Error(`${sayPeer(target)} has no SFTP: ${error.message}.`)) : resolve(opened),
      ),
    )
    client.on('keyboard-interactive', (_name, _text, _language, prompts, answer) =>
      answer(prompts.map(() => password ?? '')),
    )
    const tryKeyboard = password !== undefined
    client.connect({ sock, username, password, privateKey, hostVerifier, tryKeyboard, readyTimeout: 0 })
  }).catch(error => {
    sock.destroy()
    throw error
  })
  return { client, sftp }
}

async function upload(sftp: SFTPWrapper, target: PushTarget, { name, content }: Deliverable): Promise<void> {
  if (/[/\\\0]/.test(name)) throw new Error(`The file "${name}" is called as no file can be.`)
  const [draft, place] = [placeIn(target, `.${name}.part`), placeIn(target, name)]
  const inWords = (what: string) => (error: Error & { code?: number }) => {
    throw new Error(`${sayPeer(target)} ${what}: ${statuses[error.code ?? 0] ?? error.message}.`)
  }
  const handle = await done<Buffer>(back => sftp.open(draft, 'w', back)).catch(inWords(`opens no file ${draft}`))
  try {
    await writeAll(sftp, handle, content).catch(inWords(`does not take all of ${draft}`))
    await done(back => sftp.close(handle, back)).catch(inWords(`does not close ${draft}`))
    await putInPlace(sftp, draft, place).catch(inWords(`does not call ${draft} ${name}`))
  } catch (error) {
    // Half a file must not lie there; where the server is gone, it does.
    await done(back => sftp.unlink(draft, back)).catch(() => undefined)
    throw error
  }
}

const placeIn = ({ folder }: PushTarget, name: string): string => `${folder === '/' ? '' : folder}/${name}`

const chunkBytes = 30_000
const chunksAtOnce = 16

async function writeAll(sftp: SFTPWrapper, handle: Buffer, content: Deliverable['content']): Promise<void> {
  for (let from = 0; from < content.length; from += chunkBytes * chunksAtOnce) {
    const offsets = Array.from({ length: chunksAtOnce }, (_, n) => from + n * chunkBytes).filter(
      at => at < content.length,
    )
    const writing = offsets.map(at => {
      const chunk = content.read(at, at + chunkBytes)
      return done(back => sftp.write(handle, chunk, 0, chunk.length, at, back))
    })
    await Promise.all(writing)
  }
}

/** At once where the server can, else after what lay there before was taken away. */
async function putInPlace(sftp: SFTPWrapper, draft: string, place: string): Promise<void> {
  try {
    await done(back => sftp.ext_openssh_rename(draft, place, back))
  } catch {
    await done(back => sftp.rename(draft, place, back)).catch(async (error: Error & { code?: number }) => {
      if (error.code !== ssh2.utils.sftp.STATUS_CODE.FAILURE) throw error
      await done(back => sftp.unlink(place, back)).catch(() => undefined)
      await done(back => sftp.rename(draft, place, back))
    })
  }
}

const statuses: Readonly<Record<number, string>> = {
  2: 'there is no such folder',
  3: 'the user may not',
  4: 'it failed; the disk may be full',
}

const done = <Value = unknown>(ask: (back: (error?: Error | null, value?: Value) => void) => unknown): Promise<Value> =>
  new Promise((resolve, reject) => ask((error, value) => (error ? reject(error) : resolve(value as Value))))
