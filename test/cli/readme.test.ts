/** The README shows real output: what it says a command prints is what the command prints. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mockinn } from './mockinn.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const shown = [...readme.matchAll(/^```\n\$ npx mockinn (run .*)\n([^`]*)^```$/gm)].map(([, command, output]) => ({
  command: command ?? '',
  lines: (output ?? '').split('\n').filter(line => line.trim() !== ''),
}))

test('the README shows two runs', () => expect(shown).toHaveLength(2))

test.each(shown)('the README shows what `mockinn $command` prints', async ({ command, lines }) => {
  const { stdout } = await mockinn(command.split(' '))
  const printed = stdout.split('\n')
  for (const line of lines) expect(printed).toContain(line)
})
