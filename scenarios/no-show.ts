import { deskOfTurns } from './desk-of-turns.ts'
import { type Story, subject } from './words.ts'

export const noShow: Story = {
  id: 'CRM-03',
  name: 'no-show',
  title: 'No-show',
  about: 'Two guests do not arrive and are marked by night audit; one of them comes in the morning after all.',
  days: 6,
  script(setting) {
    const desk = deskOfTurns(setting)
    const { day, on } = desk
    const stay = { arrival: day(2), departure: day(4) }
    const [absent, late, control, newcomer] = ['absent', 'late', 'control', 'newcomer'] as const
    return {
      steps: [
        ...[absent, late, control].flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        ...desk.books(on(day(0), '09:00'), newcomer, { arrival: day(3), departure: day(4) }),
        desk.checksIn(on(day(2), '18:40'), control),
        desk.reinstates(on(day(3), '09:00'), late),
        ...[late, newcomer].map(who => desk.checksIn(on(day(3), '10:10'), who)),
        ...[late, newcomer, control].map(who => desk.checksOut(on(day(4), '10:30'), who)),
      ],
      cast: [
        subject(desk.reservation(absent), desk.reservation(control)),
        subject(desk.reservation(late), null, desk.reservation(newcomer)),
        { role: 'control', reservation: desk.reservation(control) },
        { role: 'control', reservation: desk.reservation(newcomer) },
      ],
      until: on(day(5), '13:00'),
    }
  },
}
