import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
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

  test('a picture that cannot be written, before anything is measured', async () => {
    const said = await wrong(() => undefined, '--svg', folder)
    expect(said).toContain(`--svg ${folder} cannot be written`)
    expect(existsSync(join(folder, 'staleness'))).toBe(false)
  })
})
