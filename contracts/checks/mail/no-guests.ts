/** People whom a hotel knows without ever having had them as guests. */
import type { GuestId } from '../../../simulator/domain/words.ts'
import type { MessageKind } from '../../effects.ts'
import type { Case } from '../case.ts'
import { isKind, type Mail } from '../far-side.ts'
import { addressesOf, addressesOfGuest, detailsOf } from '../hotel-facts.ts'
import { truthOf } from '../truth.ts'

export type NoGuest = {
  readonly guest: GuestId
  /** The stay of the story through which, or beside which, the hotel knows her. */
  readonly of: string
  /** Before the name of that stay's guest. */
  readonly was: 'came along with' | 'booked for' | 'asked for a room beside'
}

/** Whoever came along with a guest of the story or booked for one, or asked for a room since. */
export function noGuests(facts: Case): NoGuest[] {
  const people = facts.cast.flatMap(({ reservation }) => {
    const stay = truthOf(facts, reservation).at(-1)?.stay
    if (!stay) return []
    const along = stay.companions.map(guest => ({ guest, of: reservation, was: 'came along with' as const }))
    const booked = stay.booker === null ? [] : [{ guest: stay.booker, of: reservation, was: 'booked for' as const }]
    return [...along, ...booked]
  })
  const guests = guestsOf(facts)
  const once = new Map([...people, ...enquirers(facts)].map(person => [person.guest, person]))
  return [...once.values()].filter(({ guest }) => !guests.has(guest))
}

function enquirers(facts: Case): NoGuest[] {
  const [first] = facts.cast
  const begun = first && truthOf(facts, first.reservation)[0]?.commit.seq
  if (!first || begun === undefined) return []
  return facts.journal.flatMap(({ seq, events }) =>
    events.flatMap(event =>
      event.kind === 'stay-inquired' && seq >= begun
        ? [{ guest: event.booking.guest, of: first.reservation, was: 'asked for a room beside' as const }]
        : [],
    ),
  )
}

/** Whoever has, or had, a stay of her own. */
function guestsOf({ journal }: Case): ReadonlySet<GuestId> {
  const guests = journal.flatMap(({ events }) =>
    events.flatMap(event => {
      if (event.kind === 'stay-guest-changed') return [event.guest]
      return 'booking' in event && event.kind !== 'stay-inquired' ? [event.booking.guest] : []
    }),
  )
  return new Set(guests)
}

export const saidYes = (facts: Case, guest: GuestId): boolean =>
  detailsOf(facts, guest).some(({ consent }) => consent.email === 'given') ||
  facts.journal.some(({ events }) =>
    events.some(event => event.kind === 'consent-set' && event.guest === guest && event.to === 'given'),
  )

/** Under an address that no guest of the story has too. */
export function mailsToPerson(facts: Case, guest: GuestId, kinds: readonly MessageKind[]): Mail[] {
  const others = new Set(facts.cast.flatMap(({ reservation }) => [...addressesOf(facts, reservation)]))
  const own = [...addressesOfGuest(facts, guest)].filter(address => !others.has(address))
  return facts.effects.filter(
    (effect): effect is Mail =>
      effect.kind === 'mail' && isKind(effect, kinds) && own.some(address => effect.to.includes(address)),
  )
}

/** A file of stays says nothing of whoever has none. */
export const toldByFile = ({ mode, persona }: Case): boolean =>
  mode !== 'export' || persona.windows.export?.grain === 'guest'
