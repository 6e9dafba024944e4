/** All that windows look at, kept in step with the journal: each record is serialised once, and every window reuses those bytes. */
import type { HotelEvent } from '../domain/events.ts'
import type { HotelState } from '../domain/state.ts'
import type { GuestId, ReservationId } from '../domain/words.ts'
import type { Commit } from '../journal/commit.ts'
import { type Change, ChangeFeed } from './change-feed.ts'
import { changeTypes } from './change-types.ts'
import { RecordLog } from './record-log.ts'
import { guestRecord, reservationRecord, withoutNotes, withoutPerson } from './records.ts'
import { shownGuest, shownReservation, shownType } from './schema-versions.ts'

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
  if (commit.events.some(({ kind }) => kind === 'pms-upgraded')) showAnew(shelves, state, commit)
  forget(shelves, commit)
  return commit.events.map(event => shelveEvent(shelves, state, commit, event)).filter(change => change !== undefined)
}

function shelveEvent(shelves: Shelves, state: HotelState, commit: Commit, event: HotelEvent): Change | undefined {
  const type = changeTypes[event.kind]
  if (type === null) return undefined
  const { schemaVersion: version } = state
  if (type.startsWith('guest.')) {
    const guest = 'guest' in event ? state.guests.get(event.guest) : undefined
    if (!guest) return undefined
    const json = shownGuest(version, guestRecord(guest))
    shelves.guests.put(guest.id, commit.seq, commit.at, json)
    return shelves.changes.add(commit, shownType(version, type, false), { subject: guest.id, guest: guest.id }, json)
  }
  const reservation = 'reservation' in event ? state.reservations.get(event.reservation) : undefined
  const json = reservation && shownReservation(version, reservationRecord(reservation))
  if (!reservation || json === undefined) return undefined
  const isFirst = !shelves.reservations.has(reservation.id)
  shelves.reservations.put(reservation.id, commit.seq, commit.at, json)
  const about = { subject: reservation.id, guest: reservation.booking.guest }
  return shelves.changes.add(commit, shownType(version, type, isFirst), about, json)
}

/** Earlier changes no longer say who the guests were, nor what was noted while the stays were theirs. */
function forget({ changes }: Shelves, { events }: Commit): void {
  const erased = events.flatMap(event => (event.kind === 'guest-erased' ? [event.guest] : []))
  if (erased.length === 0) return
  changes.redact(new Set(erased), (record, type) =>
    type.startsWith('guest.') ? withoutPerson(record) : withoutNotes(record),
  )
}

/** An upgraded PMS shows its records in their new shape, unchanged as they are; those that it kept to itself are there from now on. */
function showAnew(shelves: Shelves, state: HotelState, { seq, at }: Commit): void {
  const { schemaVersion: version } = state
  const reservationOf = (id: string) => {
    const reservation = state.reservations.get(id as ReservationId)
    return reservation && shownReservation(version, reservationRecord(reservation))
  }
  shelves.reservations.rewrite(reservationOf)
  shelves.guests.rewrite(id => {
    const guest = state.guests.get(id as GuestId)
    return guest && shownGuest(version, guestRecord(guest))
  })
  for (const id of state.reservations.keys()) {
    const json = shelves.reservations.has(id) ? undefined : reservationOf(id)
    if (json !== undefined) shelves.reservations.put(id, seq, at, json)
  }
}
