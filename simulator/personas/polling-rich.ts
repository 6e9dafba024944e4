import type { Persona } from './persona.ts'

export const pollingRich: Persona = {
  name: 'polling-rich',
  about: 'A polling API with every field and no way to be told.',
  windows: { polling: true, webhooks: false, export: null },
}
