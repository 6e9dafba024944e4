import { openHanded, type Persona } from './persona.ts'

export const closedBox: Persona = {
  name: 'closed-box',
  about: 'A PMS that shows nothing to the outside: no file, no API, no webhooks.',
  windows: { polling: null, webhooks: null, export: null, screens: null },
  ...openHanded,
}
