import { openHanded, type Persona } from './persona.ts'
import { lists, openPolling } from './polling-plan.ts'

export const pollingRich: Persona = {
  name: 'polling-rich',
  about: 'A polling API with every list, every field and three years of stays, and no way to be told.',
  windows: {
    ...{ webhooks: null, export: null, screens: null },
    polling: {
      ...{ ...openPolling, signIn: ['token', 'oauth'], lists, conditional: true, compression: 'gzip' },
      ...{ limit: { requests: 200, seconds: 30 }, cursorHours: 168 },
    },
  },
  ...openHanded,
  history: { days: 1095 },
  nightAuditClosesTheDoor: false,
  billing: { kind: 'by-direction', oneWayMinor: 3900, twoWayMinor: 7900, currency: 'EUR' },
}
