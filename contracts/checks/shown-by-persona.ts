/** What a PMS can say at all of what a commit did to a stay: which fields it shows, and which changes count with it. */
import type { HotelEvent } from '../../simulator/domain/events.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Facts } from '../../simulator/transcript/entries.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'
import type { Case } from './case.ts'

/** The fields of the stay that tell of it; a state is always shown. */
export const fieldsOf = ({ events }: Commit): readonly string[] =>
  events.some(({ kind }) => kind === 'stay-dates-changed') ? ['arrival', 'departure'] : []

export const isShown = ({ persona: { fields } }: Case, needs: readonly string[]): boolean =>
  needs.every(field => fields.reservation === 'all' || fields.reservation.includes(field))

export function counts({ persona: { changes } }: Case, { events }: Commit): boolean {
  if (changes === 'all') return true
  return events.some(({ kind }) => changes.includes(changeTypes[kind] ?? ''))
}

/** The commits of which whoever is told knows this one too. */
export type Telling = {
  /** Told by a record or a file. */
  readonly shown: readonly number[]
  /** Told as a change, by the feed or by webhook: only changes that count are. */
  readonly fed: readonly number[]
}

/** Itself; and where it does not count, whatever came to the stay afterwards. */
export function tellingOf(facts: Case, commit: Commit, reservation: string): Telling {
  if (counts(facts, commit)) return { shown: [commit.seq], fed: [commit.seq] }
  const later = facts.journal.filter(({ seq, events }) => seq >= commit.seq && events.some(isAbout(reservation)))
  return { shown: later.map(seqOf), fed: later.filter(each => counts(facts, each)).map(seqOf) }
}

/** Whether a page told of it: a page of the feed knows its commits from the first to the last, one of records each by itself. */
export const isTold = (told: Facts, { shown, fed }: Telling): boolean =>
  'seqs' in told ? shown.some(seq => told.seqs.includes(seq)) : fed.some(seq => told.from <= seq && seq <= told.to)

const seqOf = ({ seq }: Commit): number => seq

const isAbout = (reservation: string) => (event: HotelEvent) =>
  'reservation' in event && event.reservation === reservation
