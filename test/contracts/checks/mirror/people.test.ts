import { describe, expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { nothingToTheForgotten } from '../../../../contracts/checks/mail/nothing-to-the-forgotten.ts'
import { cancelsTheRightRoom } from '../../../../contracts/checks/mirror/cancels-the-right-room.ts'
import { followsTheMerge } from '../../../../contracts/checks/mirror/follows-the-merge.ts'
import { forgets } from '../../../../contracts/checks/mirror/forgets.ts'
import { showsWhoComes } from '../../../../contracts/checks/mirror/shows-who-comes.ts'
import type { BookingId } from '../../../../simulator/domain/words.ts'
import { declared, look, strangeLook } from '../cases.ts'
import { books, caseOf, detailsOf, effects, type Fact, guest, leaves, newsTo, stay } from '../guest-cases.ts'

const booked: readonly Fact[] = [
  ['2026-06-01 09:00', ...books('ada')],
  ['2026-06-01 09:00', ...books('bea')],
]
const left: Fact = ['2026-06-07 10:30', leaves('ada'), leaves('bea')]
type Sights = readonly ReturnType<typeof look>[]
const reads = { declared: declared({ messages: ['marketing'], reads: ['email', 'firstName', 'lastName', 'person'] }) }

describe('a guest who was forgotten', () => {
  const facts: readonly Fact[] = [...booked, left, ['2026-06-28 15:00', { kind: 'guest-erased', guest: guest('ada') }]]
  const knew = look('2026-06-07 11:10', 'ada', { status: 'checked-out', email: 'ada@example.com', firstName: 'Ada' })
  const judge = (sights: Sights, parts: Partial<Case> = {}) =>
    forgets.judge(caseOf(facts, effects(knew, ...sights), { ...reads, ...parts }))
  const later = '2026-06-28 15:40'

  test('is shown by nothing any more, or not at all', () => {
    const nothing = { status: 'checked-out', email: null, firstName: null, lastName: null }
    expect(judge([look(later, 'ada', nothing)])).toMatchObject({ verdict: 'pass', depth: 'effect' })
    expect(judge([strangeLook(later, 'ada')]).verdict).toBe('pass')
    expect(judge([look(later, 'ada', { ...nothing, firstName: 'Erased', email: 'gdpr@example.com' })]).verdict).toBe(
      'pass',
    )
  })

  test('may still be shown within the cadence, and no longer', () => {
    const still = { status: 'checked-out', email: 'ada@example.com' }
    const nothing = { status: 'checked-out', email: null }
    expect(judge([look('2026-06-28 15:20', 'ada', still), look(later, 'ada', nothing)]).verdict).toBe('pass')
    const { verdict, because } = judge([look(later, 'ada', still)])
    expect(verdict).toBe('fail')
    expect(because).toBe(
      'Ada Byron was forgotten at 2026-06-28 15:00. At 2026-06-28 15:40 the far side still shows the e-mail address.',
    )
  })

  test('is still shown by a telephone number in whatever spelling', () => {
    const known = detailsOf('ada', { phone: '+33 (0)1 23-45' })
    const changed: Fact = ['2026-06-02 09:00', { kind: 'guest-changed', guest: guest('ada'), details: known }]
    const byPhone = (phone: string | null) =>
      forgets.judge(
        caseOf(
          [...facts.slice(0, 2), changed, ...facts.slice(2)],
          effects(
            look('2026-06-07 11:10', 'ada', { status: 'checked-out', phone: '3301 2345' }),
            look(later, 'ada', { status: 'checked-out', phone }),
          ),
          { declared: declared({ reads: ['phone'] }) },
        ),
      ).verdict
    expect(['+33012345', '+33 99', '', '-', null].map(byPhone)).toEqual(['fail', 'pass', 'pass', 'pass', 'pass'])
  })

  test('who comes back by a late word was not forgotten', () => {
    const nothing = look(later, 'ada', { status: 'checked-out', email: null })
    const again = look('2026-06-29 09:00', 'ada', { status: 'checked-out', email: 'Ada@example.com' })
    expect(judge([nothing, again]).verdict).toBe('fail')
  })

  test('proves nothing where the far side never knew her, did not finish its work, or could not be seen', () => {
    const strangers = forgets.judge(caseOf(facts, effects(look(later, 'ada', { status: 'checked-out' })), reads))
    expect(strangers.verdict).toBe('inconclusive')
    const still = { status: 'checked-out', email: 'ada@example.com' }
    expect(judge([look(later, 'ada', still, 'not-seen')]).verdict).toBe('inconclusive')
    expect(judge([]).verdict).toBe('inconclusive')
    expect(judge([], { declared: declared({ reads: ['arrival'] }) }).verdict).toBe('not-applicable')
  })

  test('gets no news, while the other guest does', () => {
    const mails = (...who: string[]) => nothingToTheForgotten.judge(caseOf(facts, effects(...who.map(newsTo)), reads))
    expect(mails('bea').verdict).toBe('pass')
    expect(mails('bea', 'ada').verdict).toBe('fail')
    expect(mails().verdict).toBe('inconclusive')
  })
})

describe('two profiles that were merged', () => {
  const facts: readonly Fact[] = [
    ...booked,
    [
      '2026-06-02 15:00',
      { kind: 'guest-changed', guest: guest('bea'), details: detailsOf('bea') },
      { kind: 'stay-guest-changed', reservation: stay('ada'), guest: guest('bea') },
      { kind: 'guest-merged', guest: guest('ada'), into: guest('bea') },
    ],
    left,
  ]
  const judge = (sights: Sights, parts: Partial<Case> = {}) =>
    followsTheMerge.judge(caseOf(facts, effects(...sights), { ...reads, ...parts }))
  const as = (ada: string | null, bea: string | null, settled: 'done' | 'not-seen' = 'done') => [
    look('2026-06-08 09:00', 'ada', { status: 'checked-out', person: ada }, settled),
    look('2026-06-08 09:00', 'bea', { status: 'checked-out', person: bea }, settled),
  ]

  test('are one person, however the far side calls her', () => {
    expect(judge(as('p-77', 'p-77')).verdict).toBe('pass')
    expect(judge(as('ada-guest', 'bea-guest'))).toMatchObject({
      verdict: 'fail',
      because: expect.stringContaining('“ada-guest” and “bea-guest”'),
    })
  })

  test('cannot be judged where nobody is called anything, the work was not done, or the manifest does not read it', () => {
    expect(judge(as(null, 'p-77')).verdict).toBe('inconclusive')
    expect(judge(as('p-1', 'p-2', 'not-seen')).verdict).toBe('inconclusive')
    expect(judge(as('p-1', 'p-2'), { declared: declared() }).verdict).toBe('not-applicable')
    expect(followsTheMerge.asked(caseOf(booked, []))).toBe(false)
  })

  test('leave the stay with the address of the one that was kept', () => {
    const shown = (email: string) =>
      showsWhoComes.judge(
        caseOf(facts, effects(look('2026-06-02 15:40', 'ada', { status: 'confirmed', email })), reads),
      )
    expect(shown('bea@example.com').verdict).toBe('pass')
    expect(shown('ada@example.com').verdict).toBe('fail')
  })
})

describe('one of two rooms that were booked at once', () => {
  const asOne = { booking: 'two' as BookingId }
  const cancelled: Fact = [
    '2026-06-02 15:00',
    {
      ...{ kind: 'reservation-cancelled', reservation: stay('ada'), fee: null, feePosting: null },
      ...{ by: 'guest', reason: null, relocatedTo: null },
    },
  ]
  const facts: readonly Fact[] = [
    ['2026-06-01 09:00', ...books('ada', {}, asOne)],
    ['2026-06-01 09:00', ...books('bea', {}, asOne)],
    cancelled,
  ]
  const shows = (ada: string, bea: string, hour: Parameters<typeof look>[0] = '2026-06-02 15:40') => [
    look(hour, 'ada', { status: ada }),
    look(hour, 'bea', { status: bea }),
  ]
  const judge = (sights: Sights, parts: Partial<Case> = {}) =>
    cancelsTheRightRoom.judge(caseOf(facts, effects(...sights), parts))

  test('is the one that is shown as cancelled', () => {
    expect(judge(shows('cancelled', 'confirmed'))).toMatchObject({ verdict: 'pass', depth: 'effect' })
    expect(judge(shows('cancelled', 'cancelled'))).toMatchObject({
      verdict: 'fail',
      because: expect.stringContaining('the far side shows the room of Bea Byron as cancelled too'),
    })
  })

  test('is left to others to find where it is shown as coming', () => {
    expect(judge(shows('confirmed', 'confirmed')).verdict).toBe('inconclusive')
  })

  test('is not asked where all of them were cancelled, or where they were not booked at once', () => {
    expect(cancelsTheRightRoom.asked(caseOf([...booked, cancelled], []))).toBe(false)
    expect(cancelsTheRightRoom.asked(caseOf(facts, []))).toBe(true)
    expect(judge(shows('cancelled', 'confirmed'), { declared: declared({ probe: false }) }).verdict).toBe(
      'not-applicable',
    )
  })
})
