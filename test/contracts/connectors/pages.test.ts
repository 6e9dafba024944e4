/** The pages on connectors name what there is: every part that can be read of a stay, every action, every file. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readParts } from '../../../contracts/connectors/read-forms.ts'
import { farSideActions } from '../../../contracts/effects.ts'

const folder = new URL('../../../contracts/connectors/', import.meta.url)
const farSide = readFileSync(new URL('far-side.md', folder), 'utf8')
const readme = readFileSync(new URL('README.md', folder), 'utf8')

test('far-side.md says what each part is that can be read of a stay', () => {
  const table = farSide.slice(farSide.indexOf('| read | what it is |')).split('\n\n')[0] ?? ''
  const told = [...table.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, row = '']) => row.match(/\w+/g) ?? [])
  expect(told.toSorted()).toEqual(readParts.toSorted())
})

test('far-side.md names every action that a story may let somebody do', () => {
  for (const action of farSideActions) expect(farSide).toContain(`\`${action}\``)
})

test('the README says of every file here what it is for', () => {
  const files = readdirSync(folder).filter(name => /\.m?ts$|\.mjs$/.test(name))
  expect(files.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})
