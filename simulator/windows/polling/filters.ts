/** `status`, `arrivalFrom`, `arrivalTo` and `guest` of reservations, as these are now: what has left a filter is not told of there. */
import type { ReservationStatus } from '../../domain/reservations/reservations.ts'
import { type BusinessDate, readDate } from '../../domain/time.ts'
import type { GuestId, ReservationId } from '../../domain/words.ts'
import type { Fault } from '../problem.ts'
import type { Outlook } from '../window.ts'
import type { Chosen } from './chosen-records.ts'
import { quoted, readWords } from './values.ts'

export const filterParameters = ['status', 'arrivalFrom', 'arrivalTo', 'guest'] as const

const statuses = [
  ...(['inquired', 'optional', 'waitlisted', 'confirmed', 'in-house'] as const),
  ...(['checked-out', 'cancelled', 'no-show'] as const),
] as const satisfies readonly ReservationStatus[]

export type Filter = { readonly filter: Pick<Chosen, 'fits' | 'among'> | null; readonly faults: readonly Fault[] }

export function readFilter({ state }: Outlook, query: URLSearchParams): Filter {
  if (!filterParameters.some(name => query.has(name))) return { filter: null, faults: [] }
  const status = readWords(query, 'status', statuses)
  const [from, to] = [readDay(query, 'arrivalFrom'), readDay(query, 'arrivalTo')]
  const guest = query.get('guest')
  const faults = [...status.faults, ...from.faults, ...to.faults]
  if (from.day && to.day && from.day > to.day)
    faults.push({
      where: 'arrivalTo',
      found: quoted(to.day),
      expected: `a day from ${from.day} on, which is arrivalFrom`,
    })
  if (guest === '') faults.push({ where: 'guest', found: '""', expected: 'the id of a guest' })
  const fits = (id: string) => {
    const stay = state.reservations.get(id as ReservationId)
    if (!stay) return false
    const { booking, standing } = stay
    return (
      (guest === null || booking.guest === guest) &&
      (status.words === undefined || status.words.some(word => word === standing.status)) &&
      (from.day === undefined || booking.arrival >= from.day) &&
      (to.day === undefined || booking.arrival <= to.day)
    )
  }
  const among = guest === null ? null : [...(state.staysOf.get(guest as GuestId) ?? [])]
  return { filter: { fits, among }, faults }
}

/** A day such as `2026-06-07`; undefined where the parameter is not there, or wrong. */
export function readDay(
  query: URLSearchParams,
  where: string,
): { readonly day: BusinessDate | undefined; readonly faults: readonly Fault[] } {
  const text = query.get(where)
  const day = text === null ? undefined : readDate(text)
  if (text === null || day !== undefined) return { day, faults: [] }
  return { day, faults: [{ where, found: quoted(text), expected: 'a day such as "2026-06-07"' }] }
}
