/** A connection to somebody else's server, which may be dead, silent or gone at any moment. */
import { connect, type Socket } from 'node:net'

export type Peer = { readonly host: string; readonly port: number }

/** Real milliseconds without a byte after which nobody is there. */
const silentMs = 10_000

export const sayPeer = ({ host, port }: Peer): string => `${host.includes(':') ? `[${host}]` : host}:${port}`

/** Throws a whole sentence where nobody answers. The socket is destroyed when the signal is aborted, or nothing is heard for long. */
export function reach(peer: Peer, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...peer, noDelay: true })
    const abort = () => socket.destroy()
    signal.addEventListener('abort', abort, { once: true })
    socket.setTimeout(silentMs, () =>
      socket.destroy(new Error(`${sayPeer(peer)} was silent for ${silentMs / 1000} s.`)),
    )
    socket.on('error', error => reject(new Error(sayWhy(peer, error))))
    socket.once('close', () => {
      signal.removeEventListener('abort', abort)
      reject(new Error(`${sayPeer(peer)} closed the connection.`))
    })
    socket.once('connect', () => resolve(socket))
    if (signal.aborted) abort()
  })
}

export function sayWhy(peer: Peer, error: NodeJS.ErrnoException): string {
  const said = reasons[error.code ?? ''] ?? error.message
  return said.endsWith('.') ? said : `${sayPeer(peer)} ${said}.`
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke off the connection',
  EPIPE: 'broke off the connection',
  ENOTFOUND: 'is not known by that name',
  EAI_AGAIN: 'is not known by that name',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ETIMEDOUT: 'does not answer',
}
