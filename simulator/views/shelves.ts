/** All that windows look at, kept in step with the journal: each record is serialised once, and every window reuses those bytes. */
import type { HotelEvent } from '../domain/events.ts'
import type { HotelState } from '../domain/state.ts'
import type { Commit } from '../journal/commit.ts'
import { type Change, ChangeFeed } from './change-feed.ts'
import { changeTypes } from './change-types.ts'
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
  const type = changeTypes[event.kind]
  if (type === null) return undefined
  if ('guest' in event) {
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
