import { expect, test } from 'vitest'
import { WhoseStay } from '../../../contracts/staleness/whose-stay.ts'
import type { HotelEvent } from '../../../simulator/domain/events.ts'
import { aCancellation } from '../checks/cases.ts'

const { journal } = aCancellation()
const last = journal.at(-1)
const later = (event: object, seq: number) =>
  ({ ...last, seq, events: [event as HotelEvent] }) as (typeof journal)[number]

test('a stay is its guest’s from the booking on, and whoever it is handed to, and the profile’s that took the guest in', () => {
  const whose = new WhoseStay([
    ...journal,
    later({ kind: 'stay-guest-changed', reservation: 'bea', guest: 'cleo' }, 6),
    later({ kind: 'guest-merged', guest: 'ada-guest', into: 'countess' }, 7),
  ])
  expect(whose.guestOf('ada', 0)).toBeUndefined()
  expect([whose.guestOf('ada', 5), whose.guestOf('bea', 5)]).toEqual(['ada-guest', 'bea-guest'])
  expect([whose.guestOf('ada', 6), whose.guestOf('bea', 6)]).toEqual(['ada-guest', 'cleo'])
  expect([whose.guestOf('ada', 7), whose.guestOf('bea', 7)]).toEqual(['countess', 'cleo'])
})
