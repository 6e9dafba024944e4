import { plainExport } from './export-plan.ts'
import { openHanded, type Persona } from './persona.ts'
import { lists, openPolling, writes } from './polling-plan.ts'
import { plainWebhooks } from './webhook-plan.ts'

export const allWindows: Persona = {
  name: 'all-windows',
  about:
    'Polling, webhooks, a full nightly file and screens, and it lets itself be told: everything at once, to compare the modes on one hotel.',
  windows: {
    polling: { ...openPolling, lists, writes },
    webhooks: plainWebhooks,
    export: plainExport,
    screens: { idleMinutes: 30 },
  },
  ...openHanded,
  history: { days: null },
  consents: 'two-way',
}
