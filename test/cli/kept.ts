/** What `--out` left in a folder, read back. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../contracts/verdict.ts'

export const readKept = (out: string, file: string): string => readFileSync(join(out, file), 'utf8')

export const reportIn = (out: string): Report => JSON.parse(readKept(out, 'report.json'))

export const linesIn = (out: string, file: string): string[] => readKept(out, file).trimEnd().split('\n')

export function filesIn(out: string): string[] {
  const names = readdirSync(out, { recursive: true }) as string[]
  return names.filter(name => statSync(join(out, name)).isFile()).sort()
}

/** Names of the files in which one of these secrets can be read, whole or without its prefix, plain or as an address writes it. */
export function leaksIn(out: string, secrets: readonly string[]): string[] {
  const bare = secrets.map(secret => secret.replace('whsec_', ''))
  const forms = [...bare, ...bare.map(encodeURIComponent)]
  return filesIn(out).filter(name => forms.some(form => readKept(out, name).includes(form)))
}
