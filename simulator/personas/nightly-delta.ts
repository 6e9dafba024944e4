import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'

export const nightlyDelta: Persona = {
  name: 'nightly-delta',
  about: 'One file a night with what changed since the file before; it says nothing of whoever did not change.',
  windows: { polling: null, webhooks: null, screens: null, export: { ...plainExport, scope: { kind: 'delta' } } },
  ...openHanded,
  nightAuditClosesTheDoor: true,
  billing: { kind: 'by-data', minorPerThousand: 250, currency: 'EUR' },
}
