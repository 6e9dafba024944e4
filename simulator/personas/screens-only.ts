import { openHanded, type Persona } from './persona.ts'

export const screensOnly: Persona = {
  name: 'screens-only',
  about: 'A PMS without any export or API: only the screens of its back office, which somebody has to sign in to.',
  windows: { polling: null, webhooks: null, export: null, screens: { idleMinutes: 30 } },
  ...openHanded,
  history: { days: null },
  nightAuditClosesTheDoor: true,
}
