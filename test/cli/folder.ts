/** A folder for the files of a test, gone when the test is over. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** One for all tests of a file. */
export function folderForFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
