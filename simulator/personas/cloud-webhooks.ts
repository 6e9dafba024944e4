import { openHanded, type Persona } from './persona.ts'
import { openPolling } from './polling-plan.ts'
import { plainWebhooks } from './webhook-plan.ts'

export const cloudWebhooks: Persona = {
  name: 'cloud-webhooks',
  about: 'A cloud PMS that tells by webhook at once, with a polling API beside it.',
  windows: {
    ...{ webhooks: { ...plainWebhooks, subscriptions: 'api' }, export: null, screens: null },
    polling: {
      ...{ ...openPolling, signIn: ['token', 'oauth'], conditional: true, compression: 'gzip' },
      lists: ['changes', 'reservations', 'guests', 'consents', 'history'],
      ...{ largestPage: 100, limit: { requests: 300, seconds: 60 }, cursorHours: 72 },
    },
  },
  ...openHanded,
  history: { days: 365 },
  nightAuditClosesTheDoor: false,
  billing: { kind: 'to-supplier', minor: 12_900, currency: 'EUR' },
}
