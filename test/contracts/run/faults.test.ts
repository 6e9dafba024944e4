/** Bad days against real connectors: the faithful one comes through each of them, and a broken one is found out all the same. */
import { describe, expect, test } from 'vitest'
import { readPlan } from '../../../simulator/faults/grammar/plan.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { plainWebhooks } from '../../../simulator/personas/webhook-plan.ts'
import { wholeNumber } from '../../../simulator/population/streams.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { inTurn, playOne, python, type Wanted } from './house.ts'

const timeout = 150_000

function plansOf(faults: readonly string[]) {
  const read = readPlan(faults, (name, below) => wholeNumber(7, name, below))
  if ('troubles' in read) throw new Error(read.troubles.map(({ message }) => message).join(' '))
  return read.plans
}

async function badDay(mode: 'webhooks' | 'polling' | 'export', faults: readonly string[], wanted: Wanted = {}) {
  const played = await inTurn(() => playOne({ modes: [mode], faults: plansOf(faults), ...wanted }))
  expectGoodEvidence(played)
  const verdicts = Object.fromEntries(played.verdicts.map(({ check, verdict }) => [check, verdict]))
  return { played, verdicts, found: new Set(Object.values(verdicts)) }
}

describe.concurrent('the faithful CRM', () => {
  test('catches up after six hours in which it could not be reached, from the moment when a guest cancels', {
    timeout,
  }, async () => {
    const outage = ['at: after stay(*).cancelled; on: endpoint; do: outage(6h)']
    const { played, found } = await badDay('webhooks', outage)
    expect(found).toEqual(new Set(['pass']))
    expectGoodWords(played)
    expect(played.faults).toMatchObject([{ absorbed: 0 }])
    expect(played.exposures.length).toBeGreaterThan(0)
  })

  test('is told again after an outage through which its PMS gave it up, and catches up', { timeout }, async () => {
    const webhooks = { ...plainWebhooks, profile: 'convoy' }
    const persona = { ...allWindows, windows: { ...allWindows.windows, webhooks } }
    const outage = ['at: after stay(*).cancelled; on: endpoint; do: outage(6h)']
    const { played, found } = await badDay('webhooks', outage, { persona })
    expect(found).toEqual(new Set(['pass']))
    const kinds = played.facts.transcript.map(({ kind }) => kind)
    expect(kinds.filter(kind => /^subscription|asked/.test(kind))).toEqual([
      ...['subscription-added', 'subscription-disabled', 'subscription-enabled', 'webhook-asked'],
    ])
  })

  test('keeps every promise through a swarm of what a receiver has to bear', { timeout }, async () => {
    const words = ['duplicate', 'concurrent', 'twin', 'reorder', 'stale', 'rewritten', 'two-signatures', 'replay']
    const more = ['unknown-type', 'unknown-fields', 'new-enum-value', 'broken-schema', 'foreign-hotel', 'timeout']
    const faults = [...words, ...more].map(word => `on: webhook; do: ${word}; p: 1/2`)
    const { found, played } = await badDay('webhooks', faults)
    expect(found).toEqual(new Set(['pass']))
    expect(played.faults.every(({ fired }) => fired > 0)).toBe(true)
  })

  test('polls again where it was refused, cut off or told nonsense', { timeout }, async () => {
    const words = [
      'unavailable',
      'reset',
      'truncated',
      'too-many-requests(0)',
      'duplicate-rows',
      'unknown-fields',
      'ties',
    ]
    const faults = words.map(word => `on: polling; do: ${word}; p: 1/6`)
    const { found } = await badDay('polling', [...faults, 'at: day3 14:00; on: polling; do: outage(8h)'])
    expect([...found].filter(verdict => verdict !== 'limit')).toEqual(['pass'])
  })

  test('is not blamed for a file that comes late, broken off, or not at all', { timeout }, async () => {
    const { found } = await badDay('export', [
      'on: export; do: late(2h); p: 1/3',
      'on: export; do: truncated; p: 1/3',
      'on: export; do: missing; p: 1/3',
    ])
    expect(found).not.toContain('fail')
  })
})

describe.concurrent('a broken CRM is found out on a bad day, too', () => {
  test.for([
    ['ignores-cancellations', 'mirror/shows-the-cancellation', 'on: webhook; do: bad-signature; p: 1/3'],
    [
      'mails-from-a-stale-plan',
      'mail/nothing-from-a-stale-plan',
      'on: endpoint; do: outage(2h); at: after stay(*).cancelled',
    ],
    ['drops-the-fee', 'mirror/keeps-the-fee', 'on: webhook; do: timeout; p: 1/2'],
  ] as const)('%s, by %s', { timeout }, async ([mutation, check, fault]) => {
    const { verdicts } = await badDay('webhooks', [fault], { env: { MUTATION: mutation } })
    expect(verdicts[check]).toBe('fail')
  })
})

test('the Python mirror, which has no clock, is not blamed for a PMS that refuses every other question', {
  timeout,
}, async () => {
  const { found } = await badDay('polling', ['on: polling; do: unavailable; p: 1/2'], { connector: python })
  expect(found).not.toContain('fail')
})
