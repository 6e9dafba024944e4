import type { Persona } from './persona.ts'

export const allWindows: Persona = {
  name: 'all-windows',
  about: 'Polling, webhooks and a full nightly file: everything at once, to compare the modes on one hotel.',
  windows: { polling: true, webhooks: true, export: { scope: { kind: 'full' }, cancellations: 'listed' } },
}
