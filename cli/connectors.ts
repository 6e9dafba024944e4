/** The connector under test: a manifest's file, or the name of one that comes with Mockinn. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readManifest } from '../contracts/connectors/manifest.ts'
import type { Connector } from '../contracts/run/stage.ts'
import { UsageError } from './usage.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const bundled = [
  { name: 'crm', title: 'The reference CRM, fed by polling, webhooks or the nightly file' },
  { name: 'python', title: 'A mirror in plain Python, without a clock hint' },
] as const

const manifestOf = (name: string): string => join(root, 'fixtures', 'connectors', name, 'connector.yaml')

/** `named` is what the reproducing line says. Throws UsageError where there is none, or the manifest is wrong. */
export function findConnector(named: string | undefined): Connector {
  if (named === undefined)
    throw new UsageError(
      `No connector was named. Say which one with --connector FILE, your connector.yaml. ${bundledOnes()}`,
    )
  const file =
    bundled.some(({ name }) => name === named) && !existsSync(named) ? manifestOf(named) : withManifest(named)
  const read = readManifest(file)
  if (read.kind === 'wrong-manifest')
    throw new UsageError(existsSync(file) ? read.message : `${read.message}\n${bundledOnes()}`)
  return { manifest: read.manifest, dir: read.dir }
}

/** A folder stands for the connector.yaml in it. */
function withManifest(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'connector.yaml') : path
}

function bundledOnes(): string {
  const lines = bundled.map(
    ({ name, title }) => `  --connector ${name.padEnd(8)} ${title} (${relative(process.cwd(), manifestOf(name))})`,
  )
  return `These come with Mockinn:\n${lines.join('\n')}`
}
