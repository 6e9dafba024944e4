import { between, changesOf, looks } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const order: Story = {
  id: 'WH-ORDER',
  name: 'order',
  title: 'Another order',
  about:
    'What was true before comes behind what is true now, an old delivery a day late, others in another order, and a crowd of them at one moment.',
  days: 6,
  ways: ['webhooks'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes, writes } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(4), departure: day(6) }
    const [control, canceller, payer, sleeper, writer] = ['control', 'canceller', 'payer', 'sleeper', 'writer'] as const
    const others = [canceller, payer, sleeper, writer]
    const address = (count: number) => ({ email: `${setting.scope}.writer.${count}@example.com` })
    const minutes = ['10', '11', '12', '13', '14', '15', '16', '17'] as const
    return {
      steps: [
        ...[control, ...others].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        // What was true before comes behind it.
        pays(on(day(0), '14:10'), payer, 'other'),
        writes(on(day(0), '14:20'), writer, address(1)),
        desk.cancels(on(day(0), '14:30'), canceller, { feeNights: 0 }),
        looks(on(day(0), '14:50')),
        // Held back until later ones have overtaken it.
        takes(on(day(1), '14:10'), sleeper, 'better'),
        takes(on(day(1), '14:12'), sleeper, 'booked'),
        writes(on(day(1), '14:14'), writer, address(2)),
        looks(on(day(1), '14:50')),
        // A day late.
        pays(on(day(2), '10:10'), payer, 'booked'),
        pays(on(day(2), '12:20'), payer, 'other'),
        looks(on(day(3), '12:30')),
        // All at one moment.
        ...minutes.flatMap((minute, place) => [
          takes(on(day(3), `14:${minute}`), sleeper, place % 2 === 0 ? 'better' : 'booked'),
          writes(on(day(3), `14:${minute}`), writer, address(3 + place)),
        ]),
        looks(on(day(3), '16:40')),
        desk.checksIn(on(day(4), '18:40'), control),
      ],
      cast: [
        ...others.map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mail/to-the-personal-address', 'mirror/keeps-up'],
      until: on(day(5), '13:00'),
      faults: {
        webhooks: [
          between(day(0), '14:00', '15:00', 'on: webhook; do: stale'),
          between(day(1), '14:10', '14:11', 'on: webhook; do: reorder(by: 20m, window: 2)'),
          between(day(2), '10:00', '11:00', 'on: webhook; do: delay(by: 26h)'),
          between(day(3), '14:00', '16:00', 'on: webhook; do: burst(for: 2h)'),
        ],
      },
    }
  },
}
