/** Which reservations a file is about, and how it says so. */
import type { Reservation } from '../../domain/reservations/reservations.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type { ExportScope } from '../../personas/export-plan.ts'

/** The first and the last day that count. */
type Days = { readonly from: BusinessDate; readonly to: BusinessDate }

export type WrittenScope =
  | { readonly kind: 'full' | 'in-house' }
  /** What changed after this commit. */
  | { readonly kind: 'delta'; readonly afterSeq: number }
  | ({ readonly kind: 'arrivals' } & Days)
  /** Departures; and arrivals too where the file looks ahead. */
  | ({ readonly kind: 'departed'; readonly arrivals: Days | null } & Days)

/** The days of a file that closes a business date. `afterSeq` is the last commit that the file before knew of, 0 where there was none. */
export function writtenScope(scope: ExportScope, closed: BusinessDate, afterSeq: number): WrittenScope {
  switch (scope.kind) {
    case 'full':
    case 'in-house':
      return { kind: scope.kind }
    case 'delta':
      return { kind: 'delta', afterSeq }
    case 'arrivals':
      return { kind: 'arrivals', ...daysAfter(closed, scope.nextDays) }
    case 'departed':
      return {
        ...{ kind: 'departed', from: addDays(closed, 1 - scope.lastDays), to: closed },
        arrivals: scope.nextDays > 0 ? daysAfter(closed, scope.nextDays) : null,
      }
    default:
      return scope satisfies never
  }
}

/** `version` is the commit that last changed the stay or its guest. */
export function inScope({ booking, standing }: Reservation, version: number, written: WrittenScope): boolean {
  switch (written.kind) {
    case 'full':
      return true
    case 'in-house':
      return standing.status === 'in-house'
    case 'delta':
      return version > written.afterSeq
    case 'arrivals':
      return standing.status === 'in-house' || within(booking.arrival, written)
    case 'departed': {
      const comes = written.arrivals !== null && within(booking.arrival, written.arrivals)
      return comes || (standing.status === 'checked-out' && within(booking.departure, written))
    }
    default:
      return written satisfies never
  }
}

const daysAfter = (closed: BusinessDate, days: number): Days => ({
  from: addDays(closed, 1),
  to: addDays(closed, days),
})

const within = (day: BusinessDate, { from, to }: Days): boolean => day >= from && day <= to
