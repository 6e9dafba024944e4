/** Where the machine stands and what it speaks leaves no trace in the hotel. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { twoNodes } from '../../two-nodes.ts'
import { aFortnight } from './a-fortnight.ts'

const program = fileURLToPath(new URL('./a-fortnight.ts', import.meta.url))

async function fortnightIn(TZ: string, language: string, node = process.execPath) {
  const env = { TZ, LANG: `${language}.UTF-8`, LC_ALL: `${language}.UTF-8`, NODE_ENV: 'production' }
  const { stdout } = await promisify(execFile)(node, [program], {
    env,
    timeout: 30_000,
    maxBuffer: 1 << 24,
  })
  return JSON.parse(stdout) as Awaited<ReturnType<typeof aFortnight>> & {
    node: string
    timeZone: string
    locale: string
  }
}

test('two processes in other zones and languages write the same journal, feed and files, byte for byte', async () => {
  const [there, elsewhere, here] = await Promise.all([
    fortnightIn('America/St_Johns', 'tr_TR'),
    fortnightIn('Pacific/Kiritimati', 'ar_EG'),
    aFortnight(),
  ])
  expect([there.timeZone, there.locale]).toEqual(['America/St_Johns', 'tr-TR'])
  expect([elsewhere.timeZone, elsewhere.locale]).toEqual(['Pacific/Kiritimati', 'ar-EG'])
  expect(there.lines.length).toBeGreaterThan(200)
  expect(there.files).toHaveLength(13)
  for (const { lines, head, feed, files } of [there, elsewhere]) expect({ lines, head, feed, files }).toEqual(here)
})

test('two major versions of Node write the same journal, feed and files, byte for byte', async ({ skip }) => {
  if (twoNodes === undefined) return skip('npm brings a second Node only to Linux x64')
  const [one, other] = await Promise.all(twoNodes.map(node => fortnightIn('Europe/Lisbon', 'pt_PT', node)))
  expect(majorOf(one?.node)).not.toBe(majorOf(other?.node))
  expect(other).toEqual({ ...one, node: other?.node })
})

const majorOf = (version = ''): string | undefined => version.split('.')[0]
