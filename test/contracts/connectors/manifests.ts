/** Manifests to test with, and a web server to point them at. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Manifest } from '../../../contracts/connectors/manifest.ts'
import { manifestSchema } from '../../../contracts/connectors/manifest-schema.ts'

/** A connector that is already running, with whatever parts the test is about. */
export function sharedManifest(parts: Record<string, unknown>): Manifest {
  return manifestSchema.parse({
    name: 'test-crm',
    version: '1.0',
    maintainer: 'A vendor',
    isolation: 'shared',
    modes: { webhooks: { url: 'http://127.0.0.1:1/hooks' } },
    ...parts,
  })
}

/** A connector that is started as a process; `program` is JavaScript. */
export function startedManifest(program: string, ready: { url: string; withinSeconds?: number }, start = {}): Manifest {
  return sharedManifest({
    isolation: 'process',
    start: { command: ['node', '-e', program.replaceAll('{', '{{')], ready, ...start },
  })
}

export type Heard = {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}
export type Site = { readonly url: string; readonly heard: Heard[]; close(): Promise<void> }

/** A real server on a free port that remembers what it was asked. */
export async function openSite(answer: (response: ServerResponse, heard: Heard) => void): Promise<Site> {
  const heard: Heard[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const said = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
    heard.push(said)
    answer(response, said)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The server answers JSON. */
export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
