/** What happened in the hotel, looked up in the journal. */
import { fullName, type GuestDetails } from '../../simulator/domain/profiles/guests.ts'
import type { Booking } from '../../simulator/domain/reservations/reservations.ts'
import type { Money } from '../../simulator/domain/words.ts'
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
export function bookingOf({ journal }: Case, reservation: string): Booking | undefined {
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

export function guestOf(facts: Case, reservation: string): GuestDetails | undefined {
  const guest = bookingOf(facts, reservation)?.guest
  let details: GuestDetails | undefined
  for (const { events } of facts.journal) {
    for (const event of events) {
      if ((event.kind === 'guest-registered' || event.kind === 'guest-changed') && event.guest === guest)
        details = event.details
    }
  }
  return details
}

/** Every e-mail address that the hotel ever held for the guest of a stay, in lower case. */
export function addressesOf(facts: Case, reservation: string): ReadonlySet<string> {
  const guest = bookingOf(facts, reservation)?.guest
  const details = facts.journal.flatMap(({ events }) =>
    events.flatMap(event =>
      (event.kind === 'guest-registered' || event.kind === 'guest-changed') && event.guest === guest
        ? [event.details]
        : [],
    ),
  )
  return new Set(details.flatMap(({ email }) => email?.toLowerCase() ?? []))
}

export function nameOf(facts: Case, reservation: string): string {
  const details = guestOf(facts, reservation)
  return details ? fullName(details) : reservation
}

/** `says` is a whole sentence with its hour. */
export const journalLine = ({ seq }: Commit, says: string): Evidence => ({ log: 'journal', line: seq, says })
