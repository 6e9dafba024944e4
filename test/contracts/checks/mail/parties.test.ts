import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { nothingToWhoOnlyBooked } from '../../../../contracts/checks/mail/nothing-to-who-only-booked.ts'
import { toBothInARoom } from '../../../../contracts/checks/mail/to-both-in-a-room.ts'
import { toWhoComes } from '../../../../contracts/checks/mail/to-who-comes.ts'
import type { BookingId } from '../../../../simulator/domain/words.ts'
import { declared } from '../cases.ts'
import { books, caseOf, effects, type Fact, guest, journeyOf, leaves, mail, registers, stay } from '../guest-cases.ts'

const left: Fact = ['2026-06-07 10:30', leaves('ada'), leaves('bea')]
type Mails = readonly ReturnType<typeof mail>[]
const journeys = [...journeyOf('ada'), ...journeyOf('bea')]

describe('who comes for a stay that another booked', () => {
  const facts: readonly Fact[] = [
    ['2026-06-01 08:00', registers('cleo')],
    ['2026-06-01 09:00', ...books('ada', {}, { booker: guest('cleo') })],
    ['2026-06-01 09:00', ...books('bea')],
    left,
  ]
  const comes = (sent: Mails, parts: Partial<Case> = {}) => toWhoComes.judge(caseOf(facts, effects(...sent), parts))
  const booked = (sent: Mails, parts: Partial<Case> = {}) =>
    nothingToWhoOnlyBooked.judge(caseOf(facts, effects(...sent), parts))

  test('gets every mail, and the booker none that is for who is there', () => {
    expect(comes(journeys)).toMatchObject({ verdict: 'pass', depth: 'effect' })
    expect(booked(journeys)).toMatchObject({
      verdict: 'pass',
      because: expect.stringContaining('Cleo Byron booked for Ada Byron and got none of them'),
    })
  })

  test('is missed where the booker gets them in her place', () => {
    const toCleo = [...journeyOf('cleo'), ...journeyOf('bea')]
    expect(comes(toCleo).verdict).toBe('fail')
    const { verdict, because } = booked(toCleo)
    expect(verdict).toBe('fail')
    expect(because).toContain('got the welcome mail of 2026-06-05 18:00')
  })

  test('leaves the booker the confirmation and the pre-check-in', () => {
    const forBooker = [
      mail('2026-06-01 09:10', 'cleo', 'confirmation'),
      mail('2026-06-04 10:00', 'cleo', 'pre-check-in'),
    ]
    expect(booked([...journeys, ...forBooker]).verdict).toBe('pass')
  })

  test('proves nothing where nobody gets any mail', () => {
    expect(comes([]).verdict).toBe('inconclusive')
    expect(booked([]).verdict).toBe('inconclusive')
  })

  test('is a limit for the booker where files say nothing of her, and not asked of who declares no such mail', () => {
    expect(booked(journeys, { mode: 'export' }).verdict).toBe('limit')
    expect(booked(journeys, { declared: declared({ messages: ['confirmation'] }) }).verdict).toBe('not-applicable')
  })

  test('lets a booker be thanked for a stay of her own', () => {
    const alsoHere = caseOf([...facts, ['2026-06-01 10:00', ...books('cleo')]], [])
    expect(nothingToWhoOnlyBooked.asked(alsoHere)).toBe(false)
  })
})

test('who took the place of another is written to since then, and the other no longer counts', () => {
  const swap: Fact = [
    '2026-06-02 09:00',
    { kind: 'stay-guest-changed', reservation: stay('ada'), guest: guest('cleo') },
  ]
  const facts: readonly Fact[] = [
    ['2026-06-01 08:00', registers('cleo')],
    ['2026-06-01 09:00', ...books('ada')],
    ['2026-06-01 09:00', ...books('bea')],
    swap,
    left,
  ]
  const judge = (...who: string[]) => toWhoComes.judge(caseOf(facts, effects(...[...who, 'bea'].flatMap(journeyOf))))
  expect(judge('cleo').verdict).toBe('pass')
  expect(judge('ada')).toMatchObject({ verdict: 'fail', because: expect.stringContaining('Cleo Byron got none') })
})

test('one of several rooms is asked for like any other, and a stay of nobody’s else is not', () => {
  const several = { booking: 'three' as BookingId }
  const one: readonly Fact[] = [
    ['2026-06-01 09:00', ...books('ada', {}, several)],
    ['2026-06-01 09:00', ...books('bea')],
    left,
  ]
  expect(toWhoComes.judge(caseOf(one, effects(...journeys))).verdict).toBe('pass')
  expect(toWhoComes.judge(caseOf(one, effects(...journeyOf('bea')))).verdict).toBe('fail')
  const alone: readonly Fact[] = [['2026-06-01 09:00', ...books('ada')], ['2026-06-01 09:00', ...books('bea')], left]
  expect(toWhoComes.asked(caseOf(alone, []))).toBe(false)
})

describe('who shares a room', () => {
  const shared: readonly Fact[] = [
    ['2026-06-01 09:00', ...books('ada')],
    ['2026-06-01 09:00', ...books('bea')],
    ['2026-06-02 09:00', { kind: 'room-shared', reservation: stay('ada'), with: stay('bea') }],
    left,
  ]
  const judge = (sent: Mails, parts: Partial<Case> = {}) => toBothInARoom.judge(caseOf(shared, effects(...sent), parts))

  test('is written to like the other', () => {
    expect(judge(journeys).verdict).toBe('pass')
    expect(judge(journeyOf('bea')).verdict).toBe('fail')
    expect(judge([]).verdict).toBe('inconclusive')
    expect(toBothInARoom.level).toBe('SHOULD')
  })

  test('is a limit where this PMS keeps addresses back', () => {
    const { persona } = caseOf(shared, [])
    const shut = { persona: { ...persona, fields: { ...persona.fields, guest: ['firstName'] } } }
    expect(judge([], shut).verdict).toBe('limit')
  })
})
