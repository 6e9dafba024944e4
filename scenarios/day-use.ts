import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const dayUse: Story = {
  id: 'CRM-16',
  name: 'day-use',
  title: 'Day use',
  about: 'A guest takes a room by day, arrives and leaves on one date, and is gone before the welcome mail is due.',
  days: 4,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [visitor, control] = ['visitor', 'control'] as const
    return {
      steps: [
        ...desk.booksByDay(on(day(0), '09:00'), visitor, day(1)),
        ...desk.books(on(day(0), '09:00'), control, { arrival: day(1), departure: day(2) }),
        desk.checksIn(on(day(1), '09:00'), visitor),
        desk.checksOut(on(day(1), '16:00'), visitor),
        desk.checksIn(on(day(1), '18:40'), control),
        desk.checksOut(on(day(2), '10:30'), control),
      ],
      cast: [
        subject(desk.reservation(visitor), desk.reservation(control)),
        { role: 'control', reservation: desk.reservation(control) },
      ],
      until: on(day(3), '13:00'),
    }
  },
}
