/**
 * The SFTP server: real SSH on a port, one for all runs. A client sees the files of the run that it logs in to, and can only read. Sessions,
 * attempts to log in and idle time are bounded, and whatever a broken client sends ends its connection and nothing else.
 */
import { type AddressInfo, createServer, type Server as NetServer, type Socket } from 'node:net'
import ssh2, { type ServerConfig } from 'ssh2'
import { receive } from './connection.ts'
import type { HostKey } from './host-key.ts'
import { type SftpLimits, usualLimits } from './limits.ts'
import type { Doorkeeper } from './login.ts'

export type SftpOptions = Doorkeeper & {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly hostKey: HostKey
  readonly limits?: Partial<SftpLimits>
}

export type SftpServer = {
  readonly port: number
  /** Of its host key, `SHA256:…`. */
  readonly fingerprint: string
  close(): Promise<void>
}

/** Rejects with the system's own error where the port is taken or not allowed. */
export async function openSftp(options: SftpOptions): Promise<SftpServer> {
  const { host, port, hostKey } = options
  const limits = { ...usualLimits, ...options.limits }
  const sockets = new Map<string, Socket>()
  const ssh = new ssh2.Server({ hostKeys: [hostKey.text], ident: 'mockinn', algorithms: plain })
  ssh.on('connection', (client, from) => {
    const socket = sockets.get(`${from.ip} ${from.port}`)
    if (socket) receive(client, socket, options, limits)
  })
  const net = createServer({ noDelay: true }, socket => {
    const name = `${socket.remoteAddress} ${socket.remotePort}`
    sockets.set(name, socket)
    // Who says nothing, or never who it is, must not hold its place.
    const late = setTimeout(() => socket.destroy(), limits.loginMs)
    socket.once('logged in', () => clearTimeout(late))
    socket.once('close', () => {
      clearTimeout(late)
      sockets.delete(name)
    })
    ssh.injectSocket(socket)
  })
  net.maxConnections = limits.connections
  await listen(net, host, port)
  return {
    port: (net.address() as AddressInfo).port,
    fingerprint: hostKey.fingerprint,
    close: () => close(net, sockets),
  }
}

/** Compressed bytes could be bombs. */
const plain: ServerConfig['algorithms'] = { compress: ['none'] }

function listen(net: NetServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    net.once('error', reject)
    net.listen(port, host, () => {
      net.off('error', reject)
      // A client that could not be accepted is no reason to close.
      net.on('error', () => undefined)
      resolve()
    })
  })
}

async function close(net: NetServer, sockets: ReadonlyMap<string, Socket>): Promise<void> {
  const closed = new Promise<void>(resolve => net.close(() => resolve()))
  for (const socket of sockets.values()) socket.destroy()
  await closed
}
