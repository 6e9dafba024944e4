import { between, changesOf, looks } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const upgrade: Story = {
  id: 'CRM-27',
  name: 'upgrade',
  title: 'Upgrade',
  about:
    'Overnight the PMS says more than it did: fields, values, a state of a stay and a type of change that are new.',
  days: 4,
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(3), departure: day(4) }
    const [control, payer, canceller, sleeper] = ['control', 'payer', 'canceller', 'sleeper'] as const
    const words = ['unknown-fields', 'new-enum-value']
    return {
      steps: [
        ...[control, payer, canceller, sleeper].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        pays(on(day(1), '10:10'), payer, 'other'),
        desk.cancels(on(day(1), '11:10'), canceller, { feeNights: 0 }),
        takes(on(day(1), '14:10'), sleeper, 'better'),
        // Tells again in what state the stay is.
        pays(on(day(1), '18:10'), sleeper, 'other'),
        looks(on(day(1), '19:00')),
        desk.checksIn(on(day(3), '18:40'), control),
      ],
      cast: [
        ...[payer, canceller, sleeper].map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mirror/keeps-up', 'mail/fits-the-stay'],
      until: on(day(3), '20:00'),
      faults: {
        webhooks: [
          ...words.map(word => `at: ${day(1)} 04:00; on: webhook; do: ${word}`),
          between(day(1), '10:00', '11:00', 'on: webhook; do: unknown-type'),
          between(day(1), '14:00', '14:20', 'on: webhook; do: new-status'),
        ],
        polling: [
          ...words.map(word => `at: ${day(1)} 04:00; on: polling; do: ${word}`),
          between(day(1), '14:00', '16:00', 'on: polling; do: new-status'),
        ],
        export: [
          `at: ${day(1)} 00:00; until: ${day(2)} 00:00; on: export; do: added-column`,
          `at: ${day(2)} 00:00; until: ${day(3)} 00:00; on: export; do: drifting-columns`,
        ],
      },
    }
  },
}
