import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { showsTheName } from '../../../../contracts/checks/mirror/shows-the-name.ts'
import type { SeenStay } from '../../../../contracts/effects.ts'
import { plainExport } from '../../../../simulator/personas/export-plan.ts'
import { declared, effects, file, look, strangeLook, transcript } from '../cases.ts'
import { books, caseOf, type Fact, stay } from '../guest-cases.ts'

const name = { firstName: 'Zoë 🎈', lastName: 'Ağaoğlu' }
const booked = (more: object = name): Fact[] => [['2026-06-01 09:00', ...books('ada', more)]]
const cast = [{ role: 'subject', reservation: 'ada', control: null }] as const
const reads = { declared: declared({ reads: ['firstName', 'lastName'] }) }
const seen = (parts: Partial<SeenStay>, hour: Parameters<typeof look>[0] = '2026-06-01 10:00') =>
  effects(look(hour, 'ada', { status: 'confirmed', ...parts }))
const judge = (parts: Partial<SeenStay>, more: Partial<Case> = {}) =>
  showsTheName.judge(caseOf(booked(), seen(parts), { cast, ...reads, ...more }))

test('a name is right letter by letter, however its accents are written', () => {
  expect(judge(name)).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(judge({ firstName: 'Zoë 🎈'.normalize('NFD'), lastName: 'Ağaoğlu' }).verdict).toBe('pass')
})

test('a letter that is lost is a failure, which says what was expected', () => {
  const { verdict, because } = judge({ ...name, lastName: 'A?ao?lu' })
  expect(verdict).toBe('fail')
  expect(because).toBe(
    'The hotel knows Zoë 🎈 Ağaoğlu by the last name “Ağaoğlu” since 2026-06-01 09:00. At 2026-06-01 10:00 the far side shows “A?ao?lu”.',
  )
})

test('where a line ends within a name is no part of it', () => {
  const twoLines = { firstName: 'Anna\nMaria', lastName: 'de la\r\nCruz' }
  const shown = seen({ firstName: 'Anna Maria', lastName: 'de la Cruz' })
  expect(showsTheName.judge(caseOf(booked(twoLines), shown, { cast, ...reads })).verdict).toBe('pass')
})

test('no surname is none: nothing is shown of it', () => {
  const shown = seen({ firstName: 'Sukarno', lastName: null })
  const facts = caseOf(booked({ firstName: 'Sukarno', lastName: '' }), shown, { cast, ...reads })
  expect(showsTheName.judge(facts).verdict).toBe('pass')
})

test('what an old code page cannot carry is a limit, and anything else a failure all the same', () => {
  const { persona } = caseOf([], [])
  const old = { ...plainExport, encoding: 'windows-1252' as const }
  const byFile: Partial<Case> = {
    ...{ mode: 'export', persona: { ...persona, windows: { ...persona.windows, export: old } } },
    transcript: transcript(['2026-06-01 09:10', file('2026-06-01 09:10', 1, 'ada')[1]]),
  }
  expect(judge({ firstName: 'Zoë ?', lastName: 'Agaoglu' }, byFile)).toMatchObject({
    verdict: 'limit',
    because: expect.stringContaining('says “Agaoglu”, and so does the far side'),
  })
  expect(judge(name, byFile).verdict).toBe('pass')
  expect(judge({ firstName: 'Zo', lastName: 'Agaoglu' }, byFile).verdict).toBe('fail')
})

test('a PMS that keeps names back has told none', () => {
  const { persona } = caseOf([], [])
  const shut = { ...persona, fields: { ...persona.fields, guest: ['email'] } }
  expect(judge({ firstName: null, lastName: null }, { persona: shut }).verdict).toBe('limit')
})

test('what the probe is not asked for, or cannot see, is held against nobody', () => {
  expect(judge({}, { declared: declared({ reads: ['email'] }) }).verdict).toBe('not-applicable')
  expect(judge({}, { declared: declared({ probe: false }) }).verdict).toBe('not-applicable')
  const strange = caseOf(booked(), effects(strangeLook('2026-06-01 10:00', 'ada')), { cast, ...reads })
  expect(showsTheName.judge(strange).verdict).toBe('inconclusive')
  // Never seen to tell any: the manifest may look in the wrong place.
  expect(judge({ firstName: null, lastName: null }).verdict).toBe('inconclusive')
})

test('who is looked at before its time is up may not know her yet, and is right if it does', () => {
  const early = (parts: Partial<SeenStay>) =>
    showsTheName.judge(caseOf(booked(), seen(parts, '2026-06-01 09:10'), { cast, ...reads }))
  expect(early(name).verdict).toBe('pass')
  expect(early({ firstName: 'Someone', lastName: 'Else' })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('It could know at 2026-06-01 09:00, and may take until 2026-06-01 09:35.'),
  })
})

test('plain names are asked of nobody, nor those of who does not come', () => {
  const cancelled: Fact = [
    '2026-06-01 15:00',
    {
      ...{ kind: 'reservation-cancelled', reservation: stay('ada'), fee: null, feePosting: null },
      ...{ by: 'guest', reason: null, relocatedTo: null },
    },
  ]
  expect(showsTheName.asked(caseOf([...booked(), cancelled], [], { cast }))).toBe(false)
  expect(showsTheName.asked(caseOf(booked({ firstName: 'Ada', lastName: 'Byron' }), [], { cast }))).toBe(false)
  expect(showsTheName.asked(caseOf(booked(), [], { cast }))).toBe(true)
})
