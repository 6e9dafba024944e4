/** Words that sentences about commits are made of. */
import { fullName } from '../../../domain/profiles/guests.ts'
import type { HotelState } from '../../../domain/state.ts'
import type { GuestId, ReservationId } from '../../../domain/words.ts'
import type { Commit } from '../../../journal/commit.ts'

/** For each command what a receptionist says when it was obeyed. */
export type Sayings<Command extends { readonly kind: string }> = {
  readonly [Kind in Command['kind']]: (
    state: Readonly<HotelState>,
    command: Extract<Command, { kind: Kind }>,
    events: Commit['events'],
  ) => string
}

export function guestName(state: Readonly<HotelState>, id: string): string {
  const guest = state.guests.get(id as GuestId)
  return guest ? fullName(guest.details) : id
}

export function who(state: Readonly<HotelState>, id: string): string {
  const reservation = state.reservations.get(id as ReservationId)
  return reservation ? guestName(state, reservation.booking.guest) : id
}

export const whose = (state: Readonly<HotelState>, id: string): string => `${who(state, id)}'s`
