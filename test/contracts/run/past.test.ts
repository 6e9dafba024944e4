/** A hotel that was there before the connector came: what it fetches of it is counted, also where the fetch breaks off. */
import { expect, test } from 'vitest'
import { replayRun } from '../../../contracts/run/replay.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import { readPlan } from '../../../simulator/faults/grammar/plan.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { pollingBasic } from '../../../simulator/personas/polling-basic.ts'
import { wholeNumber } from '../../../simulator/population/streams.ts'
import { inTurn, playOne, type Wanted } from './house.ts'

const timeout = 150_000
const check = 'mirror/holds-each-stay-once'

async function breakingOff(wanted: Wanted = {}) {
  const read = readPlan(['on: polling(history*); do: unavailable; times: 1'], (name, below) =>
    wholeNumber(7, name, below),
  )
  if ('troubles' in read) throw new Error(read.troubles.map(({ message }) => message).join(' '))
  const played = await inTurn(() => playOne({ stories: ['CRM-09'], modes: ['polling'], faults: read.plans, ...wanted }))
  expect(played.faults).toMatchObject([{ fired: 1, absorbed: 0 }])
  return played.verdicts.find(verdict => verdict.check === check)
}

test('a fetch of the past that breaks off and is gone on with holds each stay once', { timeout }, async () => {
  expect(await breakingOff()).toMatchObject({ verdict: 'pass' })
})

test('whoever gives the past up when the fetch breaks off is found out', { timeout }, async () => {
  const verdict = await breakingOff({ env: { MUTATION: 'gives-the-past-up' } })
  expect(verdict).toMatchObject({ verdict: 'fail' })
  expect(verdict?.because).toMatch(/holds 1 stays of .*, and there are 6\./)
})

test('a PMS without a list of earlier stays could not have told: a limit', { timeout }, async () => {
  const played = await inTurn(() => playOne({ stories: ['CRM-09'], modes: ['polling'], persona: pollingBasic }))
  expect(played.verdicts.find(verdict => verdict.check === check)).toMatchObject({ verdict: 'limit' })
})

test('the past is in the journal, and comes again with it', { timeout }, async () => {
  const { run, hotel } = await inTurn(() => playOne({ stories: ['CRM-09'], modes: ['polling'] }))
  const [again] = await replayRun([run], hotel.inputs, harbourHouse, allWindows)
  expect(again?.journalHash).toBe(run.journalHash)
})
