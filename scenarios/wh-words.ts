import type { ReservationId } from '../simulator/domain/words.ts'
import { between, changesOf } from './line.ts'
import { deskOf, type Story, subject } from './words.ts'

export const newWords: Story = {
  id: 'WH-WORDS',
  name: 'new-words',
  title: 'Words that nobody knows',
  about:
    'The PMS says types, fields and values that are new, tests the line, tells of another hotel, makes no sense, and guests are called what guests are called.',
  days: 5,
  ways: ['webhooks'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays, takes, writes } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(4), departure: day(5) }
    const [control, payer, named] = ['control', 'payer', 'named'] as const
    return {
      steps: [
        ...[control, payer, named].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        writes(on(day(0), '10:00'), named, { firstName: 'Zoë 🌊', lastName: 'O’Łuński-Ñandú مريم', phone: null }),
        pays(on(day(0), '11:10'), payer, 'other'),
        pays(on(day(0), '12:10'), payer, 'booked'),
        pays(on(day(0), '13:10'), payer, 'other'),
        takes(on(day(0), '14:10'), payer, 'better'),
        pays(on(day(0), '15:10'), payer, 'booked'),
        pays(on(day(1), '11:10'), payer, 'other'),
        pays(on(day(1), '12:10'), payer, 'booked'),
        takes(on(day(1), '13:10'), payer, 'booked'),
        pays(on(day(1), '14:10'), payer, 'other'),
      ],
      cast: [
        subject(reservation(payer), reservation(control)),
        subject(reservation(named), reservation(control)),
        { role: 'control', reservation: reservation(control) },
        { role: 'elsewhere', reservation: `elsewhere-${reservation(payer)}` as ReservationId },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mirror/keeps-up', 'mirror/shows-the-name'],
      until: on(day(2), '13:00'),
      faults: {
        webhooks: [
          between(day(0), '11:00', '12:00', 'on: webhook; do: unknown-fields'),
          between(day(0), '12:00', '13:00', 'on: webhook; do: new-enum-value'),
          between(day(0), '13:00', '14:00', 'on: webhook; do: unknown-type'),
          between(day(0), '14:00', '14:20', 'on: webhook; do: new-status'),
          between(day(0), '15:00', '16:00', 'on: webhook; do: test-event'),
          between(day(1), '11:00', '12:00', 'on: webhook; do: broken-schema'),
          between(day(1), '12:00', '13:00', 'on: webhook; do: foreign-hotel'),
          between(day(1), '13:00', '14:00', 'on: webhook; do: ssrf-url'),
        ],
      },
    }
  },
}
