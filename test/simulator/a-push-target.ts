/** Somebody's SFTP server that files are pushed to: real SSH, a folder in memory, and trouble where a test wants it. */
import type { AddressInfo } from 'node:net'
import ssh2, { type ParsedKey } from 'ssh2'
import { onTestFinished } from 'vitest'
import type { PushTarget } from '../../simulator/wire/export-delivery/sftp-push.ts'
import { freshHostKey } from '../../simulator/wire/sftp/host-key.ts'

export type Trouble = 'none' | 'disk full' | 'hangs up' | 'silent'

const { STATUS_CODE: code } = ssh2.utils.sftp

export async function aPushTarget(
  over: { readonly key?: ParsedKey; readonly port?: number; readonly hostKey?: ReturnType<typeof freshHostKey> } = {},
) {
  const hostKey = over.hostKey ?? freshHostKey()
  const files = new Map<string, Buffer>()
  /** Every name that ever lay there, and each that was taken away, in order. */
  const seen: string[] = []
  const state: { trouble: Trouble; logins: number } = { trouble: 'none', logins: 0 }
  const server = new ssh2.Server({ hostKeys: [hostKey.text] }, client => {
    client.on('error', () => undefined)
    client.on('authentication', attempt => {
      const byPassword = attempt.method === 'password' && attempt.password === password
      const byKey = attempt.method === 'publickey' && over.key?.getPublicSSH().equals(attempt.key.data)
      const signed =
        attempt.method !== 'publickey' ||
        !attempt.signature ||
        over.key?.verify(attempt.blob ?? '', attempt.signature, attempt.hashAlgo)
      if (attempt.username === 'hotel' && (byPassword || (byKey && signed))) attempt.accept()
      else attempt.reject(['password', 'publickey'])
    })
    client.on('ready', () => {
      state.logins += 1
    })
    client.on('session', accept =>
      accept().on('sftp', enter => {
        const sftp = enter()
        const open = new Map<string, string>()
        sftp.on('error', () => undefined)
        sftp.on('OPEN', (id, path) => {
          if (!path.startsWith('/inbox/') && !path.startsWith('./inbox/'))
            return sftp.status(id, path.startsWith('/root') ? code.PERMISSION_DENIED : code.NO_SUCH_FILE)
          files.set(path, Buffer.alloc(0))
          seen.push(path)
          open.set(`${open.size}`, path)
          sftp.handle(id, Buffer.from(`${open.size - 1}`))
        })
        sftp.on('WRITE', (id, handle, at, data) => {
          if (state.trouble === 'silent') return
          if (state.trouble === 'hangs up') return void client.end()
          if (state.trouble === 'disk full') return sftp.status(id, code.FAILURE)
          const path = open.get(handle.toString()) ?? ''
          const before = files.get(path) ?? Buffer.alloc(0)
          const after = Buffer.alloc(Math.max(before.length, at + data.length))
          before.copy(after)
          data.copy(after, at)
          files.set(path, after)
          sftp.status(id, code.OK)
        })
        sftp.on('CLOSE', id => sftp.status(id, code.OK))
        sftp.on('REMOVE', (id, path) => {
          if (!files.delete(path)) return sftp.status(id, code.NO_SUCH_FILE)
          seen.push(`without ${path}`)
          sftp.status(id, code.OK)
        })
        sftp.on('RENAME', (id, from, to) => {
          const bytes = files.get(from)
          // As SFTP 3 has it: what is there is not overwritten.
          if (!bytes || files.has(to)) return sftp.status(id, code.FAILURE)
          files.delete(from)
          files.set(to, bytes)
          seen.push(to)
          sftp.status(id, code.OK)
        })
      }),
    )
  })
  await new Promise<void>(resolve => server.listen(over.port ?? 0, '127.0.0.1', resolve))
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  onTestFinished(() => void close())
  const { port } = server.address() as AddressInfo
  const target: PushTarget = {
    ...{ host: '127.0.0.1', port, user: 'hotel', folder: '/inbox', hostKey: hostKey.fingerprint, password },
  }
  return { target, files, seen, state, close, hostKey, port }
}

const password = 'the password of their server'
