import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { keepsPersonsApart } from '../../../../contracts/checks/identity/keeps-persons-apart.ts'
import { knowsWhoComesAgain } from '../../../../contracts/checks/identity/knows-who-comes-again.ts'
import { pairsOf } from '../../../../contracts/checks/identity/pairs.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import type { GuestDetails } from '../../../../simulator/domain/profiles/guests.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import {
  aCancellation,
  atFour,
  blindLook,
  books,
  declared,
  effects,
  file,
  journal,
  look,
  strangeLook,
  transcript,
} from '../cases.ts'

const home = { email: 'maier@example.com', phone: '+33 639 98 00 11' } as const
const born = { birthDate: '1951-04-09' as never }

/** A father and a son of one name, address and telephone; the father comes twice, the second time by a channel that hides his address. */
function aFamily(taken: Readonly<Record<string, string | null>>, parts: Partial<Case> = {}): Case {
  return aCancellation({
    cast: [
      { role: 'person', reservation: 'one', person: 'father' },
      { role: 'person', reservation: 'two', person: 'son' },
      { role: 'person', reservation: 'three', person: 'father' },
      { role: 'person', reservation: 'four', person: 'stranger' },
    ],
    journal: journal(
      ['2026-06-01 09:00', ...booksAs('one', 'Anton Maier', { ...home, ...born })],
      ['2026-06-01 09:00', ...booksAs('two', 'Anton Maier', { ...home, birthDate: '1983-08-20' as never })],
      [
        '2026-06-01 09:00',
        ...booksAs('three', 'Antoon Maier', { ...home, email: 'x1@relay.example.com', emailKind: 'relay', ...born }),
      ],
      ['2026-06-01 09:00', ...booksAs('four', 'Eve Adams', {})],
    ),
    declared: declared({ reads: ['person'] }),
    effects: effects(
      ...Object.entries(taken).map(([who, person]) => look('2026-06-03 13:00', who, { status: 'confirmed', person })),
    ),
    ...parts,
  })
}

const booksAs = (who: string, name: string, details: Partial<GuestDetails>): HotelEvent[] =>
  books(who, name).map(event =>
    event.kind === 'guest-registered' ? { ...event, details: { ...event.details, ...details } } : event,
  )

const right = { one: 'p1', two: 'p2', three: 'p1', four: 'p4' }
const verdictsOf = (facts: Case) => [keepsPersonsApart.judge(facts).verdict, knowsWhoComesAgain.judge(facts).verdict]

test('who knows the father again and keeps the son apart has both scores in full', () => {
  expect(verdictsOf(aFamily(right))).toEqual(['pass', 'pass'])
  const { found, missed, confused } = pairsOf(aFamily(right))
  expect([found.length, missed.length, confused.length]).toEqual([1, 0, 0])
  expect(keepsPersonsApart.judge(aFamily(right)).evidence).not.toEqual([])
})

test('a son who is taken for his father is named, with the score', () => {
  const judged = keepsPersonsApart.judge(aFamily({ ...right, two: 'p1' }))
  expect(judged.verdict).toBe('fail')
  expect(judged.because).toBe(
    'At 2026-06-03 13:00, 1 of 3 pairs of stays that the far side takes for one person’s are (33.3 %, at least 95 % is asked). Taken wrongly: Anton Maier (one) and Anton Maier (two); Anton Maier (two) and Antoon Maier (three).',
  )
})

test('who takes nobody for the same confuses nobody, and knows nobody again', () => {
  expect(verdictsOf(aFamily({ one: 'p1', two: 'p2', three: 'p3', four: 'p4' }))).toEqual(['not-applicable', 'fail'])
})

test('what no field that is shown tells apart, or brings together, is left out', () => {
  // A file without a day of birth: the son is his father, but for the telephone that brings the second stay to both.
  const nightly = {
    mode: 'export',
    declared: declared({ reads: ['person'], cadence: atFour }),
    transcript: transcript(file('2026-06-02 03:10', 99, 'one', 'two', 'three', 'four')),
  } as const
  expect(keepsPersonsApart.judge(aFamily({ ...right, two: 'p1', three: 'p3' }, nightly)).verdict).toBe('not-applicable')
  const fields = { ...allWindows.fields, guest: ['firstName', 'lastName'] }
  const nameless = { persona: { ...allWindows, fields } }
  expect(knowsWhoComesAgain.judge(aFamily({ ...right, three: 'p3' }, nameless)).verdict).toBe('not-applicable')
})

test('a stay that could be the father’s or the son’s is held against nobody, whomever it is taken for', () => {
  const facts = aFamily({ one: 'p1', two: 'p2', three: 'p2', four: 'p4' })
  const ageless = facts.journal.map(commit => ({
    ...commit,
    events: commit.events.map(event =>
      event.kind === 'guest-registered' && event.guest === 'three-guest'
        ? { ...event, details: { ...event.details, birthDate: null } }
        : event,
    ),
  }))
  expect(verdictsOf({ ...facts, journal: ageless })).toEqual(['not-applicable', 'not-applicable'])
  expect(verdictsOf(facts)).toEqual(['fail', 'fail'])
})

test('what was not seen proves nothing, and a stay that is not known is not said', () => {
  const { one, two, three } = right
  const blind = effects(
    ...Object.entries({ one, two, three }).map(([who, person]) =>
      look('2026-06-03 13:00', who, { status: 'confirmed', person }),
    ),
    blindLook('2026-06-03 13:00', 'four'),
  )
  expect(verdictsOf(aFamily(right, { effects: blind }))).toEqual(['inconclusive', 'inconclusive'])
  const strange = { effects: effects(strangeLook('2026-06-03 13:00', 'one')) }
  expect(verdictsOf(aFamily(right, strange))).toEqual(['inconclusive', 'inconclusive'])
  expect(verdictsOf(aFamily(right, { live: true }))).toEqual(['inconclusive', 'inconclusive'])
  expect(verdictsOf(aFamily({ ...right, four: null }))).toEqual(['inconclusive', 'inconclusive'])
})

test('without a probe that tells persons it is not applicable, and without persons it is not asked', () => {
  expect(verdictsOf(aFamily(right, { declared: declared() }))).toEqual(['not-applicable', 'not-applicable'])
  expect(keepsPersonsApart.asked(aFamily(right))).toBe(true)
  expect(keepsPersonsApart.asked(aCancellation())).toBe(false)
})
