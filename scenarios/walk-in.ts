import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const walkIn: Story = {
  id: 'CRM-15',
  name: 'walk-in',
  title: 'Walk-in',
  about: 'One guest stands at the desk without a booking, and one who has booked comes a day before the day.',
  days: 5,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [stranger, early, control, alike] = ['stranger', 'early', 'control', 'alike'] as const
    const booked = { arrival: day(2), departure: day(3) }
    const longer = { arrival: day(1), departure: day(3) }
    return {
      steps: [
        ...[early, control].flatMap(who => desk.books(on(day(0), '09:00'), who, booked)),
        ...desk.books(on(day(0), '09:00'), alike, longer),
        // Before the pre-check-in mail for the day that was booked.
        desk.moves(on(day(1), '07:00'), early, longer),
        desk.checksIn(on(day(1), '07:10'), early),
        desk.checksIn(on(day(1), '18:40'), alike),
        ...desk.walksIn(on(day(1), '20:00'), stranger, { arrival: day(1), departure: day(2) }),
        desk.checksOut(on(day(2), '10:30'), stranger),
        desk.checksIn(on(day(2), '18:40'), control),
        ...[early, control, alike].map(who => desk.checksOut(on(day(3), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(stranger), desk.reservation(control)),
        subject(desk.reservation(early), desk.reservation(control), desk.reservation(alike)),
        { role: 'control', reservation: desk.reservation(control) },
        { role: 'control', reservation: desk.reservation(alike) },
      ],
      until: on(day(4), '13:00'),
    }
  },
}
