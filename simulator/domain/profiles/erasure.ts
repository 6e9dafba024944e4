/**
 * Forgetting a guest, who has no stay any more and owes nothing for one; the stays of others do not count. Nothing personal stays in the hotel: not on the profile, nor on those that were merged into it, not at the stays, not in
 * what the desk noted, and the change feed is rewritten too (views). Three things stay, and are meant to: closed invoices keep the name that
 * the law wants kept, files of earlier nights are as they were handed over, and the journal keeps what was asked, since it is the evidence of
 * a test with made-up guests, which no window ever shows.
 */
import { balanceOf } from '../books/folios.ts'
import type { Asked } from '../commands.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { HotelEvent } from '../events.ts'
import type { Refusal } from '../refusals.ts'
import { without } from '../reservations/particulars.ts'
import type { HotelState } from '../state.ts'
import type { GuestId, ReservationId } from '../words.ts'
import { ownStaysOf } from './forgetting.ts'
import { fullName, type GuestDetails, nothingMore } from './guests.ts'
import { mergedInto, staysOf } from './merging.ts'
import { activeGuest } from './standing.ts'

type State = Readonly<HotelState>

export function decideErasure(state: State, { guest: id }: Asked<'erase-guest'>): Decision {
  const guest = activeGuest(state, id)
  if ('kind' in guest) return refuse(guest)
  const own = ownStaysOf(state, id)
  for (const stay of own) {
    const refusal = stillNeeded(state, stay, fullName(guest.details))
    if (refusal) return refuse(refusal)
  }
  return accept(
    ...own.flatMap(stay => unnoted(state, stay)),
    ...staysOf(state, id).flatMap(stay => (own.includes(stay) ? [] : unnamed(state, stay, id))),
    ...cardsLetGo(state, own),
    ...[...mergedInto(state, id), id].map(profile => ({ kind: 'guest-erased', guest: profile }) as const),
  )
}

/** What is left of a guest who is forgotten. What was answered about consent is nobody's secret, and stays answered. */
export const forgotten = ({ consent }: GuestDetails): GuestDetails => ({
  ...{ firstName: '', lastName: '', ...nothingMore, consent },
})

function stillNeeded(state: State, id: ReservationId, guest: string): Refusal | undefined {
  const stay = state.reservations.get(id)
  if (!stay) return undefined
  const { status } = stay.standing
  if (status !== 'checked-out' && status !== 'cancelled' && status !== 'no-show')
    return { kind: 'still-a-guest', guest, reservation: id, status }
  const minor = balanceOf(state.folios.get(id)) || (state.deposits.get(id)?.minor ?? 0)
  if (minor === 0) return undefined
  return { kind: 'still-owes', guest, reservation: id, open: { minor, currency: stay.amount.currency } }
}

/** A stay without what was noted at it, and without the numbers under which others know who it was. */
function unnoted(state: State, id: ReservationId): HotelEvent[] {
  const particulars = state.reservations.get(id)?.booking.particulars
  if (!particulars) return []
  const channel = particulars.channel && { ...particulars.channel, number: '' }
  const bare = { ...particulars, channel, crsNumber: null, preferences: [], notes: null, extras: [] }
  return [{ kind: 'particulars-changed', reservation: id, particulars: bare }]
}

/** A stay of somebody else goes on without who only booked it or came along. */
function unnamed(state: State, id: ReservationId, guest: GuestId): HotelEvent[] {
  const particulars = state.reservations.get(id)?.booking.particulars
  if (!particulars) return []
  return [{ kind: 'particulars-changed', reservation: id, particulars: without(guest, particulars) }]
}

/** Nothing more is taken from a card of somebody whom the hotel no longer knows. */
const cardsLetGo = ({ authorisations }: State, stays: readonly ReservationId[]): HotelEvent[] =>
  [...authorisations.values()].flatMap(({ id, reservation, status }) =>
    stays.includes(reservation) && (status === 'open' || status === 'unanswered')
      ? [{ kind: 'authorisation-released' as const, authorisation: id }]
      : [],
  )
