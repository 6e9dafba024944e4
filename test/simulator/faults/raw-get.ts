/** Asks as plainly as it goes, and tells how the answer came: in which pieces, and whether it broke off. */
import { type IncomingHttpHeaders, request } from 'node:http'
import { token } from '../a-hotel.ts'

export type Got = {
  /** Null where no answer came. */
  readonly status: number | null
  readonly headers: IncomingHttpHeaders
  readonly pieces: readonly Buffer[]
  readonly text: string
  /** Of Node, such as ECONNRESET; null where the answer was whole. */
  readonly broken: string | null
}

export function rawGet(url: string, method = 'GET', body?: string): Promise<Got> {
  return new Promise(resolve => {
    const pieces: Buffer[] = []
    const got = (status: number | null, headers: IncomingHttpHeaders, broken: string | null) =>
      resolve({ status, headers, pieces, text: Buffer.concat(pieces).toString(), broken })
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) }
    const asked = request(url, { method, headers, agent: false }, answer => {
      const { statusCode = 0, headers } = answer
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => got(statusCode, headers, null))
      answer.on('error', (error: NodeJS.ErrnoException) => got(statusCode, headers, error.code ?? error.message))
    })
    asked.on('error', (error: NodeJS.ErrnoException) => got(null, {}, error.code ?? error.message))
    asked.end(body)
  })
}
