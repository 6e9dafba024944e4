/** What the nightly file can say at all: fields that the PMS shows may have no column in it. */
import { exportFields, plannedFields } from '../../simulator/personas/export-fields.ts'
import type { Case } from './case.ts'

/** Of fields by the names that a persona gives them; `status` is the state of a stay. */
export function hasColumnsFor(
  { persona }: Pick<Case, 'persona'>,
  of: 'reservation' | 'guest' | 'folio',
  fields: readonly string[],
): boolean {
  const plan = persona.windows.export
  if (!plan) return false
  const written = plannedFields(plan)
  const isThere = (field: string) =>
    written.some(name => name === field || (exportFields[name].of === of && exportFields[name].keeps === field))
  return fields.every(isThere)
}
