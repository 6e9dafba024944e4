/**
 * Every story of a quiet line in one mode each, against the faithful CRM: what is not passed is a limit, and where is known. All of them in all modes
 * with many seeds are played by `npm run soak:judge`; those in which the line misbehaves, and those about guests, have tests of their own.
 */
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../contracts/verdict.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { inTurn, playOne, python } from './house.ts'
import { verdictsOf } from './troubles.ts'

const timeout = 150_000
const bills = ['money/a-transfer-is-no-money', 'money/counts-spend-once', 'money/knows-who-pays']

/** What cannot be told there in time, or at all. */
const plays: readonly (readonly [story: string, mode: Mode, ...limits: readonly string[]])[] = [
  ['CRM-03', 'export', 'mirror/keeps-up'],
  ['CRM-04', 'webhooks', ...bills],
  ['CRM-05', 'polling'],
  ['CRM-05', 'export', ...bills],
  ['CRM-08', 'webhooks'],
  ['CRM-09', 'export'],
  ['CRM-10', 'polling'],
  ['CRM-11', 'webhooks'],
  ['CRM-12', 'export'],
  ['CRM-13', 'polling'],
  ['CRM-15', 'export', 'mail/fits-the-stay'],
  ['CRM-16', 'webhooks'],
  ['CRM-18', 'export', 'mail/fits-the-stay'],
  ['CRM-31', 'export', 'mail/no-cancellation-for-a-change'],
  ['CRM-32', 'webhooks'],
]

describe.concurrent('the faithful CRM', () => {
  test.for(plays)('keeps every promise of %s by %s', { timeout }, async ([story, mode, ...limits]) => {
    const played = await inTurn(() => playOne({ stories: [story], modes: [mode] }))
    const because = played.verdicts.map(({ verdict, check, because }) => `${verdict} ${check}: ${because}`).join('\n')
    const notKept = Object.entries(verdictsOf(played)).filter(([, verdict]) => verdict !== 'pass')
    expect(Object.fromEntries(notKept), because).toEqual(Object.fromEntries(limits.map(check => [check, 'limit'])))
    expectGoodWords(played)
    expectGoodEvidence(played)
  })
})

const hasPython = spawnSync('python3', ['--version']).status === 0

/** It writes no mails, and is asked for none. */
test.skipIf(!hasPython).each(['CRM-03', 'CRM-11'])(
  'the mirror in Python keeps every promise of %s that a mirror makes',
  { timeout },
  async story => {
    const all = verdictsOf(await inTurn(() => playOne({ stories: [story], connector: python })))
    const { 'connection/stays-up': up, 'mirror/keeps-up': keeps, 'mirror/converges': converges, ...mails } = all
    expect([up, keeps, converges]).toEqual(['pass', 'pass', 'pass'])
    expect(new Set(Object.values(mails))).toEqual(new Set(['not-applicable']))
  },
)
