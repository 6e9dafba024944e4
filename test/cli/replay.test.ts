import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { reportIn } from './kept.ts'
import { mockinn } from './mockinn.ts'
import { stranger, writeManifest } from './strangers.ts'

const folder = folderForFile()
const kept = join(folder, 'kept')
const journal = 'crm-01-webhooks/journal.jsonl'

beforeAll(async () => {
  const connector = stranger(join(folder, 'blind'))
  const { status } = await mockinn(['run', 'CRM-01', '--connector', connector, '--out', kept])
  expect(status).toBe(4)
})

/** Replays a copy of what was kept, after somebody laid hands on it. */
async function replayed(change: (copy: string) => void) {
  const copy = join(folder, randomUUID())
  cpSync(kept, copy, { recursive: true })
  change(copy)
  const { status, stdout, stderr } = await mockinn(['replay', copy])
  return { status, said: `${stdout}${stderr}` }
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** Changes the first run of report.json. */
const withRun = (parts: Record<string, unknown>) => (copy: string) =>
  rewrite(join(copy, 'report.json'), text => {
    const report = JSON.parse(text)
    return JSON.stringify({ ...report, runs: [{ ...report.runs[0], ...parts }] })
  })

describe.concurrent('a kept run', () => {
  test('comes out the same, byte for byte', async () => {
    const { status, said } = await replayed(() => undefined)
    expect(status).toBe(0)
    expect(said).toContain(`journal ${reportIn(kept).journalHash}: the same, byte for byte.`)
  })

  test.each<[string, (copy: string) => void, RegExp]>([
    [
      'one byte of the journal',
      copy =>
        rewrite(join(copy, journal), text => `${text.slice(0, 900)}${text[900] === '7' ? '8' : '7'}${text.slice(901)}`),
      /differs from the replay at line \d+/,
    ],
    ['a line at its end', copy => appendFileSync(join(copy, journal), '{}\n'), /differs from the replay at line \d+/],
    [
      'an empty line at its end',
      copy => appendFileSync(join(copy, journal), '\n'),
      /differs from the replay at line \d+/,
    ],
    [
      'its last line taken away',
      copy => rewrite(join(copy, journal), text => text.replace(/[^\n]*\n$/, '')),
      /differs from the replay/,
    ],
    ['the journal taken away', copy => rmSync(join(copy, journal)), /journal\.jsonl is missing/],
    ['the hash of the run', withRun({ journalHash: '0'.repeat(64) }), /report\.json says 0{64}, and the replay gives/],
    ['the number of commits', withRun({ commits: 3 }), /report\.json says 3 commits/],
    ['the seed', withRun({ seed: 8 }), /differs from the replay/],
    [
      'the hash of all',
      copy => rewrite(join(copy, 'report.json'), text => JSON.stringify({ ...JSON.parse(text), journalHash: '0' })),
      /the report was edited/,
    ],
  ])('in which somebody changed %s is noticed: 1', async (_, change, why) => {
    const { status, said } = await replayed(change)
    expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(why) })
  })

  test.each<[string, (copy: string) => void, RegExp]>([
    ['has no report', copy => rmSync(join(copy, 'report.json')), /report\.json cannot be read: .* Name a folder that/],
    [
      'has a report of garbage',
      copy => writeFileSync(join(copy, 'report.json'), 'garbage'),
      /report\.json cannot be read/,
    ],
    [
      'has another JSON for a report',
      copy => writeFileSync(join(copy, 'report.json'), '{"runs":7}'),
      /is not a report of Mockinn\. engine: found nothing, expected text\. Name a folder that/,
    ],
    [
      'has inputs of garbage',
      copy => writeFileSync(join(copy, 'crm-01-webhooks/inputs.jsonl'), '{"at":1}\n'),
      /inputs\.jsonl, line 1 is not an input of a run/,
    ],
    [
      'is of another version',
      copy => rewrite(join(copy, 'report.json'), text => text.replace(/"engine": ".*"/, '"engine": "99.0.0"')),
      /was played by Mockinn 99\.0\.0, and this is/,
    ],
    ['is of another hotel', withRun({ property: 'ritz' }), /in the property "ritz", which this version does not have/],
    [
      'leads out of the folder',
      withRun({ run: '../kept/crm-01-webhooks' }),
      /runs\.0\.run: found ".*", expected the name of a run/,
    ],
    ['leads to the folder above', withRun({ run: '..' }), /runs\.0\.run: found ".*", expected the name of a run/],
    [
      'is of an unknown story',
      withRun({ story: 'CRM-99' }),
      /runs\.0\.story: found ".*", expected a story of this version/,
    ],
    [
      'begins on no day',
      withRun({ date: '2026-02-30' }),
      /runs\.0\.date: found ".*", expected a day such as 2026-06-01/,
    ],
    ['begins with the calendar', withRun({ date: '0001-01-01' }), /runs\.0\.date: found ".*", expected a day such as/],
    [
      'ends with the calendar',
      withRun({ until: '9999-12-31T00:00:00.000Z' }),
      /runs\.0\.until: found ".*", expected an instant such as/,
    ],
  ])('that %s is wrong usage: 2', async (_, change, why) => {
    const { status, said } = await replayed(change)
    expect({ status, said }).toEqual({ status: 2, said: expect.stringMatching(why) })
  })

  test('whose journal is a folder is told so, without a stack trace', async () => {
    const { status, said } = await replayed(copy => {
      rmSync(join(copy, journal))
      mkdirSync(join(copy, journal))
    })
    expect(status).toBe(1)
    expect(said).toMatch(/journal\.jsonl cannot be read: it is a folder/)
    expect(said).not.toMatch(/^ +at /m)
  })
})

test('two stories in the one run of a shared connector come out the same, and neither journal may be touched', async () => {
  const site = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1')
  await once(site, 'listening')
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`
  const parts = { isolation: 'shared', running: { url }, modes: { webhooks: { url } } }
  const connector = writeManifest(join(folder, 'shared'), parts)
  const shared = join(folder, 'shared', 'kept')
  try {
    await mockinn(['run', 'CRM-01', 'CRM-02', '--connector', connector, '--out', shared], { cwd: folder })
  } finally {
    site.closeAllConnections()
    site.close()
  }
  const { runs } = reportIn(shared)
  expect(runs.map(({ run, story }) => `${run} ${story}`)).toEqual(['shared-webhooks CRM-01', 'shared-webhooks CRM-02'])
  expect(await mockinn(['replay', shared])).toMatchObject({ status: 0, stderr: '' })
  appendFileSync(join(shared, 'shared-webhooks/journal.jsonl'), '{}\n')
  const { status, stdout } = await mockinn(['replay', shared])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^✓ shared-webhooks CRM-01 .*\n✗ shared-webhooks CRM-02 {2}journal\.jsonl differs/)
})
