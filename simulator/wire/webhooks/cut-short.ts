/** Attempts that come to nothing on the line itself: cut off behind the headers or within the body, or in the handshake of TLS, before anything is said. */
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { connect as connectTls, TLSSocket } from 'node:tls'
import type { Manner } from '../../windows/webhooks/sending.ts'
import { connectorFor } from './agents.ts'

type Short = Extract<Manner, { kind: 'cut' | 'no-tls' }>
type Way = { readonly timeoutMs: number; readonly reach: 'anywhere' | 'public' }

/** Resolves with why no answer came; rejects where there was nobody to connect to. */
export async function cutShort(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  manner: Short,
  { timeoutMs, reach }: Way,
): Promise<string> {
  const { hostname, host, pathname, search, protocol, port } = new URL(url)
  const isPlain = manner.kind === 'no-tls'
  const usualPort = protocol === 'https:' ? '443' : '80'
  const to = { hostname, host, protocol: isPlain ? 'http:' : protocol, port: port || usualPort }
  const socket = await connected(reach, url, to, timeoutMs)
  socket.on('error', () => undefined)
  try {
    if (manner.kind === 'no-tls') return await failedHandshake(socket, hostname, timeoutMs)
    const all = { host, ...headers, 'content-length': String(body.length) }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`POST ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`)
    socket.write(body.subarray(0, manner.afterBytes))
    await wait(cutPauseMs)
    return 'the connection was cut on the way'
  } finally {
    if (socket instanceof TLSSocket || socket.destroyed) socket.destroy()
    else socket.resetAndDestroy()
  }
}

/** So that what stands before the cut is on its way by then. */
const cutPauseMs = 20

type Place = { readonly hostname: string; readonly host: string; readonly protocol: string; readonly port: string }

function connected(reach: Way['reach'], url: string, to: Place, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs)
    connectorFor(reach, url)(to, (error, socket) => {
      clearTimeout(late)
      if (error) reject(error)
      else resolve(socket)
    })
  })
}

/** Offers a version of TLS that nobody takes any more; who takes it all the same is hung up on. */
async function failedHandshake(socket: Socket, hostname: string, timeoutMs: number): Promise<string> {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const
  const secure = connectTls({ socket, ...old, rejectUnauthorized: false, servername: isName(hostname) ? hostname : '' })
  await new Promise<void>(resolve => {
    const over = () => resolve()
    const late = setTimeout(over, timeoutMs)
    for (const event of ['secureConnect', 'error', 'close']) secure.once(event, over)
    secure.once('close', () => clearTimeout(late))
  })
  secure.destroy()
  return 'the TLS handshake failed'
}

const isName = (hostname: string): boolean => !/^[\d.]+$|^\[/.test(hostname)
