import type { Persona } from './persona.ts'

export const nightlyLegacy: Persona = {
  name: 'nightly-legacy',
  about: 'One file a night with the arrivals of the next 15 days; a cancelled or far-moved stay silently leaves it.',
  windows: {
    polling: false,
    webhooks: false,
    export: { scope: { kind: 'arrivals', nextDays: 15 }, cancellations: 'dropped' },
  },
}
