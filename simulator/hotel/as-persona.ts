/** What a persona makes of a hotel. */
import type { Property } from '../domain/property/property.ts'
import { showsField, showsSpent } from '../personas/bill-shown.ts'
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

/** Whether anybody polls it, or is told by webhook. */
export const isAsked = ({ windows: { polling, webhooks } }: Persona): boolean => polling !== null || webhooks !== null

export function showingOf(persona: Persona): Showing {
  const { fields, changes, consents, history } = persona
  return {
    reservation: ofStays(fields),
    guest: listed(fields.guest, consents === 'none' ? ['consent', 'moreConsent'] : []),
    folio: listed(fields.folio),
    changes,
    historyDays: history === 'none' ? 0 : history.days,
    lists: listsOf(persona),
  }
}

/** A stay that is over says its nights where it says the departure, and what was spent where the bill does. */
function ofStays({ reservation, folio }: Persona['fields']): Shown {
  if (reservation === 'all' && showsSpent(folio)) return 'all'
  return field => {
    if (field === 'spent') return showsSpent(folio)
    return showsField(reservation, field === 'nights' ? 'departure' : field)
  }
}

/** A list of what this PMS does not show at all is not there either. */
function listsOf({ windows: { polling }, consents, history }: Persona): readonly string[] {
  const isShown = (list: string) =>
    (list !== 'consents' || consents !== 'none') && (list !== 'history' || history !== 'none')
  return (polling?.lists ?? []).filter(isShown)
}

function listed(fields: FieldList, without: readonly string[] = []): Shown {
  if (fields === 'all' && without.length === 0) return 'all'
  return field => (fields === 'all' || fields.includes(field)) && !without.includes(field)
}
