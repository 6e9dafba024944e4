import { between, changesOf } from './line.ts'
import { deskOf, flaws, type Story, subject } from './words.ts'

export const forgery: Story = {
  id: 'WH-FORGERY',
  name: 'forgery',
  title: 'Forgery',
  about:
    'Cancellations that the hotel never sent come with every kind of wrong signature, and rightly signed deliveries come in every form.',
  days: 3,
  ways: ['webhooks'],
  script(setting) {
    const desk = deskOf(setting)
    const { pays } = changesOf(setting)
    const { day, on, reservation } = desk
    const stay = { arrival: day(2), departure: day(4) }
    const [control, target, changer] = ['control', 'target', 'changer'] as const
    const hour = (place: number): `${number}:${number}` => `${10 + place}:10`
    const plans = ['other', 'booked'] as const
    const forms = ['rewritten', 'two-signatures', 'mixed-versions', 'mixed-case-headers', 'big(size: 64kB)'] as const
    return {
      steps: [
        ...[control, target, changer].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        ...flaws.map((flaw, place) => desk.isForgedAbout(on(day(0), hour(place)), target, flaw)),
        ...forms.map((_, place) => pays(on(day(1), hour(place)), changer, plans[place % 2] ?? 'booked')),
        desk.cancels(on(day(2), '10:00'), changer, { feeNights: 0 }),
        ...[control, target].map(who => desk.checksIn(on(day(2), '18:40'), who)),
      ],
      cast: [
        { role: 'forged-about', reservation: reservation(target) },
        subject(reservation(changer), reservation(control)),
        { role: 'control', reservation: reservation(control) },
      ],
      // These have stories of their own, in which there is the time for them.
      leaves: ['mirror/keeps-up'],
      until: on(day(2), '20:00'),
      faults: {
        webhooks: forms.map((form, place) =>
          between(day(1), hour(place), `${11 + place}:00`, `on: webhook; do: ${form}`),
        ),
      },
    }
  },
}
