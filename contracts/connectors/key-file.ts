/** The file `.mockinn/keys.json`: readable by its owner alone, replaced whole or not at all, never committed. */
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Keys } from './fresh-keys.ts'
import { SetupTrouble } from './setup-trouble.ts'

/** The keys of a connector, or undefined where it has none yet. Permissions that are too wide are tightened. */
export function keptKeys(folder: string, name: string): Keys | undefined {
  const kept = orTrouble(folder, () => read(folder))
  return Object.hasOwn(kept, name) ? kept[name] : undefined
}

/** Keeps them, and returns what is kept: another run may have been quicker. */
export function keepKeys(folder: string, name: string, keys: Keys): Keys {
  return orTrouble(folder, () => {
    const kept = read(folder)
    write(folder, { ...kept, ...(Object.hasOwn(kept, name) ? {} : { [name]: keys }) })
    return read(folder)[name] ?? keys
  })
}

const storeSchema = z.strictObject({
  connectors: z.record(
    z.string(),
    z.strictObject({ token: z.string().min(1), webhookSecret: z.string().startsWith('whsec_') }),
  ),
})

type Store = Readonly<Record<string, Keys>>

const folderOf = (folder: string) => join(folder, '.mockinn')
const fileOf = (folder: string) => join(folderOf(folder), 'keys.json')
const bytesMax = 1024 * 1024

function read(folder: string): Store {
  const file = fileOf(folder)
  const status = lstatSync(file, { throwIfNoEntry: false })
  if (status === undefined) return {}
  if (!status.isFile() || status.size > bytesMax) throw corrupt(file)
  tighten(folderOf(folder), 0o700)
  tighten(file, 0o600)
  const parsed = storeSchema.safeParse(parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw corrupt(file)
  return parsed.data.connectors
}

function write(folder: string, connectors: Store): void {
  mkdirSync(folderOf(folder), { recursive: true, mode: 0o700 })
  tighten(folderOf(folder), 0o700)
  const ignore = join(folderOf(folder), '.gitignore')
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n', { mode: 0o600 })
  const draft = `${fileOf(folder)}.${randomUUID()}`
  try {
    writeFileSync(draft, `${JSON.stringify({ connectors }, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
    renameSync(draft, fileOf(folder))
  } finally {
    rmSync(draft, { force: true })
  }
}

function tighten(path: string, mode: number): void {
  if (process.platform !== 'win32' && (lstatSync(path).mode & 0o777 & ~mode) !== 0) chmodSync(path, mode)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function corrupt(file: string): SetupTrouble {
  return new SetupTrouble(
    `${file} is not a key file that Mockinn wrote. Mend it, or remove it: new keys are then made, ` +
      'and connectors that run already must be configured with them.',
  )
}

function orTrouble<T>(folder: string, use: () => T): T {
  try {
    return use()
  } catch (error) {
    if (error instanceof SetupTrouble) throw error
    throw new SetupTrouble(
      `The keys in ${fileOf(folder)} cannot be used: ${(error as Error).message}. Let this user read and write that folder.`,
    )
  }
}
