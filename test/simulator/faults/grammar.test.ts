import { describe, expect, test } from 'vitest'
import { faultKinds } from '../../../simulator/faults/catalogue/catalogue.ts'
import { readItem } from '../../../simulator/faults/grammar/fault-item.ts'
import { readPlan } from '../../../simulator/faults/grammar/plan.ts'
import { readSpan, saySpan } from '../../../simulator/faults/grammar/units.ts'
import { wholeNumber } from '../../../simulator/population/streams.ts'

const draw = (seed: number) => (name: string, below: number) => wholeNumber(seed, name, below)
const read = (item: unknown) => readItem(item, 'item', draw(7))

function lineOf(item: unknown): string {
  const found = read(item)
  if ('troubles' in found) throw new Error(found.troubles.map(({ message }) => message).join(' '))
  return found.plans.map(({ line }) => line).join(' | ')
}

const troublesOf = (item: unknown): string => {
  const found = read(item)
  return 'troubles' in found ? found.troubles.map(({ message }) => message).join(' ') : 'none'
}

describe('a fault is written on one line, or as keys and values', () => {
  test.each([
    ['at: day2 10:00 ; on: webhook(reservation.*) ; do: duplicate ; p: 1/20 ; until: day2 12:00'],
    ['at: +3h after stay(ada).checked-in; on: endpoint; do: outage(for: 2h) then catchup'],
    ['at: 2026-06-03 08:30; on: polling(changes); do: reset(after: 0%); times: 3; until: +1d12h'],
    ['on: webhook; do: big(size: 1MB)'],
    ['on: webhook; do: timestamp-off(by: 6m)'],
    ['at: after stay(*).cancelled; on: export; do: late(by: 8h)'],
    ['at: +3h after stay(42).checked-in; on: webhook(reservation.*); do: reorder(window: 3)'],
  ])('%s', line => {
    expect(lineOf(line)).toBe(line.replaceAll(' ;', ';'))
    const words = line.split(';').map(part => part.split(/:(.*)/s).map(each => each.trim()))
    expect(lineOf(Object.fromEntries(words))).toBe(line.replaceAll(' ;', ';'))
  })

  test('settings go by name or by their order, and what is as usual is not said again', () => {
    expect(lineOf('on: endpoint; do: outage(6h)')).toBe('on: endpoint; do: outage')
    expect(lineOf('at: day3; on: webhook; do: duplicate(2, 76h)')).toBe(
      'at: day3 00:00; on: webhook; do: duplicate(copies: 2, after: 3d4h)',
    )
    expect(lineOf({ on: 'webhook', do: 'duplicate(after = 76h)', p: '1/1', times: 2 })).toBe(
      'on: webhook; do: duplicate(after: 3d4h); times: 2',
    )
  })

  test.each(faultKinds.flatMap(kind => kind.on.map(target => [target, kind.id] as const)))(
    'on %s, %s is read by its word alone',
    (target, id) => expect(lineOf(`on: ${target}; do: ${id}`)).toBe(`on: ${target}; do: ${id}`),
  )
})

describe('what is wrong is told with what stands there and what is expected', () => {
  test.each([
    ['on: webhook; do: duplicat', '`do` is "duplicat", but one of duplicate, concurrent,', 'Did you mean `duplicate`?'],
    ['on: webhok; do: drop', '`on` is "webhok", but one of webhook, endpoint,', 'Did you mean `webhook`?'],
    ['on: polling; do: late', 'is expected on polling.', '`late` is there on export.'],
    [
      'on: webhook; do: delay(2y)',
      '`do` has "2y" in its brackets',
      'a span of hotel time from 1m to 14d is expected for `by`',
    ],
    ['on: webhook; do: delay(byy: 2h)', '`delay` takes by', 'Did you mean `by`?'],
    ['on: webhook; do: drop(1)', '`drop` takes nothing', ''],
    ['on: webhook; do: drop then catchup', 'says `then catchup`', 'outage'],
    ['on: webhook; do: drop; p: 3/2', '`p` is "3/2", but two whole numbers', ''],
    ['on: webhook; do: drop; p: 0.5', '`p` is "0.5"', ''],
    ['on: webhook; do: drop; times: 0', '`times` is "0"', ''],
    ['at: tomorrow; on: webhook; do: drop', '`at` is "tomorrow", but a day and an hour of the lobby', '`opening`'],
    ['at: 2026-02-30; on: webhook; do: drop', '`at` is "2026-02-30"', ''],
    ['at: +3h after stay(42).checkin; on: webhook; do: drop', 'waits for `checkin`', 'Did you mean `checked-in`?'],
    ['until: opening; on: webhook; do: drop', '`until` is "opening"', '`+2h`'],
    ['on: webhook', '`do` is missing', ''],
    ['do: drop', '`on` is missing', ''],
    ['on: webhook; do: drop; whenn: day2', '`whenn` is not known in a fault.', ''],
    ['on: webhook; do: drop; do: stale', 'says `do` twice', ''],
    ['drop it', 'has "drop it", which is no key and value', ''],
    [{ on: 'webhook', do: ['drop'] }, '`do` is', 'but text is expected here.'],
    [42, 'A fault is "42"', ''],
    ['swarm: pick 3 of [drop, stale]', '`swarm` picks 3 of 2', ''],
    ['swarm: pick 1 of [drop, dup]', '`swarm` offers "dup", which is no fault.', 'Did you mean `duplicate`?'],
    ['swarm: all', '`swarm` is "all"', ''],
  ])('%j', (item, ...sentences) => {
    for (const sentence of sentences) expect(troublesOf(item)).toContain(sentence)
  })

  test('all that is wrong is said at once, each at its place', () => {
    const found = readPlan({ faults: ['on: webhook; do: drop', { on: 'nowhere', do: 'drop', p: '2' }, 7] }, draw(7))
    expect('troubles' in found && found.troubles.map(({ path }) => path.join('.'))).toEqual([
      'faults.1.p',
      'faults.1.on',
      'faults.2',
    ])
  })

  test.each([[{}], [{ faults: [] }], [[]], ['drop'], [null], [{ fault: [] }]])('%j is no plan', plan => {
    expect(readPlan(plan, draw(7))).toHaveProperty('troubles')
  })
})

test('a swarm is drawn from the seed alone, and each of it is a fault by itself', () => {
  const swarm = {
    swarm: 'pick 3 of [drop, duplicate(after: 1h), stale, late, latency] using seed',
    p: '1/4',
    until: 'day3',
  }
  const pick = (seed: number) => {
    const found = readItem(swarm, 'item', draw(seed))
    return 'plans' in found ? found.plans.map(({ line }) => line) : []
  }
  expect(pick(7)).toEqual(pick(7))
  expect(pick(7)).toHaveLength(3)
  expect(new Set([1, 2, 3, 4, 5, 6].map(seed => pick(seed).join())).size).toBeGreaterThan(1)
  expect(pick(7).every(line => line.endsWith('p: 1/4; until: day3 00:00'))).toBe(true)
})

test.each(['1d', '1d12h', '90s', '6h', '500ms', '-6m', '0s'])('%s is said as it is read', span => {
  const said = saySpan(readSpan(span) ?? Number.NaN)
  expect(readSpan(said)).toBe(readSpan(span))
})
