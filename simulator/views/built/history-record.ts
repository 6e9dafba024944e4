/** A guest's earlier stay: the reservation as it ended, the nights, and what stands on its bill. */
import { firstOf, type Group } from '../../domain/group.ts'
import type { SchemaVersion } from '../../domain/property/property.ts'
import { addDays, daysBetween, instant } from '../../domain/time.ts'
import type { ReservationId } from '../../domain/words.ts'
import type { Label } from '../drawer.ts'
import { reservationFields } from '../record-fields.ts'
import { reservationRecord } from '../records.ts'
import { fieldsShown, type Shown, shownReservation } from '../schema-versions.ts'
import { isOver } from './stays.ts'

/** Those of a reservation, and what stands behind them. */
export const historyFieldsShown = (version: SchemaVersion, shown: Shown): readonly string[] => [
  ...fieldsShown(version, shown, reservationFields),
  ...['nights', 'spent'].filter(name => shown === 'all' || shown(name)),
]

/** Undefined where the stay is not over, or ended longer ago than this PMS looks back; null days are all. */
export function historyRecord(
  houses: Group,
  shown: Shown,
  days: number | null,
  { id, seq, at }: Label,
): object | undefined {
  const first = firstOf(houses)
  const stay = first.reservations.get(id as ReservationId)
  if (!stay || !isOver(stay)) return undefined
  const { arrival, departure } = stay.booking
  const today = houses.get(stay.property)?.businessDate ?? first.businessDate
  if (days !== null && departure < addDays(today, -days)) return undefined
  const record = { ...reservationRecord(stay), version: seq, updatedAt: instant(at) }
  const json = shownReservation(first.schemaVersion, shown, record)
  const minor = (first.folios.get(stay.id)?.charges ?? []).reduce((sum, { gross }) => sum + gross, 0)
  const more = { nights: daysBetween(arrival, departure), spent: { minor, currency: stay.amount.currency } }
  const shownMore = Object.entries(more).filter(([name]) => shown === 'all' || shown(name))
  return json === undefined ? undefined : { ...JSON.parse(json), ...Object.fromEntries(shownMore) }
}
