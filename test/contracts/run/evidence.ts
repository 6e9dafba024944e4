/** Whether what a verdict says can be believed: every line that it cites is there, and is about the guest and the hour in its words. */
import { expect } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { addressesOf, bookingOf, guestIdOf, nameOf } from '../../../contracts/checks/hotel-facts.ts'
import { effectLine } from '../../../contracts/effects.ts'
import type { Played } from '../../../contracts/run/play.ts'
import type { Evidence, Verdict } from '../../../contracts/verdict.ts'
import { readInstant, wallClock } from '../../../simulator/domain/time.ts'
import { entryLine } from '../../../simulator/transcript/transcript.ts'

const hour = /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g

export function expectGoodWords({ facts, verdicts }: Played): void {
  const names = facts.cast.map(({ reservation }) => nameOf(facts, reservation))
  for (const { check, verdict, because } of verdicts) {
    const where = `${check}: ${because}`
    expect(because, where).toMatch(/^\p{Lu}.*[.!?]$/su)
    if (verdict === 'not-applicable') continue
    expect(because, where).toMatch(hour)
    if (check !== 'connection/stays-up' && !check.startsWith('polling/') && !check.startsWith('identity/'))
      expect(
        names.some(name => because.includes(name)),
        where,
      ).toBe(true)
  }
}

export function expectGoodEvidence(played: Played): void {
  for (const verdict of played.verdicts) {
    if (verdict.verdict === 'pass' || verdict.verdict === 'fail' || verdict.verdict === 'limit')
      expect(verdict.evidence, verdict.check).not.toEqual([])
    if (verdict.verdict === 'fail') expectComparison(verdict)
    for (const evidence of verdict.evidence) expectGoodLine(played, verdict, evidence)
  }
}

/** What had to be seen and what was seen stand beside each other, line by line, and are not the same. */
function expectComparison({ check, expected = '', found = '' }: Verdict): void {
  const [wanted, seen] = [expected.split('\n'), found.split('\n')]
  expect(seen.length, check).toBe(wanted.length)
  for (const [index, line] of wanted.entries()) {
    expect(line, check).toMatch(/^\S/)
    expect(seen[index], check).toMatch(/^\S/)
    expect(seen[index], check).not.toBe(line)
  }
}

function expectGoodLine(played: Played, { check }: Verdict, { log, line, says }: Evidence): void {
  const where = `${check}, ${log} ${line}: ${says}`
  const text = linesOf(played)[log][line - 1]
  expect(text, where).toBeDefined()
  const record = JSON.parse(text ?? '{}') as Record<string, unknown>
  expect(record[log === 'journal' ? 'seq' : 'n'], where).toBe(line)
  const at = readInstant(String(record.at))
  const hoursSaid = says.match(hour)
  if (hoursSaid && at !== undefined) expect(hoursSaid, where).toContain(wallClock(played.facts.timeZone, at))
  // How a poller asks is about no guest.
  expect(check.startsWith('polling/') || isAbout(played, record, says), where).toBe(true)
}

/** By the record itself, not by what the verdict says of it. */
function isAbout({ facts, hotel }: Played, record: Record<string, unknown>, says: string): boolean {
  const stays = [
    ...new Set(facts.cast.flatMap(part => Object.values(part) as (string | null)[]).filter(id => id !== null)),
  ].filter(id => bookingOf(facts, id))
  const names = stays.flatMap(id => [id, guestIdOf(facts, id) ?? id])
  const text = JSON.stringify(record)
  switch (record.kind) {
    case 'delivery':
      return commitNames(hotel.journal.commit(Number(record.seq)), names)
    case 'request':
      return factsOf(facts, record.facts).some(commit => commitNames(commit, names))
    case 'file-written':
      return stays.some(id => (record.reservations as string[]).includes(id) === says.endsWith(' says so'))
    // To somebody who has no stay, too: whoever is named in the words.
    case 'mail':
      return (record.to as string[]).every(address => says.includes(address))
    case 'subscription-ended':
    case 'fault-fired':
    case 'extra-delivery':
    case 'process-ended':
    case 'story-ended':
      return true
    default:
      return stays.some(id => namesOf(facts, id).some(name => text.toLowerCase().includes(`"${name}"`)))
  }
}

/** A stay elsewhere bears the id of the one whose number it has. */
const namesOf = (facts: Case, id: string): string[] => [
  id,
  guestIdOf(facts, id) ?? id,
  `elsewhere-${id}`,
  ...addressesOf(facts, id),
]

const commitNames = (commit: unknown, stays: readonly string[]): boolean =>
  stays.some(id => JSON.stringify(commit ?? null).includes(`"${id}"`))

function factsOf({ journal }: Case, facts: unknown) {
  const { from = 0, to = 0, seqs } = facts as { from?: number; to?: number; seqs?: readonly number[] }
  return journal.filter(({ seq }) => (seqs ? seqs.includes(seq) : from <= seq && seq <= to))
}

const linesOf = ({ hotel, effects }: Played) => ({
  journal: hotel.journal.lines(),
  transcript: hotel.transcript.all().map(entryLine),
  effects: effects.map(effectLine),
})
