/** Cases in which a stay of Ada takes another turn: she does not come, stays on, leaves early, or is taken for somebody who leaves. */
import type { Case } from '../../../contracts/checks/case.ts'
import type { HotelEvent } from '../../../simulator/domain/events.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import type { RoomNumber } from '../../../simulator/domain/words.ts'
import { aCase, before, books, euros, type Hour, id, journal } from './cases.ts'

type Fact = readonly [Hour, ...HotelEvent[]]

const room = '201' as RoomNumber
export const subject = { role: 'subject', reservation: 'ada', control: 'bea', alike: 'cleo' } as const

export const arrives = (hour: Hour, who: string): Fact => [
  hour,
  { kind: 'guest-checked-in', reservation: id(who), room },
]
export const leaves = (hour: Hour, who: string, ...first: HotelEvent[]): Fact => [
  hour,
  ...first,
  { kind: 'guest-checked-out', reservation: id(who), room, before },
]
export const dated = (who: string, arrival: string, departure: string): HotelEvent => ({
  ...{ kind: 'stay-dates-changed', reservation: id(who), amount: euros(51800), nightly: [] },
  ...{ arrival: arrival as BusinessDate, departure: departure as BusinessDate },
})

/** Ada and Bea have booked 5 to 7 June, and Cleo 5 to 9; Bea comes and leaves as booked. */
export function aTurn(facts: readonly Fact[], parts: Partial<Case> = {}): Case {
  const all: Fact[] = [
    ['2026-06-01 09:00', ...books('ada', 'Ada Byron')],
    ['2026-06-01 09:00', ...books('bea', 'Bea Potter')],
    ['2026-06-01 09:00', ...books('cleo', 'Cleo Lane', '2026-06-05', '2026-06-09')],
    arrives('2026-06-05 18:40', 'bea'),
    arrives('2026-06-05 18:40', 'cleo'),
    leaves('2026-06-07 10:30', 'bea'),
    leaves('2026-06-09 10:30', 'cleo'),
    ...facts,
  ]
  const inOrder = all.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return { ...aCase, cast: [subject], journal: journal(...inOrder), ...parts }
}

export const doesNotCome: Fact = [
  '2026-06-06 03:00',
  { kind: 'no-show-marked', reservation: id('ada'), fee: null, feePosting: null },
]
export const staysOn: readonly Fact[] = [
  arrives('2026-06-05 18:40', 'ada'),
  ['2026-06-06 12:00', dated('ada', '2026-06-05', '2026-06-09')],
  leaves('2026-06-09 10:30', 'ada'),
]
