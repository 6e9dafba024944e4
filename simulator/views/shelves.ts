/** All that windows look at, kept in step with the journal: each record is serialised once, and every window reuses those bytes. */
import type { HotelEvent } from '../domain/events.ts'
import { firstOf, type Group } from '../domain/group.ts'
import type { HotelState } from '../domain/state.ts'
import type { HotelTime } from '../domain/time.ts'
import type { GuestId, ReservationId } from '../domain/words.ts'
import type { Commit } from '../journal/commit.ts'
import { type BuiltShelves, emptyBuilt } from './built/lists.ts'
import { moveOn } from './built/moved.ts'
import { type Change, ChangeFeed } from './change-feed.ts'
import { changeTypes } from './change-types.ts'
import { RecordLog } from './record-log.ts'
import { guestRecord, reservationRecord, withoutNotes, withoutPerson } from './records.ts'
import { type Shown, shownGuest, shownReservation, shownType } from './schema-versions.ts'

/** What of it the outside is shown: the fields of its records, and the types of change that count. */
export type Showing = {
  readonly reservation: Shown
  readonly guest: Shown
  readonly folio: Shown
  readonly changes: 'all' | readonly string[]
  /** Days back to which a guest's earlier stays are shown; null where all are. */
  readonly historyDays: number | null
  /** Which lists there are. */
  readonly lists: readonly string[]
}

export type Shelves = {
  readonly showing: Showing
  readonly changes: ChangeFeed
  readonly reservations: RecordLog
  readonly guests: RecordLog
  readonly built: BuiltShelves
}

/** `at` is when the hotel opens. */
export const emptyShelves = (idKey: string, showing: Showing, houses: Group, at: HotelTime): Shelves => ({
  showing,
  changes: new ChangeFeed(idKey),
  reservations: new RecordLog(),
  guests: new RecordLog(),
  built: emptyBuilt(showing, houses, at),
})

/** Puts a commit on the shelves, after the houses have taken it in; returns the changes it made. */
export function shelve(shelves: Shelves, houses: Group, commit: Commit): Change[] {
  const state = firstOf(houses)
  moveOn(shelves.built, houses, commit)
  if (commit.events.some(({ kind }) => kind === 'pms-upgraded')) showAnew(shelves, state, commit)
  forget(shelves, commit)
  return commit.events.map(event => shelveEvent(shelves, state, commit, event)).filter(change => change !== undefined)
}

function shelveEvent(shelves: Shelves, state: HotelState, commit: Commit, event: HotelEvent): Change | undefined {
  if (event.kind === 'stay-taken-over') shelveOld(shelves, state, commit, event.reservation)
  const type = changeTypes[event.kind]
  if (type === null) return undefined
  const { schemaVersion: version } = state
  const { showing } = shelves
  if (type.startsWith('guest.')) {
    const guest = 'guest' in event ? state.guests.get(event.guest) : undefined
    if (!guest) return undefined
    const json = shownGuest(version, showing.guest, guestRecord(guest))
    const about = { subject: guest.id, guest: guest.id }
    return tell(shelves, shelves.guests, commit, shownType(version, type, false), about, json)
  }
  const reservation = 'reservation' in event ? state.reservations.get(event.reservation) : undefined
  const json = reservation && shownReservation(version, showing.reservation, reservationRecord(reservation))
  if (!reservation || json === undefined) return undefined
  const isFirst = !shelves.reservations.has(reservation.id)
  const about = { subject: reservation.id, guest: reservation.booking.guest }
  return tell(shelves, shelves.reservations, commit, shownType(version, type, isFirst), about, json)
}

/** What comes from an earlier PMS is there for whoever asks, and no news. */
function shelveOld(
  { reservations, showing }: Shelves,
  state: HotelState,
  { seq, at }: Commit,
  id: ReservationId,
): void {
  const reservation = state.reservations.get(id)
  const json = reservation && shownReservation(state.schemaVersion, showing.reservation, reservationRecord(reservation))
  if (json !== undefined) reservations.put(id, seq, at, json)
}

/** A change that does not count shows only where somebody happens to look: nobody is told, and the record keeps its place. */
function tell(
  { changes, showing }: Shelves,
  log: RecordLog,
  commit: Commit,
  type: string,
  about: Pick<Change, 'subject' | 'guest'>,
  json: string,
): Change | undefined {
  const counts = showing.changes === 'all' || showing.changes.includes(type)
  if (counts || !log.has(about.subject)) log.put(about.subject, commit.seq, commit.at, json)
  else log.replace(about.subject, commit.seq, json)
  return counts ? changes.add(commit, type, about, json) : undefined
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
  const { showing } = shelves
  const reservationOf = (id: string) => {
    const reservation = state.reservations.get(id as ReservationId)
    return reservation && shownReservation(version, showing.reservation, reservationRecord(reservation))
  }
  shelves.reservations.rewrite(reservationOf)
  shelves.guests.rewrite(id => {
    const guest = state.guests.get(id as GuestId)
    return guest && shownGuest(version, showing.guest, guestRecord(guest))
  })
  for (const id of state.reservations.keys()) {
    const json = shelves.reservations.has(id) ? undefined : reservationOf(id)
    if (json !== undefined) shelves.reservations.put(id, seq, at, json)
  }
}
