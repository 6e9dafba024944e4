import { openHanded, type Persona } from './persona.ts'
import { openPolling } from './polling-plan.ts'
import { plainWebhooks } from './webhook-plan.ts'

export const cloudTwoWay: Persona = {
  name: 'cloud-two-way',
  about: 'A cloud PMS that tells by webhook and lets itself be told: contact details, consents, notes and postings.',
  windows: {
    ...{ webhooks: { ...plainWebhooks, subscriptions: 'api' }, export: null, screens: null },
    polling: {
      ...{ ...openPolling, signIn: ['token', 'oauth'], conditional: true, compression: 'gzip' },
      lists: ['changes', 'reservations', 'guests', 'folios', 'payments', 'consents', 'history'],
      writes: ['contact', 'notes', 'postings'],
      ...{ largestPage: 100, limit: { requests: 300, seconds: 60 }, cursorHours: 72 },
    },
  },
  ...openHanded,
  history: { days: 730 },
  consents: 'two-way',
  nightAuditClosesTheDoor: false,
  billing: { kind: 'by-direction', oneWayMinor: 5900, twoWayMinor: 9900, currency: 'EUR' },
}
