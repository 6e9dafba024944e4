/** An HTTP server of the run on a port of its own, which takes whatever a connector sends it, within bounds. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { SetupTrouble } from './setup-trouble.ts'

export type Heard = {
  readonly method: string
  /** Decoded, without its query. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}
/** `body` is sent as JSON, unless it is text; undefined sends none. */
export type Reply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: unknown
}
export type HttpListener = { readonly port: number; close(): Promise<void> }

export type ListenerOptions = {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** What listens, such as "The sink", and where its port stands in the manifest, such as `sink.port`. */
  readonly what: string
  readonly portKey: string
  readonly bytesMax: number
  readonly answer: (heard: Heard) => Promise<Reply>
}

/** Rejects with SetupTrouble where the port cannot be had. */
export async function openListener(options: ListenerOptions): Promise<HttpListener> {
  const server = createServer((request, response) => {
    take(request, options).then(
      reply => send(response, reply),
      () => response.destroy(),
    )
  })
  server.maxConnections = 200
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  // Longer than clients keep a connection idle, so that none is closed just as it is used again.
  server.keepAliveTimeout = 75_000
  server.on('clientError', (_, socket) => socket.destroy())
  server.listen(options.port, options.host)
  await once(server, 'listening').catch(error => {
    throw notOpened(error, options)
  })
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) }
}

async function take(request: IncomingMessage, { bytesMax, answer }: ListenerOptions): Promise<Reply> {
  const body = await bodyOf(request, bytesMax)
  if (body === null) return problem(413, `A request here may hold ${bytesMax} bytes.`)
  const path = decoded((request.url ?? '/').replace(/[?#].*$/s, ''))
  if (path === null) return problem(400, 'The path of this request is not well encoded.')
  return answer({ method: request.method ?? 'GET', path, headers: request.headers, body })
}

/** A refusal with a whole sentence, for whoever reads the connector's log. */
export const problem = (status: number, detail: string): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { status, detail },
})

/** Null where it is too long; the rest of it is thrown away as it comes, and the connection ends with it. */
async function bodyOf(request: IncomingMessage, bytesMax: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length
    if (length > bytesMax) return null
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  if (request.headers['content-encoding'] !== 'gzip') return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: bytesMax })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : bytes
  }
}

function send(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type = body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' }
  const last = status === 413 ? { connection: 'close' } : {}
  response.writeHead(status, { ...type, ...headers, ...last }).end(text, () => {
    if (status === 413) setTimeout(() => response.destroy(), 100).unref()
  })
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function closed(server: Server): Promise<void> {
  const ended = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await ended
}

function notOpened(error: NodeJS.ErrnoException, { what, host, port, portKey }: ListenerOptions): SetupTrouble {
  const why = error.code === 'EADDRINUSE' ? 'because another program already does' : error.message
  return new SetupTrouble(
    `${what} cannot listen on ${host}:${port}, ${why}. Choose another \`${portKey}\` in the manifest; 0 takes a free one.`,
  )
}
