/** What is noted of a stay, and what the guest prefers, by a merge patch (RFC 7396). Dates, room and price are the desk's own. */
import type { Particulars } from '../../../domain/reservations/particulars.ts'
import type { ReservationId } from '../../../domain/words.ts'
import type { Fault, Problem } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { listOf, objectOf, orNull, type Reader, text } from './fields.ts'
import { refused, wrongFields } from './problems.ts'
import type { RecordNow } from './target.ts'

const readers = {
  preferences: (found, where, faults) => (found === null ? [] : listOf(text(100), 50)(found, where, faults)),
  notes: orNull(text(2000, 'lines')),
} satisfies { readonly [Name in keyof Particulars]?: Reader<Particulars[Name]> }

/** Undefined where it was done. */
export function patchReservation(
  { state, houses, obey }: Outlook,
  id: ReservationId,
  { shown }: RecordNow,
  body: unknown,
): Problem | undefined {
  const faults: Fault[] = []
  const patch = objectOf(Object.keys(readers).filter(field => shown.includes(field)))(body, 'body', faults)
  if (!patch) return wrongFields(faults)
  const found = state.reservations.get(id)
  if (!found) throw new Error(`The reservation "${id}" is shown and not in the hotel.`)
  const { particulars } = found.booking
  const changes: Record<string, unknown> = {}
  for (const [name, reader] of Object.entries<Reader<unknown>>(readers)) {
    if (!Object.hasOwn(patch, name)) continue
    const value = reader(patch[name], name, faults)
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(particulars[name as keyof Particulars]))
      changes[name] = value
  }
  if (faults.length > 0) return wrongFields(faults)
  if (Object.keys(changes).length === 0) return undefined
  const obeyed = obey({ kind: 'change-particulars', reservation: id, changes })
  const house = houses.get(found.property) ?? state
  return obeyed.kind === 'refused' ? refused(obeyed.refusal, house.property) : undefined
}
