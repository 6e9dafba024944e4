import { expect, test } from 'vitest'
import type { Case } from '../../../../contracts/checks/case.ts'
import { holdsEachStayOnce } from '../../../../contracts/checks/mirror/holds-each-stay-once.ts'
import type { HotelEvent } from '../../../../simulator/domain/events.ts'
import type { BusinessDate } from '../../../../simulator/domain/time.ts'
import type { ReservationId, RoomNumber } from '../../../../simulator/domain/words.ts'
import { allWindows } from '../../../../simulator/personas/all-windows.ts'
import { pollingBasic } from '../../../../simulator/personas/polling-basic.ts'
import {
  aCancellation,
  atFour,
  before,
  blindLook,
  books,
  declared,
  effects,
  file,
  journal,
  look,
  told,
  transcript,
} from '../cases.ts'

/** Ada has been here in 2023 and in 2025, and comes again. */
function aReturn(stays: number | null, parts: Partial<Case> = {}): Case {
  return aCancellation({
    cast: [{ role: 'subject', reservation: 'ada', control: null }],
    journal: journal(
      [
        '2026-06-01 07:00',
        ...books('ada', 'Ada Byron').slice(0, 1),
        past('first', '2023-06-05'),
        past('second', '2025-06-05'),
      ],
      ['2026-06-01 09:00', ...books('ada', 'Ada Byron').slice(1)],
      [
        '2026-06-05 18:40',
        { kind: 'guest-checked-in', reservation: 'ada' as ReservationId, room: '201' as RoomNumber },
      ],
      [
        '2026-06-07 10:30',
        { kind: 'guest-checked-out', reservation: 'ada' as ReservationId, room: '201' as RoomNumber, before },
      ],
    ),
    declared: declared({ reads: ['stays'] }),
    effects: effects(look('2026-06-07 13:00', 'ada', { status: 'checked-out', stays })),
    ...parts,
  })
}

function past(who: string, arrival: string): HotelEvent {
  const booked = books('ada', 'Ada Byron', arrival, arrival.replace('-05', '-07')).find(
    ({ kind }) => kind === 'reservation-booked',
  )
  if (booked?.kind !== 'reservation-booked') throw new Error('Nobody has booked.')
  const { kind: _, ...stay } = booked
  return { ...stay, kind: 'stay-taken-over', reservation: who as ReservationId, room: '201' as RoomNumber }
}

const verdictOf = (facts: Case) => holdsEachStayOnce.judge(facts).verdict

test('each stay held once passes; one too few and one too many are found out', () => {
  expect(holdsEachStayOnce.judge(aReturn(3))).toMatchObject({ verdict: 'pass', depth: 'effect' })
  expect(holdsEachStayOnce.judge(aReturn(1))).toMatchObject({
    verdict: 'fail',
    because: 'At 2026-06-07 13:00 the far side holds 1 stays of Ada Byron, and there are 3.',
  })
  expect(verdictOf(aReturn(5))).toBe('fail')
})

test('who has never been here before may be held to have no stay that is over', () => {
  const first = journal(
    ['2026-06-01 09:00', ...books('ada', 'Ada Byron')],
    ['2026-06-05 18:40', { kind: 'guest-checked-in', reservation: 'ada' as ReservationId, room: '201' as RoomNumber }],
  )
  expect(verdictOf(aReturn(0, { journal: first }))).toBe('pass')
  expect(verdictOf(aReturn(1, { journal: first }))).toBe('pass')
})

test('only what this PMS looks back to is asked for, and knowing more is right too', () => {
  const aYear: Partial<Case> = { persona: { ...allWindows, history: { days: 500 } } }
  const rolled = journal([
    '2026-06-07 03:10',
    { kind: 'business-date-rolled', from: '2026-06-06' as BusinessDate, to: '2026-06-07' as BusinessDate },
  ])
  const later = (stays: number) => {
    const facts = aReturn(stays, aYear)
    return { ...facts, journal: [...facts.journal, ...rolled.map(commit => ({ ...commit, seq: 5 }))] }
  }
  expect([1, 2, 3, 4].map(stays => verdictOf(later(stays)))).toEqual(['fail', 'pass', 'pass', 'fail'])
})

test('nobody is told of the past by webhook, or where there is no list of it: a limit, but what is held is held once', () => {
  const byWebhook = { mode: 'webhooks', declared: declared({ reads: ['stays'], cadence: told }) } as const
  expect([1, 3, 4].map(stays => verdictOf(aReturn(stays, byWebhook)))).toEqual(['limit', 'pass', 'fail'])
  expect([1, 3, 4].map(stays => verdictOf(aReturn(stays, { persona: pollingBasic })))).toEqual([
    'limit',
    'pass',
    'fail',
  ])
})

test('a stay counts for certain when it is over, and there was time to learn that', () => {
  const at = (hour: Parameters<typeof look>[0], status: string, stays: number, parts: Partial<Case> = {}) =>
    verdictOf(aReturn(stays, { ...parts, effects: effects(look(hour, 'ada', { status, stays })) }))
  expect([2, 3].map(stays => at('2026-06-06 13:00', 'in-house', stays))).toEqual(['pass', 'pass'])
  expect([2, 3].map(stays => at('2026-06-07 10:40', 'in-house', stays))).toEqual(['pass', 'pass'])
  expect([2, 3].map(stays => at('2026-06-07 11:10', 'checked-out', stays))).toEqual(['fail', 'pass'])
})

test('a change of the guest after the stay leaves it over for as long', () => {
  const facts = aReturn(2, { effects: effects(look('2026-06-07 13:00', 'ada', { status: 'checked-out', stays: 2 })) })
  const [registered] = facts.journal[0]?.events ?? []
  if (registered?.kind !== 'guest-registered') throw new Error('Nobody was registered.')
  const changed = journal([
    '2026-06-07 12:50',
    { ...registered, kind: 'guest-changed', details: { ...registered.details, phone: '1' } },
  ])
  expect(verdictOf({ ...facts, journal: [...facts.journal, ...changed.map(commit => ({ ...commit, seq: 4 }))] })).toBe(
    'fail',
  )
})

test('who is never told that a stay is over need not count it', () => {
  const told = transcript(file('2026-06-02 03:10', 2, 'ada', 'first', 'second'))
  const byFile = {
    mode: 'export',
    declared: declared({ reads: ['stays'], cadence: atFour }),
    transcript: told,
  } as const
  expect([1, 2, 3].map(stays => verdictOf(aReturn(stays, byFile)))).toEqual(['fail', 'pass', 'pass'])
})

test('what was not seen proves nothing, and what the manifest does not read is not asked', () => {
  expect(verdictOf(aReturn(null))).toBe('inconclusive')
  expect(verdictOf(aReturn(3, { effects: effects(blindLook('2026-06-06 13:00', 'ada')) }))).toBe('inconclusive')
  expect(
    verdictOf(
      aReturn(3, { effects: effects(look('2026-06-06 13:00', 'ada', { status: 'in-house', stays: 1 }, 'not-seen')) }),
    ),
  ).toBe('inconclusive')
  expect(verdictOf(aReturn(1, { live: true }))).toBe('inconclusive')
  expect(verdictOf(aReturn(3, { declared: declared() }))).toBe('not-applicable')
  expect(holdsEachStayOnce.asked(aCancellation())).toBe(false)
})
