import { expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { plannedFaults } from '../../../contracts/checks/planned.ts'
import { ownEnd } from '../../../contracts/checks/withheld.ts'
import { linesOfStory } from '../../../contracts/run/lines-of-story.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { aCancellation, declared, delivery, journal, type Said, transcript } from '../checks/cases.ts'
import { ofDelivery, planned, struck } from '../checks/line-cases.ts'

const since = { others: new Set<string>(), readsFolder: false }
const lines = (said: readonly Entry[]) => said.map(({ n }) => n)
const added: Said = [
  '2026-06-01 00:00',
  { kind: 'subscription-added', subscription: 'crm', url: 'http://crm', afterSeq: 0 },
]
const ended: Said = [
  '2026-06-02 10:00',
  { kind: 'subscription-ended', subscription: 'crm', because: 'Nobody answered.' },
]

test('a story is judged by its own lines, and knows who is told at all', () => {
  const said = transcript(added, delivery('2026-06-01 09:00', 1, 204), delivery('2026-06-02 09:00', 2, 204))
  expect(lines(linesOfStory(said, { ...since, after: 2 }))).toEqual([1, 3])
})

test('a fault that whoever runs the hotel planned counts in every story in which it strikes, and in no other', () => {
  const said = transcript(
    planned('2026-06-01 00:00', 'once', { does: 'duplicate' }),
    planned('2026-06-01 00:00', 'often', { does: 'timeout' }),
    planned('2026-06-01 00:00', 'never', { does: 'replay' }),
    planned('2026-06-01 00:00', 'in-vain', { does: 'stale' }),
    struck('2026-06-01 09:00', 'once', 'duplicate', ofDelivery(1)),
    struck('2026-06-01 09:00', 'often', 'timeout', ofDelivery(1)),
    struck('2026-06-03 09:00', 'often', 'timeout', ofDelivery(2)),
    struck('2026-06-03 09:00', 'in-vain', 'stale', ofDelivery(2), { differs: false }),
  )
  const inStory = (after: number) =>
    plannedFaults({ ...aCancellation({ mode: 'webhooks' }), transcript: linesOfStory(said, { ...since, after }) }).map(
      ({ fault, fired }) => [fault, fired.length],
    )
  expect(inStory(4)).toEqual([
    ['once', 1],
    ['often', 2],
  ])
  expect(inStory(6)).toEqual([['often', 1]])
})

test('a fault of the story itself is asked about whether it struck or not, and one of an earlier story is not', () => {
  const said = transcript(
    planned('2026-06-01 00:00', 'earlier', { does: 'timeout' }),
    planned('2026-06-03 00:00', 'own', { does: 'replay' }),
    struck('2026-06-03 09:00', 'earlier', 'timeout', ofDelivery(2)),
  )
  expect(lines(linesOfStory(said, { ...since, after: 1 }))).toEqual([1, 2, 3])
  expect(lines(linesOfStory(said, { ...since, after: 1, others: new Set(['earlier']) }))).toEqual([2, 3])
})

test('who ended its subscription in an earlier story is not told, and where a fault ended it, that is not its own doing', () => {
  const [later] = journal(['2026-06-05 15:00'])
  const isOwn = (...said: readonly Said[]): boolean => {
    const all = transcript(added, ...said, ended)
    const facts: Case = aCancellation({ mode: 'webhooks', declared: declared() })
    return (
      later !== undefined &&
      !!ownEnd({ ...facts, transcript: linesOfStory(all, { ...since, after: all.length }) }, later)
    )
  }
  expect(isOwn(delivery('2026-06-02 09:00', 1, 500))).toBe(true)
  const byFault = struck('2026-06-02 09:00', 'f1', 'outage', ofDelivery(1))
  expect(isOwn(byFault, delivery('2026-06-02 09:00', 1, null))).toBe(false)
})
