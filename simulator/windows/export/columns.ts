/** Which fields stand in a file: those that the plan wants, but for what this PMS keeps to itself. */
import { showsField } from '../../personas/bill-shown.ts'
import { type ExportField, exportFields, type FieldName, plannedFields } from '../../personas/export-fields.ts'
import type { ExportPlan } from '../../personas/export-plan.ts'
import type { Persona } from '../../personas/persona.ts'

export type Column = { readonly name: FieldName; readonly header: string; readonly field: ExportField }

/** What a persona shows of its records. */
export type ShownByPersona = Pick<Persona, 'fields' | 'consents'>

type Planned = Pick<ExportPlan, 'grain' | 'columns' | 'format'>

export function columnsOf(plan: Planned, shown: ShownByPersona): Column[] {
  const { columns } = plan
  const planned = columns === 'all' ? plannedFields(plan).map(field => ({ field, header: field as string })) : columns
  return planned
    .map(({ field, header }) => ({ name: field as FieldName, header, field: exportFields[field as FieldName] }))
    .filter(({ field }) => isShown(shown, field))
}

/** Of what a file says no more than which it is: it has no column for the state of a stay, or none for anything of a guest. */
export function silentOn(plan: Planned, shown: ShownByPersona): ('reservation' | 'guest')[] {
  const written = plannedFields(plan).filter(name => isShown(shown, exportFields[name]))
  const tells = {
    reservation: written.includes('status'),
    guest: written.some(name => exportFields[name].of === 'guest' && name !== 'guest'),
  }
  return (['reservation', 'guest'] as const).filter(kind => !tells[kind])
}

function isShown({ fields, consents }: ShownByPersona, { of, keeps }: ExportField): boolean {
  if (keeps === null) return true
  if (of === 'guest' && consents === 'none' && (keeps === 'consent' || keeps === 'moreConsent')) return false
  return showsField(fields[of], keeps)
}
