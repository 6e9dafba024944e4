/** Logs as files of lines: written whole, read back line by line. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes each log as `{name}.jsonl` into a folder, which is made where it is missing. */
export function writeLogs(folder: string, logs: Readonly<Record<string, readonly string[]>>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, lines] of Object.entries(logs))
    writeFileSync(join(folder, `${name}.jsonl`), lines.map(line => `${line}\n`).join(''))
}

/** The lines of a log; undefined where there is no such file. */
export function readLog(folder: string, name: string): string[] | undefined {
  try {
    return readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
