/** All that windows look at, kept in step with the journal: each record is serialised once, and every window reuses those bytes. */
import type { HotelEvent } from '../domain/events.ts'
import type { HotelState } from '../domain/state.ts'
import type { Commit } from '../journal/commit.ts'
import { type Change, ChangeFeed } from './change-feed.ts'
import { RecordLog } from './record-log.ts'
import { guestRecord, reservationRecord } from './records.ts'

export type Shelves = {
  readonly changes: ChangeFeed
  readonly reservations: RecordLog
  readonly guests: RecordLog
}

export const emptyShelves = (idKey: string): Shelves => ({
  changes: new ChangeFeed(idKey),
  reservations: new RecordLog(),
  guests: new RecordLog(),
})

/** Puts a commit on the shelves, after the state has taken it in; returns the changes it made. */
export function shelve(shelves: Shelves, state: HotelState, commit: Commit): Change[] {
  return commit.events.map(event => shelveEvent(shelves, state, commit, event)).filter(change => change !== undefined)
}

function shelveEvent(shelves: Shelves, state: HotelState, commit: Commit, event: HotelEvent): Change | undefined {
  const type = changeType(event)
  if (type === undefined) return undefined
  if (event.kind === 'guest-registered' || event.kind === 'guest-changed') {
    const guest = state.guests.get(event.guest)
    if (!guest) return undefined
    const json = JSON.stringify(guestRecord(state.property.id, guest))
    shelves.guests.put(guest.id, commit.seq, commit.at, json)
    return shelves.changes.add(commit, type, guest.id, json)
  }
  const reservation = 'reservation' in event ? state.reservations.get(event.reservation) : undefined
  if (!reservation) return undefined
  const json = JSON.stringify(reservationRecord(state.property.id, reservation))
  shelves.reservations.put(reservation.id, commit.seq, commit.at, json)
  return shelves.changes.add(commit, type, reservation.id, json)
}

/** How a change is called outside; undefined where the outside is not told. */
function changeType({ kind }: HotelEvent): string | undefined {
  switch (kind) {
    case 'guest-registered':
      return 'guest.created'
    case 'guest-changed':
      return 'guest.updated'
    case 'reservation-booked':
      return 'reservation.created'
    case 'stay-dates-changed':
      return 'reservation.updated'
    case 'reservation-cancelled':
      return 'reservation.cancelled'
    case 'guest-checked-in':
      return 'reservation.checked_in'
    case 'guest-checked-out':
      return 'reservation.checked_out'
    case 'no-show-marked':
      return 'reservation.no_show'
    case 'night-audit-started':
    case 'business-date-rolled':
      return undefined
    default:
      return kind satisfies never
  }
}
