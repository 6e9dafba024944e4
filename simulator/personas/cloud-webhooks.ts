import type { Persona } from './persona.ts'

export const cloudWebhooks: Persona = {
  name: 'cloud-webhooks',
  about: 'A cloud PMS that tells by webhook at once, with a polling API beside it.',
  windows: { polling: true, webhooks: true, export: null },
}
