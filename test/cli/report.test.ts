import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { filesIn, readKept, reportIn } from './kept.ts'
import { mockinn } from './mockinn.ts'

const folder = folderForFile()
const kept = join(folder, 'kept')
const step = join(folder, 'step.md')

beforeAll(async () => {
  writeFileSync(step, 'An earlier line of this step.\n')
  const run = ['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks,export', '--out', kept]
  const flags = ['--html', join(folder, 'elsewhere.html'), '--github-summary', join(folder, 'own.md')]
  const { status } = await mockinn([...run, ...flags, '--env', 'MUTATION=drops-the-fee'], {
    env: { GITHUB_STEP_SUMMARY: step },
  })
  expect(status).toBe(1)
})

const copied = () => {
  const copy = join(folder, randomUUID())
  cpSync(kept, copy, { recursive: true })
  return copy
}

describe('the reports of a kept run', () => {
  test('are made anew byte for byte, and the evidence stays as it was', async () => {
    const copy = copied()
    for (const name of ['report.html', 'junit.xml', 'ctrf.json']) rmSync(join(copy, name))
    const { status, stdout, stderr } = await mockinn(['report', copy])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Exit 1: The connector broke a promise,')
    expect(filesIn(copy)).toEqual(filesIn(kept))
    for (const name of filesIn(kept)) expect(readKept(copy, name) === readKept(kept, name), name).toBe(true)
  })

  test('are printed for a program without the people’s words', async () => {
    const { stdout } = await mockinn(['report', kept, '--reporter', 'ctrf'])
    expect(stdout).toBe(readKept(kept, 'ctrf.json'))
    expect((await mockinn(['report', kept, '--reporter', 'json'])).stdout).toBe(readKept(kept, 'report.json'))
  })

  test('go to a file alone where one is named, and lead only to what lies beside it', async () => {
    const copy = copied()
    rmSync(join(copy, 'report.html'))
    const [html, summary] = [join(folder, 'new', 'for-the-vendor.html'), join(folder, 'summary.md')]
    await mockinn(['report', copy, '--html', html, '--github-summary', summary])
    expect(filesIn(copy)).not.toContain('report.html')
    const page = readFileSync(html, 'utf8')
    expect(page).toBe(readFileSync(join(folder, 'elsewhere.html'), 'utf8'))
    expect(page).not.toContain('href="./')
    expect(readKept(kept, 'report.html')).toContain('href="./crm-01-webhooks/journal.jsonl"')
    expect(readFileSync(summary, 'utf8')).toBe(readFileSync(join(folder, 'own.md'), 'utf8'))
  })

  test('say of a fee that is missing what was expected and what was found', () => {
    const { verdicts } = reportIn(kept)
    const fee = verdicts.find(({ check, verdict }) => check === 'mirror/keeps-the-fee' && verdict === 'fail')
    expect(fee?.expected).toMatch(/: 129\.50 EUR as revenue$/)
    expect(fee?.found).toMatch(/: (no revenue|0\.00 EUR as revenue)$/)
  })
})

test('the summary of a GitHub step is added behind what the step has said', () => {
  const said = readFileSync(step, 'utf8')
  expect(said).toMatch(/^An earlier line of this step\.\n## ❌ reference-crm 0\.1\.0\n/)
  expect(said).toContain(readFileSync(join(folder, 'own.md'), 'utf8'))
})

test('a summary that the runner cannot take is complained of, and changes no verdict', async () => {
  const { status, stdout, stderr } = await mockinn(['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks'], {
    env: { GITHUB_STEP_SUMMARY: folder },
  })
  expect(status).toBe(0)
  expect(stdout).toContain('Exit 0:')
  expect(stderr).toContain(`The summary of this step could not be written to ${folder}: `)
})

test('a summary or a page that cannot be written where it was asked for is wrong usage, before anything is played', async () => {
  const run = ['run', 'CRM-01', '--connector', 'crm']
  for (const flag of ['--github-summary', '--html'] as const) {
    const { status, stdout, stderr } = await mockinn([...run, flag, folder])
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(`${flag} ${folder} cannot be written: `)])
  }
})

describe.concurrent('is refused with a sentence', () => {
  const wrong = async (change: (copy: string) => void) => {
    const copy = copied()
    change(copy)
    const { status, stdout, stderr } = await mockinn(['report', copy])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    return stderr
  }
  const edited = (copy: string, change: (report: Record<string, unknown>) => object) =>
    writeFileSync(join(copy, 'report.json'), JSON.stringify(change(JSON.parse(readKept(copy, 'report.json')))))

  test('a folder that is no run', async () => {
    expect(await wrong(copy => rmSync(join(copy, 'report.json')))).toContain('report.json cannot be read')
  })

  test.each([
    ['a verdict that nobody knows', { verdicts: [{ check: 'a/b', verdict: 'fine' }] }],
    ['a run whose name is a way out of the folder', { runs: [{ run: '../../etc', story: 'CRM-01', mode: 'export' }] }],
    ['an exit of 9', { exit: 9 }],
  ])('a report with %s', async (_, parts) => {
    const said = await wrong(copy => edited(copy, report => ({ ...report, ...parts })))
    expect(said).toMatch(/report\.json is not a report of Mockinn\. .*: found .*, expected /)
  })

  test('effects that are cut off, and a journal of things that were never booked', async () => {
    const cut = await wrong(copy => appendFileSync(join(copy, 'crm-01-export/effects.jsonl'), '{"kind":"mail"\n'))
    expect(cut).toMatch(/effects\.jsonl, line \d+ is not anything that was seen of the far side: /)
    const line = { seq: 999, at: '2026-06-08T11:00:00.000Z', by: 'story', command: { kind: 'dance' }, events: [] }
    const strange = await wrong(copy =>
      appendFileSync(join(copy, 'crm-01-export/journal.jsonl'), `${JSON.stringify(line)}\n`),
    )
    expect(strange).toMatch(
      /^The logs in .* are not those of a hotel of this version: they were edited or cut off\.\n$/,
    )
  })
})

test('a report of a later version, with more in it than this one knows, is read all the same', async () => {
  const copy = copied()
  const report = JSON.parse(readKept(copy, 'report.json'))
  const verdicts = report.verdicts.map((verdict: object) => ({ ...verdict, mood: 'good' }))
  writeFileSync(join(copy, 'report.json'), JSON.stringify({ ...report, verdicts, weather: 'fine' }))
  expect((await mockinn(['report', copy])).status).toBe(0)
})
