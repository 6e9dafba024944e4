import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { modes } from '../../../contracts/verdict.ts'
import { inTurn, play, playOne } from './house.ts'

const timeout = 150_000

describe.concurrent('the journal of a play', () => {
  test('is the same twice, and in every mode', { timeout }, async () => {
    const outcome = await inTurn(() => play({ modes: [...modes, 'webhooks'] }))
    const hashes = outcome.played.map(({ run }) => run.journalHash)
    expect(hashes).toEqual(Array(4).fill(hashes[0]))
    expect(new Set(outcome.played.map(({ run }) => run.run)).size).toBe(4)
    const lines = outcome.played.map(({ hotel }) => hotel.journal.lines().join('\n'))
    expect(new Set(lines).size).toBe(1)
  })

  test('is another one with another seed, date or story', { timeout }, async () => {
    const hashes = await Promise.all(
      [{}, { seed: 8 }, { date: '2026-06-02' as never }, { stories: ['CRM-02'] }].map(
        async wanted => (await inTurn(() => playOne(wanted))).run.journalHash,
      ),
    )
    expect(new Set(hashes).size).toBe(4)
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test.for([
    ['CRM-01', { TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
    ['CRM-02', { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
  ] as const)('of %s is the same in a process of another zone and language', { timeout }, async ([story, place]) => {
    const [afar, here] = await Promise.all([
      inTurn(() => hashFromAfar(story, place)),
      inTurn(async () => (await playOne({ stories: [story] })).run.journalHash),
    ])
    expect(afar).toBe(here)
  })
})

async function hashFromAfar(story: string, place: Record<string, string>): Promise<string> {
  const script = join(import.meta.dirname, 'print-hash.ts')
  const env = { ...process.env, ...place }
  const { stdout } = await promisify(execFile)(process.execPath, [script, story], { env, timeout: 120_000 })
  return stdout.trim()
}
