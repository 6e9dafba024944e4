import { describe, expect, test } from 'vitest'
import { mutantPlays } from '../../../contracts/checks/mutant-plays.ts'
import { checks } from '../../../contracts/checks/registry.ts'
import { declaredModes } from '../../../contracts/run/declared.ts'
import { mutations, storyMutations } from '../../../fixtures/connectors/crm/mutations.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { crm, inTurn, playOne } from './house.ts'

const timeout = 150_000

type Mutation = keyof typeof mutations
const plays = Object.entries(mutantPlays).flatMap(([mutation, each]) =>
  each.flatMap(({ story, modes }) => modes.map(mode => ({ mutation: mutation as Mutation, story, mode }))),
)

test('every mutation of a quiet day is played, and only such as the CRM knows', () => {
  expect(Object.keys(mutantPlays)).toEqual(expect.arrayContaining(Object.keys(storyMutations)))
  expect(Object.keys(mutations)).toEqual(expect.arrayContaining(Object.keys(mutantPlays)))
  for (const { mode } of plays) expect(declaredModes(crm.manifest)).toContain(mode)
})

/** Which checks each mutation failed, over all its plays; and the checks that were once all that failed. */
const failedBy = new Map<string, Set<string>>()
const failedAlone = new Set<string>()

describe.concurrent('a CRM that', () => {
  test.for(plays)('$mutation fails $story by $mode in just that', { timeout }, async wanted => {
    const { mutation, story, mode } = wanted
    const played = await inTurn(() => playOne({ stories: [story], modes: [mode], env: { MUTATION: mutation } }))
    const asked = played.verdicts.map(({ check }) => check)
    const named = checks.filter(({ mutants }) => mutants.includes(mutation)).map(({ id }) => id)
    const failed = played.verdicts.filter(({ verdict }) => verdict === 'fail').map(({ check }) => check)
    const because = played.verdicts.map(({ verdict, check, because }) => `${verdict} ${check}: ${because}`).join('\n')
    expect(failed, because).toEqual(asked.filter(check => named.includes(check)))
    const unsure = played.verdicts.filter(({ verdict }) => verdict === 'inconclusive').map(({ check }) => check)
    expect(unsure, because).toEqual(asked.filter(check => consequences(mutation, story, check)))
    expectGoodWords(played)
    expectGoodEvidence(played)
    failedBy.set(mutation, new Set([...(failedBy.get(mutation) ?? []), ...failed]))
    // What stays wrong to the end is also seen by the look at everything.
    const own = failed.length > 1 ? failed.filter(check => check !== 'mirror/converges') : failed
    if (own.length === 1 && own[0]) failedAlone.add(own[0])
  })
})

test('every check was failed by each mutation that it names, and by one of them alone', () => {
  for (const { id, mutants } of checks)
    for (const mutation of mutants) expect(failedBy.get(mutation), `${mutation} never failed ${id}`).toContain(id)
  expect([...failedAlone].toSorted()).toEqual(checks.map(({ id }) => id).toSorted())
})

/** The only guests of their stories to whom something happens are not written to. */
const getNothing: readonly Mutation[] = ['drops-day-stays', 'writes-to-the-booker', 'leaves-out-who-was-booked-for']

/** What can no longer be said once the far side is wrong about something else, or gone. */
function consequences(mutation: Mutation, story: string, check: string): boolean {
  // In CRM-02 the forger came before the end.
  const wasSeen = check === 'connection/stays-up' || (story === 'CRM-02' && check === 'webhook/forgery-changes-nothing')
  if (mutation === 'dies-on-cancellation') return !wasSeen
  // What was mailed before that came once.
  if (mutation === 'dies-on-unknown-type') return !['connection/stays-up', 'mail/none-twice'].includes(check)
  // Who gets nothing gets nothing twice, and that proves nothing.
  if (check === 'mail/none-twice' && getNothing.includes(mutation)) return true
  // Where the travellers get nothing, it proves nothing that the booker gets nothing.
  if (mutation === 'leaves-out-who-was-booked-for') return check === 'mail/nothing-to-who-only-booked'
  // Who writes nothing at all cannot be seen to write only what was asked for.
  if (mutation === 'keeps-to-itself' || mutation === 'forgets-unsubscribes')
    return check === 'writing/writes-only-what-was-asked'
  const stillExpected = mutation === 'ignores-cancellations' || mutation === 'hides-cancellations'
  return stillExpected && check === 'mirror/keeps-the-fee'
}
