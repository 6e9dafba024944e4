import { openHanded, type Persona } from './persona.ts'
import { openPolling } from './polling-plan.ts'

export const cloudWebhooks: Persona = {
  name: 'cloud-webhooks',
  about: 'A cloud PMS that tells by webhook at once, with a polling API beside it.',
  windows: { polling: openPolling, webhooks: true, export: null },
  ...openHanded,
}
