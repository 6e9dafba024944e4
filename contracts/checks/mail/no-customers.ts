/** People whom a hotel knows without ever having had them as guests. */
import type { GuestId } from '../../../simulator/domain/words.ts'
import type { Case } from '../case.ts'
import { detailsOf } from '../hotel-facts.ts'
import { truthOf } from '../truth.ts'

export type NoCustomer = {
  readonly guest: GuestId
  /** The stay of the story through which, or beside which, the hotel knows her. */
  readonly of: string
  /** Before the name of that stay's guest. */
  readonly was: 'came along with' | 'booked for' | 'asked for a room beside'
}

/** Whoever came along with a guest of the story or booked for one, or asked since, and never said yes to news by e-mail. */
export function noCustomers(facts: Case): NoCustomer[] {
  const people = facts.cast.flatMap(({ reservation }) => {
    const stay = truthOf(facts, reservation).at(-1)?.stay
    if (!stay) return []
    const along = stay.companions.map(guest => ({ guest, of: reservation, was: 'came along with' as const }))
    const booked = stay.booker === null ? [] : [{ guest: stay.booker, of: reservation, was: 'booked for' as const }]
    return [...along, ...booked]
  })
  const [first] = facts.cast
  const begun = (first && truthOf(facts, first.reservation)[0]?.commit.seq) ?? Number.POSITIVE_INFINITY
  const asked = facts.journal.flatMap(({ seq, events }) =>
    events.flatMap(event =>
      event.kind === 'stay-inquired' && first && seq >= begun
        ? [{ guest: event.booking.guest, of: first.reservation, was: 'asked for a room beside' as const }]
        : [],
    ),
  )
  const guests = new Set<string>(
    facts.journal.flatMap(({ events }) =>
      events.flatMap(event => {
        if (event.kind === 'stay-guest-changed') return [event.guest]
        return 'booking' in event && event.kind !== 'stay-inquired' ? [event.booking.guest] : []
      }),
    ),
  )
  const once = new Map([...people, ...asked].map(person => [person.guest, person]))
  return [...once.values()].filter(({ guest }) => !guests.has(guest) && !saidYes(facts, guest))
}

const saidYes = (facts: Case, guest: GuestId): boolean =>
  detailsOf(facts, guest).some(({ consent }) => consent.email === 'given') ||
  facts.journal.some(({ events }) =>
    events.some(event => event.kind === 'consent-set' && event.guest === guest && event.to === 'given'),
  )
