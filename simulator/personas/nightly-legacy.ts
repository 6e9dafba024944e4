import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'

export const nightlyLegacy: Persona = {
  name: 'nightly-legacy',
  about: 'One file a night with the arrivals of the next 15 days; a cancelled or far-moved stay silently leaves it.',
  windows: {
    ...{ polling: null, webhooks: null, screens: null },
    export: { ...plainExport, scope: { kind: 'arrivals', nextDays: 15 }, cancellations: 'dropped' },
  },
  ...openHanded,
  fields: {
    // No fee: who cancelled is gone.
    reservation: [
      ...['arrival', 'departure', 'expectedAt', 'roomType', 'room', 'ratePlan', 'adults', 'children'],
      ...['amount', 'origin'],
    ],
    // What a guest card had room for; its box for consent is shown to nobody.
    guest: ['firstName', 'lastName', 'email', 'phone', 'language', 'country', 'consent'],
    folio: [],
  },
  consents: 'none',
  nightAuditClosesTheDoor: true,
  billing: { kind: 'one-off', minor: 95_000, currency: 'EUR' },
}
