import { changesOf } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const outage: Story = {
  id: 'CRM-26',
  name: 'outage',
  title: 'Outage',
  about:
    'The line is down for six hours, and later for longer than anybody tries again. Guests cancel, move, change their address and book meanwhile.',
  days: 10,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, reservation } = desk
    const { takes } = changesOf(setting)
    const stay = { arrival: day(8), departure: day(9) }
    const [control, canceller, mover, writer] = ['control', 'canceller', 'mover', 'writer'] as const
    const [lateCanceller, upgraded, newcomer] = ['late-canceller', 'upgraded', 'newcomer'] as const
    const booked = [control, canceller, mover, writer, lateCanceller, upgraded]
    const newAddress = `${setting.scope}.writer@example.com`
    const [first, second] = [`${day(1)} 09:00`, `${day(2)} 09:00`]
    return {
      steps: [
        ...booked.flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        // Six hours.
        desk.cancels(on(day(1), '10:00'), canceller, { feeNights: 0 }),
        desk.moves(on(day(1), '11:00'), mover, { arrival: day(7), departure: day(9) }),
        desk.asks(on(day(1), '12:00'), {
          ...{ kind: 'change-guest', guest: desk.guest(writer) },
          changes: { email: newAddress },
        }),
        // Four days. What is said first is given up first.
        desk.cancels(on(day(2), '10:00'), lateCanceller, { feeNights: 0 }),
        takes(on(day(2), '11:00'), upgraded, 'better'),
        ...desk.books(on(day(3), '12:00'), newcomer, stay),
        desk.checksIn(on(day(8), '18:40'), control),
        desk.checksOut(on(day(9), '10:30'), control),
      ],
      cast: [
        ...[canceller, mover, writer, lateCanceller, upgraded].map(who =>
          subject(reservation(who), reservation(control)),
        ),
        subject(reservation(newcomer), null),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mail/to-the-personal-address', 'mirror/keeps-up', 'mail/fits-the-stay'],
      until: on(day(9), '13:00'),
      faults: {
        webhooks: [`at: ${first}; on: endpoint; do: outage(6h)`, `at: ${second}; on: endpoint; do: outage(4d)`],
        polling: [`at: ${first}; on: polling; do: outage(6h)`, `at: ${second}; on: polling; do: outage(4d)`],
        screens: [`at: ${first}; on: screens; do: outage(6h)`, `at: ${second}; on: screens; do: outage(4d)`],
        export: [
          `at: ${day(1)} 00:00; until: ${day(2)} 00:00; on: export; do: late(6h)`,
          `at: ${second}; until: ${day(6)} 09:00; on: export; do: missing`,
        ],
      },
    }
  },
}
