/** Connectors of strangers: a few lines of a program with one manner each, and the manifest that declares it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `manner` is JavaScript that may replace `answer`, which is called for every request with its body. */
const program = (manner: string): string => `
  const { HOTEL_URL, HOTEL_TOKEN, WEBHOOK_SECRET, SMTP_HOST, SMTP_PORT } = process.env
  let answer = (request, response, body) => response.end('{}')
  ${manner}
  require('node:http').createServer((request, response) => {
    let body = ''
    request.on('data', part => { body += part })
    request.on('end', () => answer(request, response, body))
  }).listen(process.env.PORT, '127.0.0.1')
`

const at = (path: string): string => `http://127.0.0.1:{connector.port}${path}`

const env = {
  PORT: '{connector.port}',
  HOTEL_URL: '{hotel.url}',
  HOTEL_TOKEN: '{hotel.token}',
  WEBHOOK_SECRET: '{webhook.secret}',
  SMTP_HOST: '{mail.host}',
  SMTP_PORT: '{mail.port}',
}

/** Writes a connector that is started as a process and takes every delivery; returns its manifest's file. Without parts, it shows nothing. */
export function stranger(folder: string, manner = '', parts: Readonly<Record<string, unknown>> = {}): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'stranger.cjs'), program(manner))
  return writeManifest(folder, {
    isolation: 'process',
    start: { command: ['node', 'stranger.cjs'], env, ready: { url: at('/up'), withinSeconds: 20 } },
    modes: { webhooks: { url: at('/hook') } },
    ...parts,
  })
}

/** JSON is YAML. */
export function writeManifest(folder: string, parts: Readonly<Record<string, unknown>>): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'connector.yaml')
  const manifest = { name: 'stranger', version: '1.0', maintainer: 'A vendor', ...parts }
  writeFileSync(file, JSON.stringify(manifest, null, 2))
  return file
}

/** It can be told the time. */
export const hinted = { clockHint: { url: at('/clock'), everyMinutes: 60 } }

/** It can be asked what it believes. */
export const probed = {
  probe: {
    reservation: { url: at('/probe/{reservation.id}'), read: { status: 'status' }, statuses: { cancelled: ['gone'] } },
  },
}
