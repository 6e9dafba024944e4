import type { Persona } from './persona.ts'

export const nightlyFull: Persona = {
  name: 'nightly-full',
  about: 'One file a night with every reservation, cancelled ones too, and no other way in.',
  windows: { polling: false, webhooks: false, export: { scope: { kind: 'full' }, cancellations: 'listed' } },
}
