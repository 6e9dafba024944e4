import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'
import { lists, openPolling } from './polling-plan.ts'
import { plainWebhooks } from './webhook-plan.ts'

export const allWindows: Persona = {
  name: 'all-windows',
  about: 'Polling, webhooks, a full nightly file and screens: everything at once, to compare the modes on one hotel.',
  windows: {
    polling: { ...openPolling, lists },
    webhooks: plainWebhooks,
    export: plainExport,
    screens: { idleMinutes: 30 },
  },
  ...openHanded,
  history: { days: null },
}
