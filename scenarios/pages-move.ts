import { between, changesOf, looks } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const pagesMove: Story = {
  id: 'CRM-28',
  name: 'pages-move',
  title: 'Pages move',
  about:
    'Records change while somebody reads them page by page, many of them bear the same instant, and the place in the list is no longer good.',
  days: 5,
  ways: ['polling'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes, writes } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(4), departure: day(5) }
    const [control, early, late, canceller, writer] = ['control', 'early', 'late', 'canceller', 'writer'] as const
    const others = [early, late, canceller, writer]
    return {
      steps: [
        ...[control, ...others].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        // Both at ten, by a clock that knows hours alone; between them somebody has asked.
        pays(on(day(1), '10:10'), early, 'other'),
        takes(on(day(1), '10:50'), late, 'better'),
        looks(on(day(1), '11:50')),
        // The place in the list is no longer good.
        desk.cancels(on(day(2), '10:10'), canceller, { feeNights: 0 }),
        writes(on(day(2), '10:20'), writer, { email: `${setting.scope}.writer@example.com` }),
        looks(on(day(2), '11:50')),
        pays(on(day(2), '14:10'), late, 'other'),
        looks(on(day(2), '15:50')),
      ],
      cast: [
        ...others.map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mail/to-the-personal-address', 'mirror/keeps-up', 'mail/fits-the-stay'],
      until: on(day(3), '13:00'),
      faults: {
        polling: [
          between(day(1), '10:00', '12:00', 'on: polling; do: ties(within: 1h)'),
          between(day(1), '10:00', '12:00', 'on: polling; do: duplicate-rows'),
          `${between(day(2), '10:20', '12:00', 'on: polling; do: cursor-expired')}; times: 1`,
          `${between(day(2), '14:00', '16:00', 'on: polling; do: token-expired')}; times: 1`,
        ],
      },
    }
  },
}
