import { between, changesOf, looks } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const busy: Story = {
  id: 'PL-BUSY',
  name: 'busy',
  title: 'The PMS is busy',
  about: 'Who asks is told to wait, is refused, cut off, told half a sentence, kept waiting, and finds nobody there.',
  days: 3,
  ways: ['polling'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(3), departure: day(4) }
    const [control, payer, canceller, sleeper] = ['control', 'payer', 'canceller', 'sleeper'] as const
    const others = [payer, canceller, sleeper]
    return {
      steps: [
        ...[control, ...others].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        pays(on(day(0), '14:10'), payer, 'other'),
        takes(on(day(0), '15:10'), sleeper, 'better'),
        pays(on(day(0), '16:10'), payer, 'booked'),
        takes(on(day(0), '17:10'), sleeper, 'booked'),
        pays(on(day(0), '18:10'), payer, 'other'),
        desk.cancels(on(day(1), '10:10'), canceller, { feeNights: 0 }),
        takes(on(day(1), '11:10'), sleeper, 'better'),
        looks(on(day(1), '16:00')),
      ],
      cast: [
        ...others.map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mirror/keeps-up', 'mail/fits-the-stay'],
      until: on(day(2), '04:00'),
      faults: {
        polling: [
          `${between(day(0), '14:00', '15:00', 'on: polling; do: too-many-requests(seconds: 2)')}; times: 1`,
          `${between(day(0), '15:00', '16:00', 'on: polling; do: latency')}; times: 2`,
          `${between(day(0), '16:00', '17:00', 'on: polling; do: truncated')}; times: 2`,
          `${between(day(0), '17:00', '18:00', 'on: polling; do: unavailable')}; times: 2`,
          `${between(day(0), '18:00', '19:00', 'on: polling; do: reset')}; times: 2`,
          between(day(1), '10:00', '14:00', 'on: polling; do: outage(4h)'),
        ],
      },
    }
  },
}
