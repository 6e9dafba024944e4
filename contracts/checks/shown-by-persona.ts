/** What a PMS can say at all of what a commit did to a stay: which fields it shows, and which changes count with it. */
import type { HotelEvent } from '../../simulator/domain/events.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Entry, Facts } from '../../simulator/transcript/entries.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'
import type { Case } from './case.ts'
import { hasColumnsFor } from './columns-of-file.ts'

/** The fields that tell of it, those of the guest as `guest.email`; records always show a state, and files where they have a column for it. */
export const fieldsOf = ({ events }: Commit): readonly string[] =>
  events.some(({ kind }) => kind === 'stay-dates-changed') ? ['arrival', 'departure'] : ['status']

export function isShown(facts: Pick<Case, 'mode' | 'persona'>, needs: readonly string[]): boolean {
  const { reservation, guest } = facts.persona.fields
  const isKeptBack = (field: string) =>
    isOfGuest(field)
      ? (guest !== 'all' && !guest.includes(bareName(field))) ||
        (isOfConsent(field) && facts.persona.consents === 'none')
      : field !== 'status' && reservation !== 'all' && !reservation.includes(field)
  if (needs.some(isKeptBack)) return false
  const [guests, stays] = [needs.filter(isOfGuest).map(bareName), needs.filter(field => !isOfGuest(field))]
  return (
    facts.mode !== 'export' || (hasColumnsFor(facts, 'reservation', stays) && hasColumnsFor(facts, 'guest', guests))
  )
}

/** A box for consent that is shown to nobody. */
const isOfConsent = (field: string): boolean => field === 'guest.consent' || field === 'guest.moreConsent'
export const isOfGuest = (field: string): boolean => field.startsWith('guest.')
const bareName = (field: string): string => field.replace('guest.', '')

export function showsAddresses(facts: Case): boolean {
  const { guest } = facts.persona.fields
  const isKeptBack = guest !== 'all' && !guest.includes('email')
  return !isKeptBack && (facts.mode !== 'export' || hasColumnsFor(facts, 'guest', ['email']))
}

/** Whether a poller can come upon a stay, or a guest, at all. */
export const hasListOf = ({ persona: { windows } }: Case, of: 'reservations' | 'guests'): boolean =>
  windows.polling?.lists.some(list => list === 'changes' || list === of) ?? false

type WrittenFile = Extract<Entry, { kind: 'file-written' }>

/** Of its window; so that one that is missing has left it. */
export const namesEveryStay = ({ scope }: WrittenFile): boolean => scope === 'full' || scope === 'arrivals'

/** Whether who fetches a file in line `n` is told of a stay: by its row, or by its absence. A newer file of a name takes the place of the older one. */
export function fileTells({ transcript }: Case, name: string, n: number, reservation: string): boolean {
  const file = transcript.findLast(entry => entry.kind === 'file-written' && entry.name === name && entry.n < n)
  return file?.kind !== 'file-written' || file.reservations.includes(reservation) || namesEveryStay(file)
}

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

/** A record knows whatever came before; a change is fed for itself, and only where it does not count by a later one. */
export function tellingOf(facts: Case, commit: Commit, reservation: string): Telling {
  const about = commit.events.some(isAbout(reservation)) ? isAbout(reservation) : isAboutGuestsOf(commit)
  const later = facts.journal.filter(({ seq, events }) => seq >= commit.seq && events.some(about))
  const fed = counts(facts, commit) ? [commit] : later.filter(each => counts(facts, each))
  return { shown: later.map(seqOf), fed: fed.map(seqOf) }
}

/** Whether a page told of it: a page of the feed knows its commits from the first to the last, one of records each by itself. */
export const isTold = (told: Facts, { shown, fed }: Telling): boolean =>
  'seqs' in told ? shown.some(seq => told.seqs.includes(seq)) : fed.some(seq => told.from <= seq && seq <= told.to)

/** Whether a page shows these fields: a poller may have asked for a few alone. */
export function isAskedFor(path: string, needs: readonly string[]): boolean {
  const chosen = fieldsChosen(path)
  return chosen === null || needs.every(field => chosen.includes(bareName(field)))
}

/** Whether it shows any other field than these. */
export function isAskedForMore(path: string, than: readonly string[]): boolean {
  const chosen = fieldsChosen(path)
  return chosen?.some(field => !than.includes(field)) ?? true
}

/** Null where all are; what was cut off may have been among them. */
const fieldsChosen = (path: string): readonly string[] | null =>
  path.length >= longestPath ? null : (new URLSearchParams(path.split('?')[1]).get('fields')?.split(',') ?? null)

/** As the transcript keeps it. */
const longestPath = 500

const seqOf = ({ seq }: Commit): number => seq

const isAbout = (reservation: string) => (event: HotelEvent) =>
  'reservation' in event && event.reservation === reservation

/** About whoever this commit, which says nothing of a stay, is about. */
function isAboutGuestsOf({ events }: Commit): (event: HotelEvent) => boolean {
  const guests = new Set(events.flatMap(event => ('guest' in event ? [event.guest] : [])))
  return event => 'guest' in event && guests.has(event.guest)
}
