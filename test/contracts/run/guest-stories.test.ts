/** The stories about who the guest is and what may be written, against the faithful CRM in every mode, and against the mirror in Python in one. */
import { describe, expect, test } from 'vitest'
import { declaredModes } from '../../../contracts/run/declared.ts'
import type { Mode } from '../../../contracts/verdict.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { crm, inTurn, playOne, python } from './house.ts'

const timeout = 150_000

/** What the file of the night cannot tell, or tells too late; everything else is kept. */
const untoldByFile: Readonly<Record<string, readonly string[]>> = {
  'CRM-06': ['mail/to-the-personal-address', 'mail/no-news-to-a-relay'],
  'CRM-07': ['mail/no-news-to-no-customers'],
  'CRM-14': ['mirror/shows-who-comes'],
  'CRM-17': [],
  'CRM-20': [],
  'CRM-21': [],
  'CRM-25': [],
  'CRM-29': [],
  'CRM-30': ['mail/nothing-to-who-only-booked'],
}
const mirroredBy: Readonly<Record<string, Mode>> = { 'CRM-06': 'polling', 'CRM-20': 'webhooks', 'CRM-29': 'export' }
const stories = Object.keys(untoldByFile)
/** One mode each, in turn: all of them in all modes are played by `npm run soak:judge`. */
const modes = declaredModes(crm.manifest)
const plays = stories.map((story, place) => ({ story, mode: modes[place % modes.length] as Mode }))

describe.concurrent('the faithful CRM', () => {
  test.for(plays)('keeps every promise of $story by $mode', { timeout }, async ({ story, mode }) => {
    const played = await inTurn(() => playOne({ stories: [story], modes: [mode] }))
    const because = played.verdicts.map(({ verdict, check, because }) => `${verdict} ${check}: ${because}`).join('\n')
    const notKept = played.verdicts.filter(({ verdict }) => verdict !== 'pass')
    expect(
      notKept.every(({ verdict }) => verdict === 'limit'),
      because,
    ).toBe(true)
    const limits = notKept.map(({ check }) => check).toSorted()
    expect(limits, because).toEqual(mode === 'export' ? (untoldByFile[story] ?? []).toSorted() : [])
    expectGoodWords(played)
    expectGoodEvidence(played)
  })
})

describe.concurrent('the mirror in Python', () => {
  test.for(Object.entries(mirroredBy))('has no alarm in %s by %s', { timeout }, async ([story, mode]) => {
    const { verdicts } = await inTurn(() => playOne({ stories: [story], modes: [mode], connector: python }))
    const because = verdicts.map(({ verdict, check, because }) => `${verdict} ${check}: ${because}`).join('\n')
    expect(
      verdicts.filter(({ verdict }) => verdict === 'fail' || verdict === 'inconclusive'),
      because,
    ).toEqual([])
  })
})
