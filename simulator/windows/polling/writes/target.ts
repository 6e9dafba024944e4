/** What a write is about: its address, and the record as the outside sees it. */
import type { GuestId, ReservationId } from '../../../domain/words.ts'
import type { Outlook } from '../../window.ts'
import { picked } from '../fields.ts'
import { namesOf } from '../stored-records.ts'
import { recordTag } from '../tags.ts'

export type Target =
  | { readonly kind: 'guest'; readonly id: GuestId }
  | { readonly kind: 'reservation'; readonly id: ReservationId }
  /** Of a reservation. */
  | { readonly kind: 'postings'; readonly id: ReservationId }

export function targetOf(path: string): Target | undefined {
  const [list, id, below, ...rest] = path.split('/')
  if (id === undefined || rest.length > 0) return undefined
  if (list === 'guests' && below === undefined) return { kind: 'guest', id: id as GuestId }
  if (list !== 'reservations') return undefined
  if (below === undefined) return { kind: 'reservation', id: id as ReservationId }
  return below === 'postings' ? { kind: 'postings', id: id as ReservationId } : undefined
}

export type RecordNow = {
  /** As GET answers them. */
  readonly bytes: Buffer
  /** The fields that this PMS shows of it; no other is written to. */
  readonly shown: readonly string[]
  readonly version: number
  /** As GET gives it. */
  readonly etag: string
  /** Whether the guest was erased, and is no longer spoken of. */
  readonly forgotten: boolean
}

/** Of postings, the reservation's. `older` is true for the older version of a PMS that has two. Undefined where the outside sees none. */
export function recordAt(outlook: Outlook, { kind, id }: Target, older: boolean): RecordNow | undefined {
  const { shelves, state } = outlook
  const list = kind === 'guest' ? 'guests' : 'reservations'
  const found = shelves[list].get(id)
  if (!found) return undefined
  const record = JSON.parse(String(found.bytes)) as { readonly version: number; readonly guest?: string }
  const names = older ? namesOf(outlook, list, true) : null
  const guest = state.guests.get((kind === 'guest' ? id : record.guest) as GuestId)
  return {
    bytes: names ? Buffer.from(JSON.stringify(picked(record, names))) : found.bytes,
    shown: names ?? Object.keys(record),
    version: record.version,
    etag: recordTag(record.version, state.schemaVersion, names),
    forgotten: guest?.standing.status === 'erased',
  }
}
