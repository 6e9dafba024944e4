/** Stories played side by side, and a run split over machines, are the same run; and nothing of it is left when it is called off. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../contracts/verdict.ts'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'
import { probed, stranger } from './strangers.ts'

const folder = folderForFile()

async function reported(...args: string[]): Promise<Report> {
  const { stdout, left } = await mockinn(['run', '--connector', 'crm', '--reporter', 'json', ...args])
  expect(left).toEqual([])
  return JSON.parse(stdout)
}

const two = ['CRM-01', '--mode', 'polling,webhooks']

describe('run', { timeout: 120_000 }, () => {
  test('gives the same report, in the same order, however many are played at the same time', async () => {
    const one = await reported(...two, '--jobs', '1')
    const both = await reported(...two, '--jobs', '2')
    expect(both.runs).toEqual(one.runs)
    expect(both.runs.map(({ mode }) => mode)).toEqual(['polling', 'webhooks'])
    const judged = ({ verdicts }: Report) => verdicts.map(({ check, mode, verdict }) => [mode, check, verdict])
    expect(judged(both)).toEqual(judged(one))
  })

  test('plays each story of each mode in exactly one shard', async () => {
    const shards = [await reported(...two, '--shard', '1/2'), await reported(...two, '--shard', '2/2')]
    expect(shards.map(({ shard }) => shard)).toEqual(['1/2', '2/2'])
    expect(shards.map(({ runs }) => runs.map(({ mode }) => mode))).toEqual([['polling'], ['webhooks']])
  })

  test('that is called off while several are played leaves none of them behind', async () => {
    await using running = start(['run', 'CRM-02', '--connector', 'crm', '--jobs', '3'])
    const connectors = () => running.kin().filter(({ command }) => command.includes('main.ts'))
    while (connectors().length < 2) await new Promise(resolve => setTimeout(resolve, 50))
    running.signal('SIGINT', 'it alone')
    const { status, left, stderr } = await running.ended
    expect({ status, left }).toEqual({ status: 130, left: [] })
    expect(stderr).toMatch(/Called off\. Nothing was judged\.\n$/)
  })

  test('by the level smoke plays one story of the suites that fit', async () => {
    const { level, suite, runs } = await reported('--level', 'smoke', '--mode', 'webhooks')
    expect({ level, suite }).toEqual({ level: 'smoke', suite: expect.stringMatching(/^crm-mirror/) })
    expect(runs.map(({ story, mode }) => [story, mode])).toEqual([['CRM-01', 'webhooks']])
  })
})

describe('a manifest that claims a suite', () => {
  test('which it does not declare enough for fails, although nothing else is wrong', async () => {
    const file = stranger(join(folder, 'claims'), '', { claims: ['crm-mirror'] })
    const { status, stdout } = await mockinn(['run', 'CRM-01', '--connector', file])
    expect(status).toBe(1)
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '✗ crm-mirror: The manifest claims crm-mirror and declares no `probe` and no `messages`, which that suite needs.',
    )
  })

  test('that there is not is a wrong manifest', async () => {
    const file = stranger(join(folder, 'unknown'), '', { ...probed, claims: ['crm-miror'] })
    const { status, stderr } = await mockinn(['run', '--connector', file])
    expect(status).toBe(2)
    expect(stderr).toMatch(/`claims\.0` is "crm-miror", but one of .* is expected here\. Did you mean `crm-mirror`\?/)
  })

  test('or nothing by which any suite could judge it is told what each suite needs', async () => {
    const { status, stderr } = await mockinn(['run', '--connector', stranger(join(folder, 'blind'))])
    expect(status).toBe(2)
    expect(stderr).toContain('No suite fits what the manifest of stranger declares:\n  crm-mirror: it declares no')
  })
})
