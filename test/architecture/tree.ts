/** Every code file of the checkout, as the rules want to read it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from './source.ts'

const root = join(import.meta.dirname, '../..')
/** What is installed, built or written by a run is not ours. */
const notOurs = new Set(['node_modules', 'dist', 'out', 'coverage'])

export async function sourceTree(folder = ''): Promise<SourceFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = entries
    .filter(({ name }) => !name.startsWith('.') && !notOurs.has(name))
    .map(async entry => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return sourceTree(path)
      return /\.[cm]?[jt]sx?$/.test(entry.name) ? [{ path, text: await readFile(join(root, path), 'utf8') }] : []
    })
  return (await Promise.all(found)).flat()
}
