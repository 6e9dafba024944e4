import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { linesIn, reportIn } from './kept.ts'
import { mockinn } from './mockinn.ts'
import { hinted, stranger } from './strangers.ts'

const folder = folderForFile()
let connector = ''
beforeAll(() => {
  connector = stranger(join(folder, 'blind'), '', hinted)
})

/** Journals that must or must not be equal, line by line and by their hash. */
async function journal(name: string, flags: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const out = join(folder, name)
  await mockinn(['run', 'CRM-01', '--connector', connector, '--out', out, ...flags], { env })
  const { journalHash, reproduce } = reportIn(out)
  return { journalHash, lines: linesIn(out, 'crm-01-webhooks/journal.jsonl'), reproduce }
}

const guests = (lines: readonly string[]) => [...new Set(lines.join('\n').match(/"lastName":"[^"]+"/g))]

describe('the journal of a story', () => {
  test('is the same in every time zone, in every language and at every pace, and another with another seed or day', async () => {
    const first = await journal('first')
    expect(first.journalHash).toMatch(/^[0-9a-f]{64}$/)
    const tokyo = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    expect((await journal('tokyo', [], tokyo)).lines).toEqual(first.lines)
    const scaled = await journal('scaled', ['--clock', 'scaled:500'])
    expect(scaled).toMatchObject({ journalHash: first.journalHash, lines: first.lines })
    expect(scaled.reproduce).toContain('--clock scaled:500')
    const other = await journal('seed', ['--seed', '8'])
    expect(other.journalHash).not.toBe(first.journalHash)
    expect(guests(other.lines)).not.toEqual(guests(first.lines))
    expect((await journal('day', ['--date', '2027-03-27'])).journalHash).not.toBe(first.journalHash)
  })
})

describe('a story on the real clock', () => {
  test('ends quickly, says nothing of mails that a later day would bring, and can be replayed', async () => {
    const out = join(folder, 'live')
    const flags = ['--mode', 'webhooks', '--clock', 'live', '--out', out]
    const { status, ms, left } = await mockinn(['run', 'CRM-01', '--connector', 'crm', ...flags])
    expect({ status, left }).toEqual({ status: 4, left: [] })
    expect(ms).toBeLessThan(20_000)
    const { verdicts, runs } = reportIn(out)
    const mails = verdicts.filter(({ check }) => check.startsWith('mail/'))
    expect(mails.map(({ verdict, because }) => ({ verdict, because }))).toEqual([
      { verdict: 'inconclusive', because: expect.stringContaining('on the real now') },
    ])
    expect(runs[0]?.clock).toBe('live')
    expect(linesIn(out, 'crm-01-webhooks/inputs.jsonl').length).toBeGreaterThan(5)
    expect(await mockinn(['replay', out])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('byte for byte'),
    })
  })
})
