import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'

export const nightlyFull: Persona = {
  name: 'nightly-full',
  about: 'One file a night with every reservation, cancelled ones too, and no other way in.',
  windows: { polling: null, webhooks: null, export: plainExport, screens: null },
  ...openHanded,
  nightAuditClosesTheDoor: true,
  billing: { kind: 'one-off', minor: 49_000, currency: 'EUR' },
}
