/**
 * The whole hotel and a sister house, asked for anything in any order. More than twenty thousand commands in a usual run; `npm run soak` asks for a million. A failure
 * prints seed, path and the shortest list of steps that still fails.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HotelState } from '../../../../simulator/domain/state.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { aHotel, ask, register } from '../../a-hotel.ts'
import { BooksModel } from './books-model.ts'
import type { Step } from './choosing.ts'
import { everyRule, sisterHouse } from './every-rule.ts'
import { expectTheForgottenForgotten } from './forgotten.ts'
import {
  alone,
  expectAWayOn,
  expectBalancedBooks,
  expectMoneyToFindItsWayBack,
  expectNobodyInAnothersBed,
  expectNothingSoldTwice,
  expectRoomsToPayOnce,
  expectSettledBills,
  expectTheJournalToTellAll,
  expectTrueIndexes,
  expectTrueWindows,
} from './invariants.ts'
import { expectNobodyWokenElsewhere, expectTrueCompany } from './people-invariants.ts'
import { commandKinds, commandOf } from './steps.ts'

const commands = Number(process.env.SOAK_COMMANDS ?? 24_000)
const stepsARun = 600

/** What a busy desk does more often; an audit is ended by the next step, whatever that is. */
const usual = [
  'register-guest',
  'book',
  'book',
  'check-in',
  'check-in',
  'check-out',
  'post-charge',
  'take-payment',
  'set-condition',
  'share-room',
] as const

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constantFrom(...commandKinds), weight: 6 },
    { arbitrary: fc.constantFrom(...usual), weight: 1 },
  ),
  a: fc.nat(100_000),
  b: fc.nat(100_000),
  c: fc.nat(100_000),
})

const asked = new Map<string, number>()
let accepted = 0

function live(steps: readonly Step[]): void {
  const hotel = aHotel({ property: everyRule, sisters: [sisterHouse] })
  ask(hotel, ...['g0', 'g00'].map(id => register(id)))
  const houses = [...hotel.houses.values()].map(state => ({ state, model: new BooksModel() }))
  for (const [index, each] of steps.entries())
    liveOneStep(hotel, houses[each.c % 5 === 0 ? 1 : 0] as House, each, index)
  for (const { state } of houses) {
    expectNothingSoldTwice(alone(state))
    expectTrueIndexes(alone(state))
    expectTrueWindows(alone(state))
    expectTrueCompany(alone(state))
    expectNobodyWokenElsewhere(alone(state))
    expectNobodyInAnothersBed(alone(state))
    if (state.auditRunning) hotel.obey({ kind: 'end-night-audit', property: state.property.id }, 'house')
  }
  expectAWayOn(hotel)
  for (const { state } of houses) expectTheForgottenForgotten(state, hotel)
  expectTheJournalToTellAll(hotel)
}

type House = { readonly state: Readonly<HotelState>; readonly model: BooksModel }

function liveOneStep(hotel: Hotel, { state, model }: House, step: Step, index: number): void {
  const property = state.property.id
  if (state.auditRunning && step.kind !== 'end-night-audit' && index % 4 === 0) {
    const ended = hotel.obey({ kind: 'end-night-audit', property }, 'house')
    if (ended.kind === 'committed') for (const event of ended.commit.events) model.take(event)
  }
  const before = { date: state.businessDate, length: hotel.journal.length, head: hotel.journal.head }
  const obeyed = hotel.obey({ ...commandOf(alone(state), step, index + 1), property }, 'desk')
  asked.set(step.kind, (asked.get(step.kind) ?? 0) + 1)
  if (obeyed.kind === 'refused') {
    expect([hotel.journal.length, hotel.journal.head]).toEqual([before.length, before.head])
    return
  }
  accepted += 1
  const { events } = obeyed.commit
  for (const event of events) model.take(event)
  const own = alone(state)
  expect(state.businessDate >= before.date).toBe(true)
  expectBalancedBooks(own, model)
  expectSettledBills(own, events)
  expectMoneyToFindItsWayBack(own)
  expectRoomsToPayOnce(own, events)
  if (index % 10 === 0) expectNobodyInAnothersBed(own)
  if (index % 60 === 0) expectTrueIndexes(own)
  if (index % 60 === 0) expectTrueWindows(own)
  if (index % 60 === 0) expectTrueCompany(own)
}

test('whatever is asked of it, the books balance, nobody sleeps in another’s bed, and the journal tells all', {
  timeout: 3_600_000,
}, () => {
  const runs = Math.ceil(commands / stepsARun)
  const steps = fc.array(step, { minLength: stepsARun, maxLength: stepsARun, size: 'max' })
  fc.assert(fc.property(steps, live), {
    numRuns: runs,
    seed: Number(process.env.SOAK_SEED ?? 20_260_601),
    endOnFailure: process.env.SHRINK === undefined,
  })
  const total = [...asked.values()].reduce((sum, count) => sum + count, 0)
  expect(total).toBeGreaterThanOrEqual(commands)
  expect([...asked].filter(([, count]) => count < 200)).toEqual([])
  expect(asked.size).toBe(commandKinds.length)
  expect(accepted / total).toBeGreaterThan(0.5)
})
