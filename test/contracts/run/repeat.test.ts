import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ofAll, playRepeatedly } from '../../../contracts/run/repeat.ts'
import type { Outcome, Verdict } from '../../../contracts/verdict.ts'
import { openServer } from '../../../simulator/wire/server.ts'
import { aVerdict } from '../report/a-report.ts'
import { story, usual } from './house.ts'
import { ownTemporaryFolder, watchForLeftovers } from './leftovers.ts'
import { odd } from './troubles.ts'

ownTemporaryFolder()

describe('of several plays of one story', () => {
  const play = (...said: Outcome[]) => ({ verdicts: said.map((each, at) => aVerdict(each, { check: `crm/${at}` })) })

  test('a verdict that is the same each time stays as it is', () => {
    const [broken, kept] = ofAll([play('fail', 'pass'), play('fail', 'pass')])
    expect(broken).toEqual(aVerdict('fail', { check: 'crm/0' }))
    expect(kept).toEqual(aVerdict('pass', { check: 'crm/1' }))
  })

  test('a verdict that differs is flaky, the gravest of all, and never a pass', () => {
    const [first, second] = ofAll([play('fail', 'pass'), play('pass', 'inconclusive'), play('fail', 'pass')]) as [
      Verdict,
      Verdict,
    ]
    expect(first).toMatchObject({ verdict: 'fail', flaky: ['fail', 'pass', 'fail'] })
    expect(first.because).toMatch(/It is flaky: the same story was played 3 times, and it failed in 2 of 3\.$/)
    expect(second).toMatchObject({ verdict: 'inconclusive', flaky: ['pass', 'inconclusive', 'pass'] })
  })
})

async function repeated(oddity: string, times: number, file: string) {
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: 'a token of this test' })
  const watch = watchForLeftovers()
  try {
    const env = { ODD: oddity, STARTS: join(tmpdir(), file) }
    const order = { ...usual, server, connector: odd, stories: [story('CRM-01')], env }
    return await playRepeatedly(order, times, watch.tell)
  } finally {
    await server.close()
    await watch.expectNothing()
  }
}

test('a connector that fails only sometimes is called flaky, and each play keeps its files', {
  timeout: 120_000,
}, async () => {
  const { played, setup } = await repeated('sometimes-deaf', 3, 'starts-of-the-flaky')
  expect(setup).toEqual([])
  expect(played.map(({ run }) => run.run)).toEqual([
    'crm-01-webhooks',
    'crm-01-webhooks-again-2',
    'crm-01-webhooks-again-3',
  ])
  expect(new Set(played.map(({ run }) => run.journalHash)).size).toBe(1)
  const [first, ...again] = played
  const shown = first?.verdicts.find(({ check }) => check === 'mirror/shows-the-cancellation')
  expect(shown).toMatchObject({ verdict: 'fail', run: 'crm-01-webhooks', flaky: ['fail', 'pass', 'fail'] })
  expect(again.flatMap(({ verdicts }) => verdicts)).toEqual([])
})

test('a connector that keeps every promise is played once', { timeout: 120_000 }, async () => {
  const { played } = await repeated('', 3, 'starts-of-the-faithful')
  expect(played).toHaveLength(1)
  expect(() => readFileSync(join(tmpdir(), 'starts-of-the-faithful'))).toThrow(/ENOENT/)
})
