import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn } from './mockinn.ts'

const folder = folderForFile()
const kept = join(folder, 'kept')

beforeAll(async () => {
  const { status } = await mockinn(['run', 'CRM-01', '--connector', 'crm', '--mode', 'webhooks,export', '--out', kept])
  expect(status).toBe(0)
})

test('webhooks tell at once and the file at night; every fact is in the list, and a picture is drawn', async () => {
  const [svg, json] = [join(folder, 'new', 'staleness.svg'), join(folder, 'staleness.json')]
  const { status, stdout, stderr } = await mockinn(['staleness', kept, '--svg', svg, '--json', json])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('(CRM-01, persona all-windows, seed 7)')
  expect(stdout).toMatch(/webhooks +(\d+) +\1 +0 min +0 min +0 min +0\n/)
  expect(stdout).toMatch(/export +(\d+) +\1 +\d\d\.\d h/)
  expect(readFileSync(svg, 'utf8')).toMatch(/^<svg xmlns/)
  const { modes } = JSON.parse(readFileSync(json, 'utf8'))
  const cancelled = modes.map((each: { delays: { type: string }[] }) =>
    each.delays.find(({ type }) => type === 'reservation.cancelled'),
  )
  expect(cancelled[0].toldAt).toBe(cancelled[0].knownAt)
  expect(cancelled[1].toldAt > cancelled[1].knownAt).toBe(true)
  // In the run by webhook a file was written too, and the connector caught up by polling.
  const known = { webhooks: cancelled[0].knownAt, export: cancelled[1].toldAt }
  expect(cancelled[0].byWindow).toEqual({ polling: expect.any(String), ...known, screens: null })
})

test('two stories of one shared run are counted once: they lie in one log', async () => {
  const copy = join(folder, randomUUID())
  cpSync(kept, copy, { recursive: true })
  const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8'))
  writeFileSync(join(copy, 'report.json'), JSON.stringify({ ...report, runs: [...report.runs, ...report.runs] }))
  expect((await mockinn(['staleness', copy])).stdout).toBe((await mockinn(['staleness', kept])).stdout)
})

test('a log in which files went out by SFTP or mail is read like any other', async () => {
  const copy = join(folder, randomUUID())
  cpSync(kept, copy, { recursive: true })
  const kinds = ['file-fetched', 'logged-in', 'login-refused', 'file-route-added', 'file-delivery']
  for (const kind of kinds)
    appendFileSync(
      join(copy, 'crm-01-export/transcript.jsonl'),
      `${JSON.stringify({ n: 0, at: '2026-06-08T11:00:00.000Z', wire: 0, wireEnd: 0, kind })}\n`,
    )
  const { status, stdout } = await mockinn(['staleness', copy])
  expect([status, stdout]).toEqual([0, (await mockinn(['staleness', kept])).stdout])
})

describe.concurrent('is refused with a sentence', () => {
  const wrong = async (change: (copy: string) => void, ...flags: string[]) => {
    const copy = join(folder, randomUUID())
    cpSync(kept, copy, { recursive: true })
    change(copy)
    const { status, stdout, stderr } = await mockinn(['staleness', copy, ...flags])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    return stderr
  }
  const transcript = 'crm-01-export/transcript.jsonl'

  test.each([
    ['a cut line', '{"n":1,'],
    ['no object', '7'],
    ['a kind that nobody knows', '{"kind":"rumour","at":"2026-06-01T05:00:00.000Z"}'],
    ['a file without stays', '{"kind":"file-written","at":"2026-06-01T05:00:00.000Z","upTo":3}'],
    ['no time', '{"kind":"delivery","at":"yesterday","seq":1,"type":"guest.created"}'],
  ])('a transcript with %s', async (_, line) => {
    const said = await wrong(copy => appendFileSync(join(copy, transcript), `${line}\n`))
    expect(said).toMatch(/transcript\.jsonl, line \d+ is not an entry of a transcript: it was edited or cut off\.\n$/)
  })

  test('a run without its journal', async () => {
    const said = await wrong(copy => rmSync(join(copy, 'crm-01-export/journal.jsonl')))
    expect(said).toContain('journal.jsonl is missing. Name a folder that "mockinn run --out DIR" wrote.')
  })

  test('a folder that is no run', async () => {
    expect(await wrong(copy => rmSync(join(copy, 'report.json')))).toContain('report.json cannot be read')
  })

  test.each([folder, join(folder, 'kept', 'report.json', 'below.svg'), '/dev/full'])(
    'a picture that cannot be written: %s',
    async file => {
      const said = await wrong(() => undefined, '--svg', file)
      expect(said).toMatch(/^--svg .* cannot be written: .*\. Name a file in a folder that you may write to\.\n$/)
    },
  )

  test('a journal that is a folder, and one whose booking is nobody’s', async () => {
    const journal = 'crm-01-export/journal.jsonl'
    const noFile = await wrong(copy => {
      rmSync(join(copy, journal))
      mkdirSync(join(copy, journal))
    })
    expect(noFile).toMatch(/journal\.jsonl cannot be read: /)
    const event = '{"kind":"reservation-booked","reservation":"r1","booking":null}'
    const line = `{"seq":999,"at":"2026-06-01T05:00:00.000Z","events":[${event}]}`
    const edited = await wrong(copy => appendFileSync(join(copy, journal), `${line}\n`))
    expect(edited).toMatch(/journal\.jsonl, line \d+ is not a commit: it was edited or cut off\.\n$/)
  })

  test('a report that is wrong leaves no empty picture behind', async () => {
    const svg = join(folder, 'never.svg')
    await wrong(copy => rmSync(join(copy, 'report.json')), '--svg', svg)
    expect(existsSync(svg)).toBe(false)
  })
})
