import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const relocated: Story = {
  id: 'CRM-18',
  name: 'relocated',
  title: 'Relocated',
  about:
    'The house is sold twice, and two guests are sent to another hotel: one two days before, one on the afternoon of arrival.',
  days: 5,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [early, late, control] = ['early', 'late', 'control'] as const
    return {
      steps: [
        ...[early, late, control].flatMap(who =>
          desk.books(on(day(0), '09:00'), who, { arrival: day(2), departure: day(3) }),
        ),
        desk.relocates(on(day(0), '20:00'), early),
        desk.relocates(on(day(2), '14:00'), late),
        desk.checksIn(on(day(2), '18:40'), control),
        desk.checksOut(on(day(3), '10:30'), control),
      ],
      cast: [
        ...[early, late].map(who => subject(desk.reservation(who), desk.reservation(control))),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(4), '13:00'),
    }
  },
}
