import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const extension: Story = {
  id: 'CRM-10',
  name: 'extension',
  title: 'Extension',
  about: 'A guest likes it and stays two nights longer than booked.',
  days: 7,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const [stayer, control, alike] = ['stayer', 'control', 'alike'] as const
    const booked = { arrival: day(1), departure: day(3) }
    const longer = { arrival: day(1), departure: day(5) }
    return {
      steps: [
        ...[stayer, control].flatMap(who => desk.books(on(day(0), '09:00'), who, booked)),
        ...desk.books(on(day(0), '09:00'), alike, longer),
        ...[stayer, control, alike].map(who => desk.checksIn(on(day(1), '18:40'), who)),
        desk.moves(on(day(2), '15:00'), stayer, longer),
        desk.checksOut(on(day(3), '10:30'), control),
        ...[stayer, alike].map(who => desk.checksOut(on(day(5), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(stayer), desk.reservation(control), desk.reservation(alike)),
        { role: 'control', reservation: desk.reservation(control) },
        { role: 'control', reservation: desk.reservation(alike) },
      ],
      until: on(day(6), '13:00'),
    }
  },
}
