/** What a persona makes of a hotel. */
import type { Property } from '../domain/property/property.ts'
import type { FieldList, Persona } from '../personas/persona.ts'
import type { Shown } from '../views/schema-versions.ts'
import type { Showing } from '../views/shelves.ts'
import type { HotelOptions } from './options.ts'

/** The houses, the first one first; where the PMS decides whether anything is posted during night audit, all of them obey. */
export function housesOf({ property, sisters = [], persona }: HotelOptions): readonly [Property, ...Property[]] {
  const { nightAuditClosesTheDoor: closesTheDoor } = persona
  if (closesTheDoor === null) return [property, ...sisters]
  const under = (house: Property): Property => ({ ...house, nightAudit: { ...house.nightAudit, closesTheDoor } })
  return [under(property), ...sisters.map(under)]
}

export const showingOf = ({ fields, changes, consents }: Persona): Showing => ({
  reservation: listed(fields.reservation),
  guest: listed(fields.guest, consents === 'kept-back' ? ['consent', 'moreConsent'] : []),
  changes,
})

function listed(fields: FieldList, without: readonly string[] = []): Shown {
  if (fields === 'all' && without.length === 0) return 'all'
  return field => (fields === 'all' || fields.includes(field)) && !without.includes(field)
}
