/**
 * What the outside sees before and after the PMS is upgraded. The rules of an upgrade: no field and no word is taken away, renamed or given
 * another meaning; new fields come behind the old ones; new words may come as a status and as the type of a change. So a reader that passes
 * over what it does not know goes on as before.
 */

import type { SchemaVersion } from '../domain/property/property.ts'
import type { ReservationStatus } from '../domain/reservations/reservations.ts'
import type { GuestRecord, ReservationRecord } from './records.ts'

/** The last field of the older records; what stands behind it is new. */
const lastOldField = 'updatedAt'

/** Stays that the older PMS keeps to itself until they are booked. */
const newStatuses: readonly ReservationStatus[] = ['inquired', 'optional', 'waitlisted']

const oldWords: Readonly<Record<string, string>> = {
  'guest.merged': 'guest.updated',
  'guest.erased': 'guest.updated',
  'reservation.reinstated': 'reservation.updated',
  'reservation.room_moved': 'reservation.updated',
}

/** Which fields a PMS shows of a record; those by which it is known are always there. */
export type Shown = 'all' | ((field: string) => boolean)

export const shows = (fields: Shown, name: string): boolean => fields === 'all' || always.includes(name) || fields(name)

const always: readonly string[] = ['id', 'number', 'property', 'version', 'status', 'guest', 'createdAt', 'updatedAt']

/** The record as JSON; undefined where this version does not show it. */
export function shownReservation(version: SchemaVersion, fields: Shown, record: ReservationRecord): string | undefined {
  if (version === 1 && newStatuses.includes(record.status)) return undefined
  return shown(version, fields, record)
}

export const shownGuest = (version: SchemaVersion, fields: Shown, record: GuestRecord): string =>
  shown(version, fields, record)

/** Which of a record's fields a PMS shows, in their order; `older` leaves out what stands behind the last of the older records. */
export function fieldsShown(version: SchemaVersion, fields: Shown, names: readonly string[], older = false): string[] {
  const record = Object.fromEntries(names.map(name => [name, null]))
  return Object.keys(JSON.parse(shown(older ? 1 : version, fields, record)))
}

/** How a change is called. What the older PMS shows for the first time is created for it, whatever happened. */
export function shownType(version: SchemaVersion, type: string, isFirst: boolean): string {
  if (version === 2) return type
  return isFirst && type.startsWith('reservation.') ? 'reservation.created' : (oldWords[type] ?? type)
}

function shown(version: SchemaVersion, fields: Shown, record: object): string {
  if (version === 2 && fields === 'all') return JSON.stringify(record)
  const entries = Object.entries(record)
  const old = version === 2 ? entries : entries.slice(0, entries.findIndex(([name]) => name === lastOldField) + 1)
  const kept = old.filter(([name]) => shows(fields, name))
  return JSON.stringify(Object.fromEntries(kept))
}
