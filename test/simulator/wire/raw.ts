/** A request exactly as it is written, byte for byte, which no HTTP client would send. */
import { connect } from 'node:net'

export type RawAnswer = { status: number; head: string; body: string }

/** Status 0 where the connection was closed without an answer. */
export function raw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')))
    socket.setTimeout(5000, () =>
      socket.destroy(new Error(`No answer within five seconds to ${JSON.stringify(bytes.slice(0, 200))}.`)),
    )
    socket.on('data', (part: Buffer) => parts.push(part))
    socket.on('error', error => ('code' in error && error.code === 'ECONNRESET' ? undefined : reject(error)))
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString()
      const [head = '', ...body] = text.split('\r\n\r\n')
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') })
    })
  })
}

export const get = (target: string, bearer: string): string =>
  `GET ${target} HTTP/1.1\r\nHost: hotel\r\nAuthorization: Bearer ${bearer}\r\nConnection: close\r\n\r\n`
