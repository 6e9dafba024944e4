/** What happened in the hotel, looked up in the journal. */
import { fullName, type GuestDetails } from '../../simulator/domain/profiles/guests.ts'
import type { Booking } from '../../simulator/domain/reservations/reservations.ts'
import type { GuestId, Money } from '../../simulator/domain/words.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Evidence } from '../verdict.ts'
import type { Case } from './case.ts'

export type Cancellation = { readonly commit: Commit; readonly fee: Money | null }
export type Move = {
  readonly commit: Commit
  readonly from: { readonly arrival: string; readonly departure: string }
  readonly to: { readonly arrival: string; readonly departure: string }
}

export function cancellationOf({ journal }: Case, reservation: string): Cancellation | undefined {
  for (const commit of journal) {
    for (const event of commit.events) {
      if (event.kind === 'reservation-cancelled' && event.reservation === reservation) return { commit, fee: event.fee }
    }
  }
  return undefined
}

export function moveOf(facts: Case, reservation: string): Move | undefined {
  for (const commit of facts.journal) {
    for (const event of commit.events) {
      if (event.kind !== 'stay-dates-changed' || event.reservation !== reservation) continue
      const from = bookingOf(facts, reservation)
      return from && { commit, from, to: { arrival: event.arrival, departure: event.departure } }
    }
  }
  return undefined
}

export const checkOutOf = ({ journal }: Case, reservation: string): Commit | undefined =>
  journal.find(({ events }) =>
    events.some(event => event.kind === 'guest-checked-out' && event.reservation === reservation),
  )

/** The stay as it was first booked. */
export function bookingOf({ journal }: Pick<Case, 'journal'>, reservation: string): Booking | undefined {
  for (const { events } of journal) {
    for (const event of events) {
      if (event.kind === 'reservation-booked' && event.reservation === reservation) return event.booking
    }
  }
  return undefined
}

/** The commits that changed a reservation after its booking. */
export function changesOf({ journal }: Case, reservation: string): readonly Commit[] {
  return journal.filter(({ events }) =>
    events.some(
      event => 'reservation' in event && event.reservation === reservation && event.kind !== 'reservation-booked',
    ),
  )
}

/** For whom a stay is in the end: the guest who was booked, whoever came in that one's place, or whose profile that one was merged into. */
export function guestIdOf(facts: Pick<Case, 'journal'>, reservation: string): GuestId | undefined {
  let guest: GuestId | undefined
  for (const { events } of facts.journal) {
    for (const event of events) {
      if (!('reservation' in event) || event.reservation !== reservation) continue
      if ('booking' in event) guest = event.booking.guest
      if (event.kind === 'stay-guest-changed') guest = event.guest
    }
  }
  return guest
}

export const guestOf = (facts: Pick<Case, 'journal'>, reservation: string): GuestDetails | undefined =>
  detailsOf(facts, guestIdOf(facts, reservation)).at(-1)

/** Whatever the hotel ever knew of a guest, oldest first; what was forgotten since, too. */
export const detailsOf = ({ journal }: Pick<Case, 'journal'>, guest: GuestId | undefined): GuestDetails[] =>
  journal.flatMap(({ events }) =>
    events.flatMap(event =>
      (event.kind === 'guest-registered' || event.kind === 'guest-changed') && event.guest === guest
        ? [event.details]
        : [],
    ),
  )

/** Every e-mail address that the hotel ever held for the guest of a stay, under whatever profile, in lower case. */
export function addressesOf(facts: Pick<Case, 'journal'>, reservation: string): ReadonlySet<string> {
  const guest = guestIdOf(facts, reservation)
  return guest === undefined ? new Set() : addressesOfGuest(facts, guest)
}

export function addressesOfGuest(facts: Pick<Case, 'journal'>, guest: GuestId): ReadonlySet<string> {
  const profiles = new Set([guest])
  for (const { events } of facts.journal.toReversed())
    for (const event of events) if (event.kind === 'guest-merged' && profiles.has(event.into)) profiles.add(event.guest)
  const details = [...profiles].flatMap(profile => detailsOf(facts, profile))
  return new Set(details.flatMap(({ email }) => email?.toLowerCase() ?? []))
}

export function nameOf(facts: Pick<Case, 'journal'>, reservation: string): string {
  const guest = guestIdOf(facts, reservation)
  return guest === undefined ? reservation : nameOfGuest(facts, guest)
}

export function nameOfGuest(facts: Pick<Case, 'journal'>, guest: GuestId): string {
  const details = detailsOf(facts, guest).at(-1)
  return details ? fullName(details) : guest
}

/** `says` is a whole sentence with its hour. */
export const journalLine = ({ seq }: Commit, says: string): Evidence => ({ log: 'journal', line: seq, says })
