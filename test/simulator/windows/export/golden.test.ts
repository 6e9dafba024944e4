/** The file of each preset, to the byte. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { goldenFiles, goldenFolder } from './golden-files.ts'

const files = await goldenFiles()

test('each preset has its files, and there are no others', () => {
  expect(readdirSync(goldenFolder).sort()).toEqual(files.map(([name]) => name).sort())
})

test.each(files)('%s is the file that it was', (name, bytes) => {
  const golden = readFileSync(new URL(name, goldenFolder))
  // Bytes say little to people: where they differ, the texts are shown first.
  const text = (all: Buffer) => (name.endsWith('.gz') ? gunzipSync(all) : all).toString('latin1')
  expect(text(bytes)).toBe(text(golden))
  expect(bytes.equals(golden)).toBe(true)
})
