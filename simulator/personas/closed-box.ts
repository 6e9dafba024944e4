import { openHanded, type Persona } from './persona.ts'

export const closedBox: Persona = {
  name: 'closed-box',
  about:
    'A PMS that gives nothing away: no file, no API, no webhooks; who wants to know signs in and reads its screens.',
  windows: { polling: null, webhooks: false, export: null, screens: { idleMinutes: 15 } },
  ...openHanded,
}
