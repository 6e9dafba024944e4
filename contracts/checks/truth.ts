/** What was true of a stay and of its guest, moment by moment, in the very records that the windows show: the journal, followed again. */
import { evolveInGroup, firstOf, openGroup } from '../../simulator/domain/group.ts'
import type { BusinessDate } from '../../simulator/domain/time.ts'
import type { ReservationId } from '../../simulator/domain/words.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import {
  type GuestRecord,
  guestRecord,
  type ReservationRecord,
  reservationRecord,
} from '../../simulator/views/records.ts'
import type { Case } from './case.ts'

/** As the commit left it. `guest` is whoever the stay was then booked for; who was merged away is followed to whom there still is. */
export type Truth = { readonly commit: Commit; readonly stay: ReservationRecord; readonly guest: GuestRecord }

type Facts = Pick<Case, 'journal' | 'houses'>

/** Every commit that left the stay or its guest different, the first of which booked it. */
export function truthOf(facts: Facts, reservation: string): readonly Truth[] {
  let known = found.get(facts.journal)
  if (!known) {
    known = new Map()
    found.set(facts.journal, known)
  }
  const before = known.get(reservation)
  if (before) return before
  const told = follow(facts, reservation as ReservationId)
  known.set(reservation, told)
  return told
}

/** By journal, which is followed once for each stay. */
const found = new WeakMap<readonly Commit[], Map<string, readonly Truth[]>>()

function follow({ journal, houses }: Facts, id: ReservationId): Truth[] {
  const group = openGroup(houses, '2000-01-01' as BusinessDate, 0)
  const hotel = firstOf(group)
  const truths: Truth[] = []
  let last = ''
  for (const commit of journal) {
    for (const event of commit.events) evolveInGroup(group, commit.command, event, commit.at, commit.seq)
    const stay = hotel.reservations.get(id)
    const guest = stay && hotel.guests.get(stay.booking.guest)
    if (!stay || !guest || last === `${stay.version} ${guest.id} ${guest.version}`) continue
    last = `${stay.version} ${guest.id} ${guest.version}`
    truths.push({ commit, stay: reservationRecord(stay), guest: guestRecord(guest) })
  }
  return truths
}
