/** `mockinn season`, as somebody at a terminal sees it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { headOf } from '../../simulator/journal/journal.ts'
import { twoNodes } from '../two-nodes.ts'
import { folderForFile } from './folder.ts'
import { linesIn } from './kept.ts'
import { mockinn, root, start } from './mockinn.ts'

const folder = folderForFile()
const days = ['--days', '12']
async function until(isSo: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 20_000 && !isSo(); waitedMs += 20) await wait(20)
}
const figures = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>

test('a season is printed beside what was published, and its figures are written for machines', async () => {
  const file = join(folder, 'deep', 'season.json')
  const { status, stdout, stderr } = await mockinn(['season', ...days, '--json', file])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^grand-hotel · seed 7 · 12 days from 2026-01-01\n/)
  expect(stdout).toContain('HOTREC, European Hotel Distribution Study 2024')
  expect(stdout).toMatch(/average daily rate, net of VAT +1\d\d\.\d\d EUR/)
  expect(stdout).toMatch(/occupancy by month: 01 \d\d %\n/)
  expect(stdout).toMatch(/open at the end: [\d.]+ EUR of guests in the house/)
  const written = figures(file)
  expect(Object.keys(written)).toEqual(
    expect.arrayContaining([
      'journalHash',
      'counts',
      'occupancy',
      'occupancyByMonth',
      'averageDailyRate',
      'averageDailyRateWithTax',
      'balances',
      'cancellationShare',
      'noShowShare',
      'channelMix',
    ]),
  )
  expect(stdout).toContain(`journal ${written.journalHash}`)
})

test('the same seed gives the same season in another zone and language, and another seed another', async () => {
  const hash = async (flags: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    /journal (\S+)/.exec((await mockinn(['season', ...days, ...flags], { env })).stdout)?.[1]
  const first = await hash([])
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(await hash([], { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(first)
  expect(await hash(['--seed', '8'])).not.toBe(first)
})

test('the same seed gives the same season on two major versions of Node', async ({ skip }) => {
  if (twoNodes === undefined) return skip('npm brings a second Node only to Linux x64')
  const seasons = twoNodes.map(node =>
    mockinn(['season', ...days], { program: [node, join(root, 'cli', 'mockinn.mjs')] }),
  )
  const [one, other] = (await Promise.all(seasons)).map(({ stdout }) => stdout)
  expect(one).toMatch(/journal [0-9a-f]{64}/)
  expect(other).toBe(one)
})

test('what is kept of a season is its journal, its figures, and the truth that no window shows', async () => {
  const out = join(folder, 'kept')
  await mockinn(['season', ...days, '--property', 'harbour-house', '--out', out])
  const { journalHash, counts, seed, date, property } = figures(join(out, 'season.json')) as {
    journalHash: string
    counts: { profiles: number }
    seed: number
    date: string
    property: string
  }
  const engine = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
  expect(headOf({ engine, seed, date, property }, linesIn(out, 'journal.jsonl'))).toBe(journalHash)
  expect((JSON.parse(readFileSync(join(out, 'truth.json'), 'utf8')) as number[]).length).toBe(counts.profiles)
})

test.each([
  [['--property', 'grand-hotle'], 'Did you mean "grand-hotel"?'],
  [['--days', '0'], '--days is "0"'],
  [['--days', 'many'], 'a whole number from 1 to 3660'],
  [['--seed', '-1'], '--seed is "-1"'],
  [['--json', '/dev/null/season.json'], '--json /dev/null/season.json cannot be written'],
])('%j is answered in a sentence, with status 2', async (flags, sentence) => {
  const { status, stderr } = await mockinn(['season', ...flags])
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
})

test('a season is called off at once, and a file that cannot be written is told before the year is lived', async () => {
  const running = start(['season', '--days', '3660', '--out', join(folder, 'called-off')])
  await until(() => existsSync(join(folder, 'called-off', 'season.json')))
  running.signal('SIGINT', 'it alone')
  const { status, stdout, ms } = await running.ended
  expect({ status, stdout }).toEqual({ status: 130, stdout: '' })
  expect(ms).toBeLessThan(20_000)
  const { status: wrong, stderr } = await mockinn(['season', ...days, '--out', '/proc/nothing/here'])
  expect([wrong, stderr]).toEqual([2, expect.stringMatching(/^--out \/proc.* cannot be written: .*\. Name a file/)])
  expect(stderr).not.toContain('ENOENT')
})
