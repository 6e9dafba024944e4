/** The stories in which the line misbehaves: a faithful connector comes through each of them, and what was planned did happen. */
import { describe, expect, test } from 'vitest'
import type { Mode } from '../../../contracts/verdict.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { inTurn, playOne } from './house.ts'

const timeout = 150_000

const plays: readonly (readonly [story: string, ...modes: readonly Mode[]])[] = [
  ['CRM-26', 'webhooks', 'polling', 'export'],
  ['CRM-27', 'webhooks', 'polling', 'export'],
  ['CRM-28', 'polling'],
  ...['WH-DUPLICATES', 'WH-ORDER', 'WH-FORGERY', 'WH-WORDS'].map(story => [story, 'webhooks'] as const),
  ['PL-BUSY', 'polling'],
  ['EX-FILES', 'export'],
]

describe.concurrent('the faithful CRM', () => {
  const all = plays.flatMap(([story, ...modes]) => modes.map(mode => ({ story, mode })))
  test.for(all)('comes through $story by $mode', { timeout }, async ({ story, mode }) => {
    const played = await inTurn(() => playOne({ stories: [story], modes: [mode] }))
    const because = played.verdicts.map(({ verdict, check, because }) => `${verdict} ${check}: ${because}`).join('\n')
    expect(new Set(played.verdicts.map(({ verdict }) => verdict)), because).toEqual(new Set(['pass']))
    expect(played.faults.filter(({ fired, absorbed }) => fired === absorbed)).toEqual([])
    expectGoodWords(played)
    expectGoodEvidence(played)
  })
})
