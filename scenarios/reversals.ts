import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const reversals: Story = {
  id: 'CRM-32',
  name: 'reversals',
  title: 'Reversals',
  about:
    'One guest is checked in by mistake in the morning, another checked out by mistake two days early; both mistakes are undone.',
  days: 6,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [expected, staying, leaver, alike] = ['expected', 'staying', 'leaver', 'alike'] as const
    const whole = { arrival: day(1), departure: day(4) }
    return {
      steps: [
        ...[expected, staying, alike].flatMap(who => desk.books(on(day(0), '09:00'), who, whole)),
        ...desk.books(on(day(0), '09:00'), leaver, { arrival: day(1), departure: day(2) }),
        desk.checksIn(on(day(1), '11:30'), expected),
        desk.undoesCheckIn(on(day(1), '13:30'), expected),
        ...[expected, staying, leaver, alike].map(who => desk.checksIn(on(day(1), '18:40'), who)),
        // The guest who leaves and one who stays are taken for each other.
        ...[staying, leaver].map(who => desk.checksOut(on(day(2), '10:30'), who)),
        desk.undoesCheckOut(on(day(2), '16:00'), staying),
        ...[expected, staying, alike].map(who => desk.checksOut(on(day(4), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(expected), null, desk.reservation(alike)),
        subject(desk.reservation(staying), desk.reservation(leaver), desk.reservation(alike)),
        { role: 'control', reservation: desk.reservation(leaver) },
        { role: 'control', reservation: desk.reservation(alike) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
