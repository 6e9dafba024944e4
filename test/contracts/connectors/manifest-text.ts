/** A manifest as a vendor writes it, and what is said of it when something in it is changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type ReadManifest, readManifest } from '../../../contracts/connectors/manifest.ts'

export const typical = `name: harbour-crm
version: 0.1.0
maintainer: Harbour Software
isolation: process
start:
  command: [node, main.ts]
  env: { HOTEL_URL: "{hotel.url}", PORT: "{connector.port}" }
  ready: { url: "http://127.0.0.1:{connector.port}/healthz" }
modes:
  polling: { everyMinutes: 30 }
clockHint: { url: "http://127.0.0.1:{connector.port}/clock", everyMinutes: 30 }
messages:
  welcome: { header: x-journey, equals: welcome }
probe:
  reservation:
    url: "http://127.0.0.1:{connector.port}/stays/{reservation.id}"
    read: { status: stay.state }
    statuses: { confirmed: [expected], no-show: [did-not-come] }
`

/** Reads it from a real file called connector.yaml. */
export function read(text: string | Uint8Array): ReadManifest {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  try {
    const file = join(folder, 'connector.yaml')
    writeFileSync(file, text)
    return readManifest(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The complaints about a manifest, one for each line, without the folder of the file. */
export function complaints(text: string | Uint8Array): string[] {
  const answer = read(text)
  return answer.kind === 'manifest' ? [] : answer.message.split('\n').map(line => line.replace(/^\S*[/\\]/, ''))
}

/** The complaints about the typical manifest once this is changed in it. */
export function changed(from: string, to: string): string[] {
  expect(typical).toContain(from)
  return complaints(typical.replace(from, to))
}
