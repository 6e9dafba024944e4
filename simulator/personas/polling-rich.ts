import { openHanded, type Persona } from './persona.ts'
import { openPolling } from './polling-plan.ts'

export const pollingRich: Persona = {
  name: 'polling-rich',
  about: 'A polling API with every field and no way to be told.',
  windows: { polling: openPolling, webhooks: false, export: null },
  ...openHanded,
}
