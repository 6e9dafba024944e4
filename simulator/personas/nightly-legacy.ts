import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'

export const nightlyLegacy: Persona = {
  name: 'nightly-legacy',
  about: 'One file a night with the arrivals of the next 15 days; a cancelled or far-moved stay silently leaves it.',
  windows: {
    ...{ polling: null, webhooks: false, screens: null },
    export: { ...plainExport, scope: { kind: 'arrivals', nextDays: 15 }, cancellations: 'dropped' },
  },
  ...openHanded,
  billing: { kind: 'one-off', minor: 95_000, currency: 'EUR' },
}
