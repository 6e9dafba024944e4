/** Which reservations a file is about, and how it says so. */
import type { Reservation } from '../../domain/reservations/reservations.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type { ExportScope, Persona } from '../../personas/persona.ts'

export type WrittenScope =
  | { readonly kind: 'full' }
  | { readonly kind: 'arrivals'; readonly from: BusinessDate; readonly to: BusinessDate }

/** The days of a file that closes a business date: from the day after it. */
export function writtenScope(scope: ExportScope, closed: BusinessDate): WrittenScope {
  if (scope.kind === 'full') return { kind: 'full' }
  return { kind: 'arrivals', from: addDays(closed, 1), to: addDays(closed, scope.nextDays) }
}

export function inScope(
  { booking, standing }: Reservation,
  { scope, cancellations }: NonNullable<Persona['windows']['export']>,
  closed: BusinessDate,
): boolean {
  if (standing.status === 'cancelled' && cancellations === 'dropped') return false
  const written = writtenScope(scope, closed)
  return (
    written.kind === 'full' ||
    standing.status === 'in-house' ||
    (booking.arrival >= written.from && booking.arrival <= written.to)
  )
}
