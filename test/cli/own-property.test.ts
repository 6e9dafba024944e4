/** Stories in a hotel of one's own: played, kept with the evidence, and played again from there. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { london } from '../../fixtures/hotels/london.ts'
import { folderForFile } from './folder.ts'
import { mockinn } from './mockinn.ts'

const folder = folderForFile()
const run = (property: string, ...more: readonly string[]) =>
  mockinn(['run', 'CRM-03', '--connector', 'crm', '--mode', 'polling', '--property', property, ...more])

function houseFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a house of one’s own is kept, so that the run can be played again without its file', async () => {
  const file = houseFile('house.json', JSON.stringify({ ...london, id: 'my-house', name: 'My House' }))
  const out = join(folder, 'kept')
  const { status, stdout } = await run(file, '--out', out)
  expect([status, stdout]).toEqual([0, expect.stringContaining('passed')])
  writeFileSync(file, 'gone')
  expect((await mockinn(['replay', out])).stdout).toContain('the same, byte for byte')
  expect((await mockinn(['report', out])).status).toBe(0)
})

test('one that ships is kept by its name alone, which the line that plays it again says', async () => {
  const out = join(folder, 'shipped')
  // Left there by an earlier run.
  mkdirSync(out)
  writeFileSync(join(out, 'property.json'), JSON.stringify(london))
  const { stdout } = await run('new-york', '--out', out, '--env', 'MUTATION=shows-no-shows-as-expected')
  expect(existsSync(join(out, 'property.json'))).toBe(false)
  expect(stdout).toContain(' --property new-york ')
  expect((await mockinn(['replay', out])).status).toBe(0)
})

test('one without what the stories book is told so', async () => {
  const file = houseFile('small.json', JSON.stringify({ ...london, rooms: london.rooms.slice(0, 3) }))
  const { status, stderr } = await run(file)
  expect([status, stderr]).toEqual([2, expect.stringContaining('The stories book 12 rooms of a type `double` for two')])
  expect((await run('atlantis')).stderr).toContain('There is no property "atlantis".')
})
